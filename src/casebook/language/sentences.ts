import type { PassageRange } from './flatten.ts';

const end = /(?<![.!?؟…])[.!?؟…]+["”’»)\]]*\s+/g;
/** A full stop behind one of these ends no sentence; none is longer, with the space before it. */
const longestAbbreviation = 10;
const abbreviation =
  /(?:^|[\s(])(?:\p{Lu}|pp?|nos?|dr|mrs?|ms|gen|col|lt|sgt|maj|capt|cpl|st|art|par|ch|vol|figs?|sec|approx|ca|c|cf|vs|e\.g|i\.e|a\.m|p\.m)$/iu;

/** The sentences of a passage, in order. A semicolon ends none. */
export function sentencesIn(text: string): PassageRange[] {
  const found: PassageRange[] = [];
  let start = 0;
  if (!/[.!?؟…]["”’»)\]]*\s/.test(text)) return [{ start, end: text.length }];
  for (const match of text.matchAll(end)) {
    const behind = match.index + match[0].length;
    const next = text[behind] ?? '';
    const goesOn = /^\p{Ll}$/u.test(next);
    if (
      goesOn ||
      (match[0].startsWith('. ') &&
        abbreviation.test(
          text.slice(Math.max(start, match.index - longestAbbreviation), match.index),
        ))
    )
      continue;
    found.push({ start, end: behind });
    start = behind;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
