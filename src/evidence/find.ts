import { normalise, normalisePhrase, type Normalised } from './normalise.ts';

/** A stretch of a text, in UTF-16 units; `end` is behind the last one. */
export interface TextRange {
  start: number;
  end: number;
}

/** A text made ready for many questions. */
export interface Haystack {
  original: string;
  normalised: Normalised;
}

export function haystackOf(original: string): Haystack {
  return { original, normalised: normalise(original) };
}

/**
 * Every place where the phrase stands as whole words and whole numbers, in order: "48 deaths" does not
 * stand in "148 deaths", nor "at least 4" in "at least 4,000".
 */
export function findPhrase({ normalised }: Haystack, phrase: string): TextRange[] {
  const needle = normalisePhrase(phrase);
  const { text } = normalised;
  const found: TextRange[] = [];
  if (needle === '') return found;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1))
    if (isWhole(text, at, at + needle.length))
      found.push(originalStretch(normalised, at, at + needle.length));
  return found;
}

/** The stretch of the original that a stretch of the normalised text was made from. */
export function originalStretch(
  { starts, ends }: Normalised,
  start: number,
  end: number,
): TextRange {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

const wordLetter = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that are written without spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

function isWhole(text: string, start: number, end: number): boolean {
  return (
    !isInsideWord(text, start) &&
    !isInsideWord(text, end) &&
    !isInsideNumber(text, start) &&
    !isInsideNumber(text, end)
  );
}

function isInsideWord(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  if (!wordLetter.test(before) || !wordLetter.test(after)) return false;
  return !(unspaced.test(before) && unspaced.test(after));
}

/** Whether a cut here would leave out thousands, decimals or the other end of a range: 1|,048, 4|.5, 16-|20. */
function isInsideNumber(text: string, at: number): boolean {
  return (
    (/\p{Nd}$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      /^[.,\u066b\u066c-]\p{Nd}/u.test(text.slice(at, at + 3))) ||
    (/\p{Nd}[.,\u066b\u066c-]$/u.test(text.slice(Math.max(0, at - 3), at)) &&
      /^\p{Nd}/u.test(text.slice(at, at + 2)))
  );
}

function characterBefore(text: string, at: number): string {
  const unit = text.charAt(at - 1);
  return /[\udc00-\udfff]/.test(unit) ? text.slice(Math.max(0, at - 2), at) : unit || ' ';
}
