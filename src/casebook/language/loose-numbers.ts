import { casualtiesInArabic } from './arabic/casualties.ts';
import { casualtiesIn } from './english/casualties.ts';
import { isAboutHarm, mayCount } from './english/hints.ts';
import { tokensOf } from './english/tokens.ts';
import type { Span } from './flatten.ts';
import { isWithin, type Passage } from './passages.ts';
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
}

/** The casualty numbers of a passage that no component prints. What a <Quote> holds is its speaker's. */
export function looseNumbersIn(passage: Passage): LooseNumber[] {
  const { text, lead } = passage;
  if (!mayCount(text)) return [];
  const isLed = lead !== '' && isAboutHarm(lead);
  return sentencesIn(text).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    if (!mayCount(words) || !(isLed || isAboutHarm(words))) return [];
    return inSentence(passage, sentence, isLed);
  });
}

function inSentence(
  { text, quotes }: Passage,
  { start, end }: Span,
  isLed: boolean,
): LooseNumber[] {
  const sentence = text.slice(start, end);
  const isQuoted =
    quotes.length > 0 ? (offset: number) => isWithin(quotes, start + offset) : () => false;
  const found = /[\u0600-\u06ff]/.test(sentence)
    ? casualtiesInArabic(sentence, isQuoted, isLed).map(({ value, ...span }) => ({
        ...span,
        low: value,
        high: value,
      }))
    : casualtiesIn(tokensOf(sentence, isQuoted), isLed).map(({ number, ...span }) => ({
        ...span,
        low: number.low,
        high: number.high,
      }));
  return found.map(({ low, high, ...span }) => ({
    words: sentence.slice(span.start, span.end).replace(/\s+/g, ' '),
    offset: start + span.start,
    sentence: sentence.trim(),
    low,
    high,
  }));
}
