import { fold } from '../../text/fold.ts';
import { numbersIn } from '../../text/numbers.ts';
import { isBounded, type Count } from './model.ts';
import { vagueStretchesIn } from './named.ts';

/** From where to where a piece of a text stands, `end` not included. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Where a phrase, in the language of its BCP 47 tag, words some counts, in order and apart: the numbers
 * with what the wording puts around them ("at least four" for "at least 4"), or the vague words.
 */
export function stretchesOf(phrase: string, language: string, counts: readonly Count[]): Stretch[] {
  const spoken = /\p{Script=Arabic}/u.test(phrase) ? 'ar' : language;
  const found = counts.flatMap((count) =>
    count.kind === 'vague'
      ? vagueStretchesIn(phrase).filter(({ word }) => word === count.word)
      : numbered(phrase, spoken, count),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Stretch[] = [];
  for (const { start, end } of found)
    if (start >= (apart.at(-1)?.end ?? 0)) apart.push({ start, end });
  return apart;
}

function numbered(phrase: string, language: string, count: Count): Stretch[] {
  const { wording } = count;
  const [first, ...more] = numbersIn(wording, /\p{Script=Arabic}/u.test(wording) ? 'ar' : 'en');
  const wanted = new Set([first, ...more].map((number) => number?.value));
  if (!first && isBounded(count)) wanted.add(count.min);
  const around = {
    before: wording.slice(0, first?.start),
    after: wording.slice((more.at(-1) ?? first)?.end),
  };
  const numbers = numbersIn(phrase, language).filter(({ value }) => wanted.has(value));
  // The first time that it is said: the same digits may stand for something else later.
  const seen = new Set<number>();
  return numbers.flatMap(({ value, start, end }) => {
    if (seen.has(value)) return [];
    seen.add(value);
    return [widened(phrase, { start, end }, around)];
  });
}

/** A stretch with the words of a wording before and after it, where the phrase has them. */
function widened(
  phrase: string,
  { start, end }: Stretch,
  { before, after }: { before: string; after: string },
): Stretch {
  const same = (a: string, b: string) => a !== '' && fold(a).text === fold(b).text;
  const from = start - before.length;
  const to = end + after.length;
  return {
    start: from >= 0 && same(phrase.slice(from, start), before) ? from : start,
    end: same(phrase.slice(end, to), after) ? to : end,
  };
}
