import { fold } from '../../text/fold.ts';
import { numbersIn } from '../../text/numbers.ts';
import { isBounded, type Count } from './model.ts';
import { vagueStretchesIn } from './named.ts';

/** From where to where a piece of a text stands, `end` not included. */
export interface CountRange {
  start: number;
  end: number;
}

/**
 * Where a phrase, in the language of its BCP 47 tag, words some counts, in order and apart: the numbers
 * with what the wording puts around them ("at least four" for "at least 4"), or the vague words.
 */
export function stretchesOf(
  phrase: string,
  language: string,
  counts: readonly Count[],
): CountRange[] {
  const spoken = /\p{Script=Arabic}/u.test(phrase) ? 'ar' : language;
  const found = counts.flatMap((count) =>
    count.kind === 'vague'
      ? vagueStretchesIn(phrase).filter(({ word }) => word === count.word)
      : numbered(phrase, spoken, count),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: CountRange[] = [];
  for (const { start, end } of found)
    if (start >= (apart.at(-1)?.end ?? 0)) apart.push({ start, end });
  return apart;
}

function numbered(phrase: string, language: string, count: Count): CountRange[] {
  const { wording } = count;
  const worded = numbersIn(wording, /\p{Script=Arabic}/u.test(wording) ? 'ar' : 'en');
  const wanted =
    worded.length > 0 ? worded.map(({ value }) => value) : isBounded(count) ? [count.min] : [];
  // The last time that it is said: a day, an hour or an age stands before the number rather than behind it.
  const found = wanted.flatMap(
    (value) => numbersIn(phrase, language).findLast((number) => number.value === value) ?? [],
  );
  const [first, ...others] = found;
  if (!first || found.length < wanted.length) return [];
  const last = others.at(-1) ?? first;
  if (first.start > last.start) return [];
  return [
    widened(
      phrase,
      { start: first.start, end: last.end },
      {
        before: wording.slice(0, worded[0]?.start ?? 0),
        after: wording.slice(worded.at(-1)?.end ?? wording.length),
      },
    ),
  ];
}

/** A stretch with the words of a wording before and after it, where the phrase has them. */
function widened(
  phrase: string,
  { start, end }: CountRange,
  { before, after }: { before: string; after: string },
): CountRange {
  const same = (a: string, b: string) => a !== '' && fold(a).text === fold(b).text;
  const from = start - before.length;
  const to = end + after.length;
  return {
    start: from >= 0 && same(phrase.slice(from, start), before) ? from : start,
    end: same(phrase.slice(end, to), after) ? to : end,
  };
}
