import { wordsOfNode } from '../../prose/mentions.ts';
import { type Point, type ProseComponent, type ProseTree, componentsIn } from '../../prose/tree.ts';
import { bodyPart } from '../../schemas/translation.ts';
import { originalOf, partsBehind } from '../translation.ts';
import { groupBy } from '../link.ts';
import type { Check } from '../check.ts';
import { edit, type ExampleFiles } from '../examples.ts';
import { startOfFile } from '../problem.ts';
import { startOfBody } from '../entry.ts';

const body = (replace: string, by: string): ExampleFiles =>
  edit('ar/incidents/ferry-sinking.mdx', replace, by);
const dead = '<Count claim="guard-second" outcome="killed" />';

export const translationComponents: Check = {
  code: 'translation-components',
  severity: 'error',
  rule: 'The body of a translation holds the same components as its original, each as often: numbers, citations, quotations and charts. A body that is behind its original is only reported as such.',
  why: 'One more or fewer is a number, a source or somebody’s words that readers of one language are told and those of the other are not.',
  refuses: [
    body(`${dead} قتيلاً`, 'قتلى'),
    body(`${dead} قتيلاً`, `${dead} قتيلاً، أي ${dead}`),
    body(dead, '<Count claim="monitor-total" outcome="killed" />'),
    body('a wave nobody had seen before', 'a wave that nobody had seen'),
  ],
  accepts: [
    body(
      '<Quote by="ada-example" source="gazette-2001-05-14">',
      '<Quote by="ada-example" source="gazette-2001-05-14" translation="موجة لم يرها أحد من قبل">',
    ),
  ],
  *run(draft) {
    for (const entry of draft.translations.values()) {
      const original = originalOf(draft, entry);
      if (!original || entry.prose.children.length === 0) continue;
      if (partsBehind(draft, original, entry).has(bodyPart)) continue;
      const { file } = original;
      const wanted = usesIn(original.prose);
      const written = usesIn(entry.prose);
      for (const [tag, places] of written) {
        const there = wanted.get(tag) ?? [];
        for (const at of places.slice(there.length))
          yield {
            ...{ file: entry.file, ...at },
            what: `This body holds ${tag} ${times(places.length)}, and the original ${times(there.length)}.`,
            fix: 'Keep the components of the original, with its attributes, and the words of a quotation in their language; or mend the original first.',
            related: [{ ...startOfFile(file), ...there[0], what: 'The original.' }],
          };
      }
      for (const [tag, places] of wanted) {
        const there = written.get(tag) ?? [];
        for (const at of places.slice(there.length))
          yield {
            ...startOfBody(entry),
            what: `The original holds ${tag} ${times(places.length)}, and this body ${times(there.length)}.`,
            fix: 'Put it where the translation says the same.',
            related: [{ file, ...at, what: 'The original.' }],
          };
      }
    }
  },
};

/** The places of each component, by its tag as it would be written. */
function usesIn(tree: ProseTree): Map<string, Point[]> {
  return groupBy(componentsIn(tree).map((node) => [tagOf(node), node.at] as const));
}

/** A component as a tag, its attributes in order of their names; how it is translated and in which language are left out. */
function tagOf(node: ProseComponent): string {
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => name !== 'translation' && name !== 'lang')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  const words = wordsOfNode(node).replace(/\s+/g, ' ').trim();
  return words
    ? `<${node.name}${attributes}>${words}</${node.name}>`
    : `<${node.name}${attributes} />`;
}

function times(count: number): string {
  return count === 0 ? 'not at all' : count === 1 ? 'once' : `${count} times`;
}
