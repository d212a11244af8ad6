import type { Outcome } from '../schemas/outcome.ts';
import type { VagueWord } from '../schemas/count.ts';
import { fold } from '../text/fold.ts';
import { numbersIn } from '../text/numbers.ts';
import { byLocale, languageOf, type Locale } from './locales.ts';
import { formatNumber } from './number.ts';
import { countedPeople } from './outcome.ts';
import { strings, type Strings } from './strings.ts';

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
  const { unspecified } = counts;
  return inWords(count, locale, { exact: number, after: number, upper: number, unspecified });
}

/**
 * A count with its numbers written by `said`: alone, behind words such as "more than", and as the upper end of a range.
 * `vague` puts a word such as "dozens" into its place.
 */
function inWords(
  count: CountLike,
  locale: Locale,
  said: Pick<Strings['people']['killed'], 'exact' | 'after' | 'upper' | 'unspecified'>,
  vague = (word: string) => word,
): string {
  const { counts } = strings(locale);
  switch (count.kind) {
    case 'exact':
      return said.exact(count.min);
    case 'at_least':
      return counts.at_least(said.after(count.min));
    case 'more_than':
      return counts.more_than(said.after(count.min - 1));
    case 'up_to':
      return counts.up_to(said.after(count.max));
    case 'fewer_than':
      return counts.fewer_than(said.after(count.max + 1));
    case 'range':
      return counts.range(formatNumber(count.min, locale), said.upper(count.max));
    case 'about':
      return count.to === undefined
        ? counts.about(said.after(count.number))
        : counts.aboutRange(formatNumber(count.number, locale), said.upper(count.to));
    case 'vague':
      return vague(counts[count.word]);
    case 'unspecified':
      return said.unspecified;
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
  const { crowd } = strings(locale).counts;
  const counted = countedPeople(outcome, locale);
  return (
    peopleAsWritten(count, outcome, locale) ??
    inWords(count, locale, counted, (word) => crowd(word, counted.crowd, counted.some))
  );
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
