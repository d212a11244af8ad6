import { repetitionsOf } from '../../tally/relays.ts';
import { ancestryOf, mostLevels } from '../link.ts';
import { nounOf } from '../nouns.ts';
import type { Check } from '../check.ts';
import { lineageOf } from '../whereabouts.ts';
import { edit, type ExampleFiles } from '../examples.ts';
import type { PlaceRecord, Incident, Claim } from '../entry.ts';

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
  accepts: [deeper(mostLevels - 3)],
  *run(draft, { where }) {
    const places = (place: PlaceRecord) => lineageOf(draft, place);
    const incidents = ({ id }: Incident) =>
      ancestryOf(draft, id).flatMap((above) => draft.incidents.get(above) ?? []);
    const claims = (claim: Claim) => repetitionsOf(draft, claim);
    for (const [records, path] of [
      [[...draft.incidents.values()].filter(standsTooDeep(incidents)), 'partOf'],
      [[...draft.places.values()].filter(standsTooDeep(places)), 'within'],
      [[...draft.claims.values()].filter(standsTooDeep(claims)), 'repeats'],
    ] as const)
      for (const { file, collection } of records)
        yield {
          ...where(file, [path]),
          what: `This ${nounOf(collection)} stands more than ${mostLevels} levels deep.`,
          fix: 'Let it name one that is nearer to the top.',
        };
  },
};

/**
 * Whether a record is the first on its way up that stands too deep: those below it need not be told. `line` is the way up
 * from a record, itself first.
 */
function standsTooDeep<Each>(line: (record: Each) => readonly Each[]) {
  return (record: Each): boolean => {
    const way = line(record);
    const outer = way[1];
    return outer !== undefined && way.length > mostLevels && line(outer).length === mostLevels;
  };
}
