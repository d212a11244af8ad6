import { vagueWordsIn, type Count } from '../../schemas/count.ts';
import { ancestryOf, descendantsOf, type LinkedRecords } from '../link.ts';
import type { Claim } from '../entry.ts';
import type { LooseNumber } from './loose-numbers.ts';
import type { Passage } from './passages.ts';

const most = 3;

/** The components that would print a number: of the claims about the incident first, then of any others. */
export function countsFor(draft: LinkedRecords, passage: Passage, number: LooseNumber): string[] {
  const near = claimsNear(draft, passage);
  const fitting = fittingCounts(near, number);
  const found = fitting.length > 0 ? fitting : fittingCounts([...draft.claims.values()], number);
  return [...new Set(found)].slice(0, most);
}

/** The claims about what a passage is about: its incident with its parts and wholes, or its own claim. */
export function claimsNear(draft: LinkedRecords, { entry }: Passage): Claim[] {
  const key =
    'record' in entry
      ? entry.record
      : 'collection' in entry
        ? `${entry.collection}/${entry.id}`
        : 'case';
  const [collection, id = ''] = key.split('/');
  const own = collection === 'claims' ? draft.claims.get(id) : undefined;
  if (own) return [own];
  if (collection !== 'incidents') return [];
  const incidents = [...descendantsOf(draft, id), ...ancestryOf(draft, id)];
  return [...new Set(incidents.flatMap((incident) => draft.claimsAbout.get(incident) ?? []))];
}

function fittingCounts(claims: readonly Claim[], { low, high, words }: LooseNumber): string[] {
  return claims.flatMap(({ id, data }) =>
    data.measures.flatMap(({ outcome, count, breakdown }) => {
      const tag = (group = '') => `<Count claim="${id}" outcome="${outcome}"${group} />`;
      const fits = (other: Count) => isSame(other, low, high, words);
      return [
        ...(fits(count) ? [tag()] : []),
        ...breakdown
          .flatMap(({ parts }) => parts)
          .filter((part) => fits(part.count))
          .map(({ group }) => tag(` group="${group}"`)),
      ];
    }),
  );
}

/** Whether a count holds the number as a source words it: 70 is in "more than 70". */
function isSame(
  count: Count,
  low: number | undefined,
  high: number | undefined,
  words: string,
): boolean {
  switch (count.kind) {
    case 'vague':
      return vagueWordsIn(words).includes(count.word);
    case 'unspecified':
      return false;
    case 'about':
      return count.number === low && (count.to === undefined || count.to === high);
    case 'more_than':
      return count.min - 1 === low;
    case 'fewer_than':
      return count.max + 1 === high;
    case 'up_to':
      return count.max === high;
    case 'range':
      return count.min === low && count.max === high;
    case 'exact':
    case 'at_least':
      return count.min === low;
  }
}
