import { repetitionsOf } from '../../tally/relays.ts';
import type { FieldPath } from '../../schemas/shape.ts';
import type { AnyEntry } from '../entry.ts';
import { ancestryOf, mostLevels } from '../link.ts';
import { nounOf } from '../nouns.ts';
import type { Check, ExampleFiles, RuleResult } from '../rule.ts';
import { lineageOf } from '../whereabouts.ts';
import { edit } from './examples.ts';

const level = (index: number) =>
  `---\nnames:\n  - value: Place ${index}\n    lang: en\nkind: area\nwithin: ${index === 0 ? 'lake-example' : `level-${index - 1}`}\nprecision: 5\n---\n`;
/** A harbour within so many places more than in the example. */
const deeper = (levels: number): ExampleFiles => ({
  ...Object.fromEntries(
    Array.from({ length: levels }, (_, index) => [`places/level-${index}.mdx`, level(index)]),
  ),
  ...edit('places/north-harbour.mdx', 'within: lake-example', `within: level-${levels - 1}`),
});

export const nestedTooDeep: Check = {
  code: 'nested-too-deep',
  severity: 'error',
  rule: `Incidents, places and repetitions of claims follow each other over at most ${mostLevels} levels.`,
  why: 'No country has so many levels and no event so many parts of parts. Longer chains are a mistake, or keep every reader busy.',
  refuses: [deeper(mostLevels - 2)],
  accepts: [deeper(2)],
  run(draft, { where }) {
    /** `line` is the way up from a record, itself first: only the first that stands too deep is told. */
    const told = <Each extends AnyEntry>(
      records: ReadonlyMap<string, Each>,
      line: (record: Each) => readonly unknown[],
      above: (record: Each) => Each | undefined,
      path: FieldPath,
    ): RuleResult[] =>
      [...records.values()]
        .filter((record) => {
          const outer = above(record);
          return outer && line(record).length > mostLevels && line(outer).length === mostLevels;
        })
        .map(({ file, collection }) => ({
          ...where(file, path),
          what: `This ${nounOf(collection)} stands more than ${mostLevels} levels deep.`,
          fix: 'Let it name one that is nearer to the top.',
        }));
    return [
      ...told(
        draft.incidents,
        ({ id }) => ancestryOf(draft, id),
        ({ data }) => draft.incidents.get(data.partOf ?? ''),
        ['partOf'],
      ),
      ...told(
        draft.places,
        (place) => lineageOf(draft, place),
        ({ data }) => draft.places.get(data.within ?? ''),
        ['within'],
      ),
      ...told(
        draft.claims,
        (claim) => repetitionsOf(draft, claim),
        (claim) => repetitionsOf(draft, claim)[1],
        ['repeats'],
      ),
    ];
  },
};
