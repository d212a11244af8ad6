import type { Outcome } from '../schemas/outcome.ts';
import type { Locale } from './locales.ts';
import { formatNumber } from './number.ts';
import { countedPeople } from './outcome.ts';
import { strings } from './strings.ts';

/** A count as it is shown: any count of the content model fits, and so does `{ kind: 'at_least', min: 71 }`. */
export type CountLike =
  | { kind: 'exact' | 'at_least' | 'more_than'; min: number }
  | { kind: 'up_to' | 'fewer_than'; max: number }
  | { kind: 'range'; min: number; max: number }
  | { kind: 'about'; number: number }
  | { kind: 'vague'; word: 'several' | 'dozens' | 'scores' | 'hundreds' | 'thousands' }
  | { kind: 'unspecified' };

/**
 * A count in its source's wording: "at least 4", "dozens". The number is the one that was worded, not
 * the bound: "more than 70" stays 70. Arabic has one word (عشرات) for dozens and for scores.
 */
export function formatCount(count: CountLike, locale: Locale): string {
  const { counts } = strings(locale);
  const number = (n: number) => formatNumber(n, locale);
  switch (count.kind) {
    case 'exact':
      return number(count.min);
    case 'at_least':
      return counts.at_least(number(count.min));
    case 'more_than':
      return counts.more_than(number(count.min - 1));
    case 'up_to':
      return counts.up_to(number(count.max));
    case 'fewer_than':
      return counts.fewer_than(number(count.max + 1));
    case 'range':
      return counts.range(number(count.min), number(count.max));
    case 'about':
      return counts.about(number(count.number));
    case 'vague':
      return counts[count.word];
    case 'unspecified':
      return counts.unspecified;
  }
}

/** The bounds of a count, both included, a `max` of null being open: "48", "71 or more", "0–20". */
export function formatBounds(
  { min, max }: { min: number; max: number | null },
  locale: Locale,
): string {
  const { counts } = strings(locale);
  if (max === null) return counts.orMore(formatNumber(min, locale));
  if (min === max) return formatNumber(min, locale);
  return counts.between(formatNumber(min, locale), formatNumber(max, locale));
}

/** A count with those whom it counts, in agreement: "at least 4 people killed", "dozens of people injured". */
export function formatPeople(count: CountLike, outcome: Outcome, locale: Locale): string {
  const { counts } = strings(locale);
  const counted = countedPeople(outcome, locale);
  switch (count.kind) {
    case 'exact':
      return counted.exact(count.min);
    case 'at_least':
      return counts.at_least(count.min === 0 ? counted.upper(0) : counted.exact(count.min));
    case 'more_than':
      return counts.more_than(counted.after(count.min - 1));
    case 'up_to':
      return counts.up_to(counted.after(count.max));
    case 'fewer_than':
      return counts.fewer_than(counted.after(count.max + 1));
    case 'range':
      return counts.range(formatNumber(count.min, locale), counted.upper(count.max));
    case 'about':
      return counts.about(counted.after(count.number));
    case 'vague':
      return count.word === 'several'
        ? counted.several
        : counts.crowd(counts[count.word], counted.crowd);
    case 'unspecified':
      return counted.unspecified;
  }
}
