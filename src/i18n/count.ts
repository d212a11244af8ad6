import type { Outcome } from '../schemas/outcome.ts';
import type { VagueWord } from '../schemas/count.ts';
import { fold } from '../text/fold.ts';
import { numbersIn } from '../text/numbers.ts';
import { byLocale, languageOf, type Locale } from './locales.ts';
import { formatNumber } from './number.ts';
import { countedPeople } from './outcome.ts';
import { strings } from './strings.ts';

/** A count as it is shown: any count of the content model fits, and so does `{ kind: 'at_least', min: 71 }`. */
export type CountLike = { wording?: string } & (
  | { kind: 'exact' | 'at_least' | 'more_than'; min: number }
  | { kind: 'up_to' | 'fewer_than'; max: number }
  | { kind: 'range'; min: number; max: number }
  | { kind: 'about'; number: number; to?: number }
  | { kind: 'vague'; word: VagueWord }
  | { kind: 'unspecified' }
);

/**
 * A count in words. In the language of its wording it is shown as it was written ("no fewer than 4",
 * "several hundred"), in the other the same meaning is said; a plain number has its thousands grouped. The
 * number is the one that was worded, not the bound: "more than 70" stays 70. Arabic has one word (عشرات)
 * for dozens and for scores.
 */
export function formatCount(count: CountLike, locale: Locale): string {
  const { counts } = strings(locale);
  const written = wordingIn(count, locale);
  if (written !== undefined) return written;
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
      return count.to === undefined
        ? counts.about(number(count.number))
        : counts.aboutRange(number(count.number), number(count.to));
    case 'vague':
      return counts[count.word];
    case 'unspecified':
      return counts.unspecified;
  }
}

/** The wording of a count as it was written, where it is in the language of the page; digits alone belong to English. */
function wordingIn({ kind, wording }: CountLike, locale: Locale): string | undefined {
  if (!wording || kind === 'unspecified') return undefined;
  if (kind === 'exact' && !/\p{L}/u.test(wording)) return undefined;
  return (/[\u0600-\u06ff]/.test(wording) ? 'ar' : 'en') === languageOf(locale)
    ? wording
    : undefined;
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
  const known = told(locale).get(count) ?? new Map<Outcome, string>();
  told(locale).set(count, known);
  const text = known.get(outcome) ?? writePeople(count, outcome, locale);
  known.set(outcome, text);
  return text;
}

/** A chart tells each number many times: in the name of its mark, in the description and in the table. */
const told = byLocale(() => new WeakMap<CountLike, Map<Outcome, string>>());

function writePeople(count: CountLike, outcome: Outcome, locale: Locale): string {
  const { counts } = strings(locale);
  const counted = countedPeople(outcome, locale);
  const written = peopleAsWritten(count, outcome, locale);
  if (written !== undefined) return written;
  switch (count.kind) {
    case 'exact':
      return counted.exact(count.min);
    case 'at_least':
      return counts.at_least(counted.after(count.min));
    case 'more_than':
      return counts.more_than(counted.after(count.min - 1));
    case 'up_to':
      return counts.up_to(counted.after(count.max));
    case 'fewer_than':
      return counts.fewer_than(counted.after(count.max + 1));
    case 'range':
      return counts.range(formatNumber(count.min, locale), counted.upper(count.max));
    case 'about':
      return count.to === undefined
        ? counts.about(counted.after(count.number))
        : counts.aboutRange(formatNumber(count.number, locale), counted.upper(count.to));
    case 'vague':
      return counts.crowd(counts[count.word], counted.crowd, counted.some);
    case 'unspecified':
      return counted.unspecified;
  }
}

/** The wording with its people behind it; undefined where it is in another language or a noun cannot follow it. */
function peopleAsWritten(count: CountLike, outcome: Outcome, locale: Locale): string | undefined {
  const { counts } = strings(locale);
  const counted = countedPeople(outcome, locale);
  const written = wordingIn(count, locale);
  if (written === undefined) return undefined;
  if (count.kind === 'vague') return counts.crowd(written, counted.crowd, counted.some);
  const language = languageOf(locale);
  const last = numbersIn(written, language).at(-1);
  if (!last) return undefined;
  const behind = fold(written.slice(last.end)).text.trim();
  const canFollow =
    language === 'en' && /^(?:\+|-?odd|-?plus|or (?:so|more|fewer|less))$/.test(behind);
  if (behind !== '' && !canFollow) return undefined;
  // In Arabic one and two are told by the noun itself: قتيلان.
  if (language === 'ar' && last.value < 3) return undefined;
  const isOne = last.value === 1 && count.kind !== 'range';
  return `${written} ${counted.noun(isOne ? 1 : Math.max(2, last.value))}`;
}
