import { memoize } from '../memoize.ts';
import { casualtiesInArabic } from './arabic/casualties.ts';
import { casualtiesIn, mayHarm } from './english/casualties.ts';
import { tokensOf } from './english/tokens.ts';
import type { PassageRange } from './flatten.ts';
import { isInRange, type Passage } from './passages.ts';
import { sentencesIn } from './sentences.ts';

/** A number of people harmed that stands in the words of a passage. */
export interface LooseNumber {
  /** As written, from its wording to what it counts: "at least four civilians". */
  words: string;
  /** Where it begins in the passage. */
  offset: number;
  sentence: string;
  /** Its value or its bounds; undefined for "dozens". */
  low: number | undefined;
  high: number | undefined;
  /** Whether it counts people harmed unless the contrary is shown, or only may. */
  certainty: 'certain' | 'likely';
}

/** The casualty numbers of a passage that no component prints. What a <Quote> holds is its speaker's. */
export const looseNumbersIn = memoize((passage: Passage): readonly LooseNumber[] => {
  const { text, lead } = passage;
  const isLed = lead !== '' && speaksOfHarm(lead);
  return sentencesIn(text).flatMap((sentence) => inSentence(passage, sentence, isLed));
});

const arabicLetter = /(?=\p{L})\p{sc=Arab}/u;
const latinLetter = /\p{sc=Latn}/u;

function speaksOfHarm(lead: string): boolean {
  return arabicLetter.test(lead) || mayHarm(tokensOf(lead, () => false));
}

function inSentence(
  { text, quotes }: Passage,
  { start, end }: PassageRange,
  isLed: boolean,
): LooseNumber[] {
  const sentence = text.slice(start, end);
  const isQuoted = (offset: number) => quotes.length > 0 && isInRange(quotes, start + offset);
  const isArabic = arabicLetter.test(sentence);
  const arabic = (isArabic ? casualtiesInArabic(sentence, isQuoted, isLed) : []).map(
    ({ value, ...number }) => ({ ...number, low: value, high: value }),
  );
  const isLatin = !isArabic || latinLetter.test(sentence);
  const latin = (isLatin ? casualtiesIn(tokensOf(sentence, isQuoted), isLed && !isArabic) : []).map(
    ({ number, ...span }) => ({ ...span, low: number.low, high: number.high }),
  );
  const others = latin.filter(
    ({ start: at }) => !arabic.some((one) => one.start <= at && at < one.end),
  );
  return [...arabic, ...others].map(({ start: from, end: to, ...number }) => ({
    ...number,
    words: sentence.slice(from, to).replace(/\s+/g, ' '),
    offset: start + from,
    sentence: sentence.trim(),
  }));
}
