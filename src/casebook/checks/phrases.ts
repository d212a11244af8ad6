import { namesCount, type Count } from '../../schemas/count.ts';
import type { Measure } from '../../schemas/measure.ts';
import { numbersIn, type NumberInText } from '../../text/numbers.ts';
import type { Claim } from '../entry.ts';
import type { LinkedRecords } from '../link.ts';
import { memoize } from '../memoize.ts';

/** A measure whose count does not stand in the claim's own phrase of evidence. */
export interface UnreadMeasure {
  claim: Claim;
  measure: Measure;
  /** Its place among the measures. */
  index: number;
  /** A number that stands in the phrase and is none of the claim's. */
  other: NumberInText | undefined;
}

/**
 * The measures whose count cannot be found in the phrase, as digits or in words. Words are read in English
 * and Arabic; of a phrase in another language nothing is said unless it holds digits.
 */
export const unreadMeasures = memoize((draft: LinkedRecords): readonly UnreadMeasure[] =>
  [...draft.claims.values()].flatMap((claim) => {
    const written = draft.sources.get(claim.data.source)?.data.language;
    return unreadIn(claim.data, written).map((unread) => ({ claim, ...unread }));
  }),
);

/** The same of one claim, whose front matter is one object for as long as its file is as it was. */
const unreadIn = memoize(
  (data: Claim['data'], written: string | undefined): Omit<UnreadMeasure, 'claim'>[] => {
    const { phrase } = data.evidence;
    const language = scriptLanguageOf(phrase, written);
    const isReadable = language === 'en' || language === 'ar';
    const numbers = numbersIn(phrase, language);
    if (!isReadable && numbers.length === 0) return [];
    const own = numbersOf(data);
    const other = isReadable ? numbers.find(({ value }) => !own.has(value)) : undefined;
    return data.measures.flatMap((measure, index) =>
      namesCount(phrase, language, measure.count) ? [] : [{ measure, index, other }],
    );
  },
);

/** English and Arabic are told apart by their letters: a phrase need not be in the language of its source. */
export function scriptLanguageOf(text: string, written = 'en'): string {
  if (/\p{Script=Arabic}/u.test(text))
    return /^(?:fa|ur|ckb|ku|ps)\b/.test(written) ? written : 'ar';
  return /^(?:en|ar)\b/.test(written) ? 'en' : written;
}

/** Every number that a claim gives: as worded and as bounds, of its measures and of their parts. */
export function numbersOf({ measures }: Claim['data']): Set<number> {
  return new Set(countsOf(measures).flatMap(numbersOfCount));
}

export function countsOf(measures: readonly Measure[]): Count[] {
  return measures.flatMap(({ count, breakdown }) => [
    count,
    ...breakdown.flatMap(({ parts }) => parts.map((part) => part.count)),
  ]);
}

function numbersOfCount(count: Count): number[] {
  const worded = numbersIn(count.wording, scriptLanguageOf(count.wording)).map(
    ({ value }) => value,
  );
  if ('min' in count) return [...worded, count.min, ...(count.max === null ? [] : [count.max])];
  return count.kind === 'about'
    ? [...worded, count.number, ...(count.to ? [count.to] : [])]
    : worded;
}
