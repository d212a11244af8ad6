import { wordsOfNode } from '../../prose/mentions.ts';
import { walk, type Point, type ProseComponent, type ProseTree } from '../../prose/tree.ts';
import { bodyPart } from '../../schemas/translation.ts';
import { originalOf, partsBehind } from '../translation.ts';
import type { Check, ExampleFiles, RuleResult } from '../rule.ts';
import { edit } from './examples.ts';

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
  run(draft) {
    return [...draft.translations.values()].flatMap((entry) => {
      const original = originalOf(draft, entry);
      const start = entry.prose.children.find(({ at }) => at)?.at;
      if (!original || !start || partsBehind(draft, original, entry).has(bodyPart)) return [];
      const [wanted, written] = [original.prose, entry.prose].map(componentsIn) as [Uses, Uses];
      const first = { file: original.file, what: 'The original.' };
      const tooMany = [...written].flatMap(([tag, places]) => {
        const there = wanted.get(tag) ?? [];
        return places.slice(there.length).map((at): RuleResult => ({
          file: entry.file,
          ...at,
          what: `This body holds ${tag} ${times(places.length)}, and the original ${times(there.length)}.`,
          fix: 'Keep the components of the original, with its attributes, and the words of a quotation in their language; or mend the original first.',
          related: [{ ...first, ...(there[0] ?? { line: 1, column: 1 }) }],
        }));
      });
      const tooFew = [...wanted].flatMap(([tag, places]) => {
        const there = written.get(tag) ?? [];
        return places.slice(there.length).map((at): RuleResult => ({
          file: entry.file,
          ...start,
          what: `The original holds ${tag} ${times(places.length)}, and this body ${times(there.length)}.`,
          fix: 'Put it where the translation says the same.',
          related: [{ ...first, ...at }],
        }));
      });
      return [...tooMany, ...tooFew];
    });
  },
};

/** The places of each component, by its tag as it would be written. */
type Uses = Map<string, Point[]>;

function componentsIn(tree: ProseTree): Uses {
  const uses: Uses = new Map();
  walk(tree, (node) => {
    if (node.type !== 'component') return;
    const tag = tagOf(node);
    uses.set(tag, [...(uses.get(tag) ?? []), node.at]);
  });
  return uses;
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
