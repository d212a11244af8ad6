import { originalStretch, type Haystack, type TextRange } from './find.ts';
import { normalisePhrase } from './normalise.ts';

export interface Nearest extends TextRange {
  /** Letters to change, put in or take out, of the normalised texts. */
  distance: number;
  /** The phrase would be there if capital and small letters were the same. */
  onlyCase: boolean;
}

/** So many places are looked at closely, however large the text. */
const closeLooks = 12;
/** Nothing is near if more than this share of the phrase differs. */
const farthest = 0.6;

/**
 * The stretch of whole words most like the phrase, or undefined when nothing is like it. Its time grows
 * with the length of the text alone: groups of three letters that the phrase has too are counted in a
 * window that slides over the text, and only the richest windows are compared letter by letter.
 */
export function nearestTo(haystack: Haystack, phrase: string): Nearest | undefined {
  const { normalised } = haystack;
  const needle = normalisePhrase(phrase);
  const folded = needle.toLowerCase();
  const text = lowerCase(normalised.text);
  let best: { start: number; end: number; distance: number } | undefined;
  for (const window of richWindows(text, folded)) {
    const found = closest(text.slice(window.start, window.end), folded);
    if (best && found.distance >= best.distance) continue;
    best = { ...found, start: found.start + window.start, end: found.end + window.start };
  }
  if (!best || best.distance > folded.length * farthest) return undefined;
  const { start, end } = wholeWords(text, best.start, best.end);
  return {
    ...originalStretch(normalised, start, end),
    distance: best.distance,
    onlyCase: text.slice(start, end) === folded && normalised.text.slice(start, end) !== needle,
  };
}

/** Lower case of the same length, so that places stay places. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** The windows with most of the phrase's letter groups, richest first, none over another. */
function richWindows(text: string, needle: string): TextRange[] {
  const size = Math.min(3, needle.length);
  const groups = new Set<string>();
  for (let at = 0; at + size <= needle.length; at++) groups.add(needle.slice(at, at + size));
  const hits = new Uint8Array(Math.max(0, text.length - size + 1));
  for (let at = 0; at < hits.length; at++) if (groups.has(text.slice(at, at + size))) hits[at] = 1;
  const width = Math.max(1, needle.length - size + 1);
  const windows: { at: number; count: number }[] = [];
  let count = 0;
  for (let at = 0; at < hits.length; at++) {
    count += (hits[at] ?? 0) - (hits[at - width] ?? 0);
    if (count > 0) keepBest(windows, { at: Math.max(0, at - width + 1), count }, width);
  }
  return windows.map(({ at }) => ({
    start: Math.max(0, at - needle.length),
    end: Math.min(text.length, at + 2 * needle.length + size),
  }));
}

/** Keeps the few best places in order, one for each neighbourhood. */
function keepBest(
  windows: { at: number; count: number }[],
  found: { at: number; count: number },
  width: number,
): void {
  const last = windows.at(-1);
  if (windows.length >= closeLooks && last && found.count <= last.count) return;
  const near = windows.findIndex(({ at }) => Math.abs(at - found.at) < width);
  if (near >= 0) {
    if ((windows[near]?.count ?? 0) >= found.count) return;
    windows.splice(near, 1);
  }
  const place = windows.findIndex(({ count }) => count < found.count);
  windows.splice(place < 0 ? windows.length : place, 0, found);
  windows.length = Math.min(windows.length, closeLooks);
}

/** The substring with the least edit distance to the needle (Sellers 1980). */
function closest(text: string, needle: string): { start: number; end: number; distance: number } {
  let distances = Array.from({ length: needle.length + 1 }, (_, row) => row);
  let origins = new Array<number>(needle.length + 1).fill(0);
  let best = { start: 0, end: 0, distance: needle.length };
  for (let column = 1; column <= text.length; column++) {
    const next = [0];
    const from = [column];
    for (let row = 1; row <= needle.length; row++) {
      const change = (distances[row - 1] ?? 0) + (text[column - 1] === needle[row - 1] ? 0 : 1);
      const drop = (next[row - 1] ?? 0) + 1;
      const add = (distances[row] ?? 0) + 1;
      const least = Math.min(change, drop, add);
      next.push(least);
      // Of two ways that cost the same, the one that shows more of the text.
      from.push(
        Math.min(
          least === change ? (origins[row - 1] ?? 0) : Infinity,
          least === drop ? (from[row - 1] ?? 0) : Infinity,
          least === add ? (origins[row] ?? 0) : Infinity,
        ),
      );
    }
    const distance = next[needle.length] ?? needle.length;
    if (distance < best.distance) best = { start: from[needle.length] ?? 0, end: column, distance };
    [distances, origins] = [next, from];
  }
  return best;
}

/** Widened to whole words, so that what is shown can be copied. */
function wholeWords(text: string, start: number, end: number): TextRange {
  const inWord = (at: number) => /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
  while (start > 0 && inWord(start) && inWord(start - 1)) start--;
  while (end < text.length && inWord(end - 1) && inWord(end)) end++;
  while (start < end && text.charAt(start) === ' ') start++;
  while (end > start && text.charAt(end - 1) === ' ') end--;
  return { start, end };
}
