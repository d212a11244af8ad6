import { linksIn } from '../../prose/mentions.ts';
import { languageOf } from '../../schemas/languages.ts';
import { addressOf, plainAddress, recordAt, siteAddresses } from '../addresses.ts';
import { isAnchorOf, pageAnchors, pageKind } from '../anchors.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Check, RuleResult } from '../check.ts';
import { edit } from '../examples.ts';
import { askedOnce } from '../known-ids.ts';
import { startOfFile } from '../problem.ts';

export const brokenLink: Check = {
  code: 'broken-link',
  severity: 'error',
  rule: 'A link inside the site leads to one of its pages, and to a place that this page can have; its address ends with a slash.',
  why: 'Every mention links to its record so that a reader can check it. A dead link is a claim without its evidence.',
  refuses: [
    edit('incidents/lake-storm.mdx', '/incidents/harbour-vigil/', '/incidents/harbor-vigil/'),
    edit('incidents/lake-storm.mdx', '/incidents/harbour-vigil/', '/incidents/harbour-vigil'),
    edit('incidents/lake-storm.mdx', '/harbour-vigil/', '/harbour-vigil/#witnesses'),
    edit('incidents/lake-storm.mdx', '/incidents/harbour-vigil/', '#the-vigil'),
  ],
  accepts: [
    edit('incidents/lake-storm.mdx', '/harbour-vigil/', '/ferry-accident/#claims'),
    edit('incidents/lake-storm.mdx', '/incidents/harbour-vigil/', '/claims/'),
    edit('incidents/lake-storm.mdx', '/incidents/harbour-vigil/', '#parts'),
  ],
  *run(draft, { known }) {
    const addresses = siteAddresses(draft, known);
    /** The first language has no sign of its own in addresses. */
    const translated = draft.case?.data.languages.slice(1).map(languageOf);
    const ask = askedOnce();
    for (const { file, prose } of draft.texts)
      for (const { href, at, image } of linksIn(prose)) {
        if (image || !/^(?:#|\/(?!\/|media\/))/.test(href)) continue;
        const path = plainAddress(href, translated);
        const place = { file, line: at.line, column: at.column };
        const removed = draft.formerIds.get(recordAt(path) ?? 'incidents/')?.correction;
        if (path === '' || addresses.has(path)) {
          const wrong = wrongAnchor(href, path || file);
          if (wrong) yield { ...place, ...wrong };
        } else if (addresses.has(`${path}/`))
          yield {
            ...place,
            what: `This link leads to ${href}, but the address of that page ends with a slash.`,
            fix: `Write ${path}/.`,
          };
        else if (removed)
          yield {
            ...place,
            what: `This link leads to ${href}, and that record was taken away: ${removed.data.because}`,
            fix: `Link to its correction, ${addressOf(removed)}, or take the link out.`,
            related: [{ ...startOfFile(removed.file), what: 'The correction.' }],
          };
        else
          yield {
            ...place,
            what: `This link leads to ${href}, which is not a page of this site.`,
            fix: `${ask(path, () => didYouMean(path, addresses))}Link to a record as /collection/id/, or take the link out.`,
          };
      }
  },
};

/** A fragment that no page of the kind has; of lists and other pages nothing is known. */
function wrongAnchor(href: string, page: string): Pick<RuleResult, 'what' | 'fix'> | undefined {
  const [, fragment] = /#(.*)$/s.exec(href) ?? [];
  const kind = pageKind(page);
  if (fragment === undefined || kind === undefined || kind === 'corrections') return undefined;
  if (isAnchorOf(kind, fragment)) return undefined;
  const anchors = pageAnchors[kind];
  return {
    what: `This link leads to #${fragment}, and no page of that kind has such a place; headings of a text have none.`,
    fix: `${didYouMean(fragment, anchors)}Link to the page as a whole, or to one of its parts: ${anchors.map((anchor) => `#${anchor}`).join(', ')}.`,
  };
}
