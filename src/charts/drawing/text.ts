import { max } from 'd3';

/**
 * Advance widths in thousandths of an em, of DejaVu Sans: the widest of the fonts that `system-ui` may
 * turn out to be, so that what fits here fits in Roboto, Segoe UI and San Francisco too.
 */
const latin = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
  636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
  575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
  611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
  278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];

/** Arabic letters from U+0621 on, at the end of a word or alone. */
const arabicFinal = [
  470, 305, 305, 517, 305, 833, 305, 982, 536, 982, 982, 646, 646, 646, 525, 525, 552, 552, 1275,
  1275, 1225, 1225, 949, 949, 597, 597, 600, 600, 600, 600, 600, 293, 1037, 834, 843, 757, 665, 761,
  536, 517, 833, 833,
];
/** The same where the letter is joined to the next one; those that never join keep their width. */
const arabicJoined = [
  470, 305, 305, 517, 305, 302, 305, 302, 536, 302, 302, 645, 645, 645, 525, 525, 552, 552, 892,
  892, 867, 867, 820, 820, 597, 523, 600, 600, 600, 600, 600, 293, 506, 506, 552, 331, 578, 302,
  527, 517, 302, 302,
];

const marks: Record<string, number> = {
  '–': 500, '—': 1000, '…': 1000, '‘': 318, '’': 318, '“': 518, '”': 518, '«': 612, '»': 612,
  '·': 318, '−': 838, '×': 838, '،': 323, '؛': 318, '؟': 531, '٪': 537, '\u00a0': 318, '\u202f': 318,
  'ı': 278, 'ł': 284, 'Ł': 562, 'ß': 630, 'æ': 982, 'Æ': 974, 'œ': 1023, 'Œ': 1070, 'ø': 612, 'Ø': 787,
}; // prettier-ignore

const invisible = /[\p{Mn}\p{Me}\p{Cf}]/u;
const wideScripts =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;

/** Widths by UTF-16 code unit, in thousandths of an em; -1 is not yet looked up. */
const widths = new Int16Array(0x10000).fill(-1);
for (const [index, width] of latin.entries()) widths[32 + index] = width;

function widthOfUnit(unit: number): number {
  const known = widths[unit] ?? -1;
  if (known >= 0) return known;
  const width = lookUp(unit);
  widths[unit] = width;
  return width;
}

function lookUp(unit: number): number {
  const character = String.fromCharCode(unit);
  const mark = marks[character];
  if (mark !== undefined) return mark;
  // A pair of surrogates is one character: an emoji, or a rare script, as wide as it is high.
  if (unit >= 0xd800 && unit <= 0xdfff) return 650;
  if (unit < 32 || invisible.test(character)) return 0;
  if (unit >= 0x660 && unit <= 0x669) return 537;
  if (wideScripts.test(character)) return 1000;
  const [base = character] = character.normalize('NFD');
  if (base !== character) return widthOfUnit(base.charCodeAt(0));
  // Cyrillic, Greek and others run up to the widest of their letters.
  return unit < 0x250 ? 700 : 860;
}

const bold = 1.15;
/** Bold Arabic letters grow by this much more. */
const boldArabic = 1.09;

/** The width of a text in pixels, set in the charts' font; more rather than less. */
export function widthOf(text: string, face: Face): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum += widthAt(text, index, face);
  return sum * emOf(face);
}

/** The width of the longest word of some texts in pixels: a column as wide breaks none. */
export function widestWord(texts: readonly string[], face: Face): number {
  const words = new Set(texts.flatMap((text) => text.split(/\s+/)));
  return max(words, (word) => widthOf(word, face)) ?? 0;
}

/** In thousandths of an em. */
function widthAt(text: string, index: number, { weight }: Face): number {
  const unit = text.charCodeAt(index);
  if (unit < 0x621 || unit > 0x64a) return widthOfUnit(unit);
  const next = text.charCodeAt(index + 1);
  const joined = next >= 0x622 && next <= 0x652;
  const width = (joined ? arabicJoined : arabicFinal)[unit - 0x621] ?? 0;
  return weight === 'bold' ? width * boldArabic : width;
}

/** A thousandth of an em in pixels. */
function emOf({ size, weight }: Face): number {
  return (size * (weight === 'bold' ? bold : 1)) / 1000;
}

export interface Face {
  /** Pixels. */
  size: number;
  weight?: 'normal' | 'bold';
}

/** A text that was made to fit; `full` is the whole of it where something had to go. */
export interface Fitted {
  text: string;
  full?: string;
}

/** Cuts a text to a width in pixels, with an ellipsis. */
export function cut(text: string, width: number, face: Face): Fitted {
  if (widthOf(text, face) <= width) return { text };
  return { text: cutEnd(text, width, face), full: text };
}

function cutEnd(text: string, width: number, face: Face): string {
  const room = width / emOf(face) - widthOfUnit(0x2026);
  let end = 0;
  for (let sum = 0; end < text.length; end++) {
    sum += widthAt(text, end, face);
    if (sum > room) break;
  }
  // An Arabic letter that loses the one it is joined to grows.
  while (end > 0 && (isInside(text, end) || widthOf(text.slice(0, end), face) / emOf(face) > room))
    end--;
  // Arabic letters are joined, and a word that is cut reads as another one.
  const space = text.lastIndexOf(' ', end);
  if (space > 0 && isArabicLetter(text[end - 1]) && isArabicLetter(text[end])) end = space;
  return closeIsolates(`${text.slice(0, end).replace(/[\s,;:·،؛]+$/u, '')}…`);
}

function isArabicLetter(character = ''): boolean {
  return /\p{Script=Arabic}/u.test(character);
}

/** Whether a cut here would part a pair of surrogates, or a letter from its marks. */
function isInside(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return (unit >= 0xdc00 && unit <= 0xdfff) || (unit >= 0x300 && invisible.test(text[index] ?? ''));
}

/** An isolate that lost its end would swallow what follows. */
function closeIsolates(text: string): string {
  let open = 0;
  for (const character of text) {
    if (character >= '\u2066' && character <= '\u2068') open++;
    else if (character === '\u2069' && open > 0) open--;
  }
  return text + '\u2069'.repeat(open);
}

/**
 * Breaks a text into lines of a width in pixels, at spaces, behind hyphens and slashes, and within a word
 * where it alone is too long, before the dot of a domain if it has one; what does not fit into `most` lines
 * is cut from the last one.
 */
export function wrap(text: string, width: number, most: number, face: Face): Wrapped {
  if (widthOf(text, face) <= width) return { lines: [text] };
  const isolated = /^\u2068([^\u2068]*)\u2069$/u.exec(text);
  if (isolated) {
    const { lines } = wrap(isolated[1] ?? '', width, most, face);
    return whole(
      lines.map((line) => `\u2068${line}\u2069`),
      text,
    );
  }
  const lines: string[] = [];
  let rest = text.trim();
  while (rest && lines.length < most - 1) {
    const line = firstLine(rest, width, face);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length);
  }
  if (rest) lines.push(cut(rest, width, face).text);
  return whole(text.includes('\u2068') ? isolateEachLine(lines) : lines, text);
}

/** An isolate that runs over a line's end is closed there and opened again on the next line. */
function isolateEachLine(lines: readonly string[]): string[] {
  let open = 0;
  return lines.map((line) => {
    const opened = '\u2068'.repeat(open) + line;
    const closed = closeIsolates(opened);
    open = closed.length - opened.length;
    return closed;
  });
}

export interface Wrapped {
  lines: string[];
  full?: string;
}

function whole(lines: string[], text: string): Wrapped {
  return lines.some((line) => line.includes('…') && !text.includes('…'))
    ? { lines, full: text }
    : { lines };
}

/** What of a text goes on its first line: whole words, or of a word that alone is too long its letters. */
function firstLine(text: string, width: number, face: Face): string {
  const room = width / emOf(face);
  let used = 0;
  let end = 0;
  let [lastBreak, lastDot] = [0, 0];
  // Spaces at the end of a line take no room.
  for (let spaces = 0; end < text.length; end++) {
    if (end > 0 && mayBreak(text, end)) lastBreak = end;
    else if (isDomainDot(text, end)) lastDot = end;
    if (isSpace(text, end)) {
      spaces += widthAt(text, end, face);
      continue;
    }
    used += spaces + widthAt(text, end, face);
    spaces = 0;
    if (used > room) break;
  }
  if (end === text.length) return text;
  if (lastBreak > 0 || lastDot > 0) return text.slice(0, lastBreak || lastDot);
  let line = '';
  for (const character of text) {
    if (line && widthOf(line + character, face) > width) break;
    line += character;
  }
  return line;
}

function isSpace(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === 0x20 || unit === 0x0a || (unit > 0x7f && /\s/.test(text[index] ?? ''));
}

/** Whether a line may end before this place: behind spaces and between a hyphen, slash or dash and a letter. */
function mayBreak(text: string, index: number): boolean {
  if (isSpace(text, index)) return false;
  if (isSpace(text, index - 1)) return true;
  const before = text[index - 1];
  return (
    (before === '-' || before === '/' || before === '–') &&
    /^\p{L}/u.test(text.slice(index, index + 2))
  );
}

function isDomainDot(text: string, index: number): boolean {
  return text[index] === '.' && /^\p{L}{2}\.\p{L}{2}/u.test(text.slice(index - 2, index + 3));
}

/** The faces of the text classes of chart.css: sizes in pixels. The style sheet and this table must agree. */
export const faces = {
  /** Of a panel. */
  heading: { size: 16, weight: 'bold' },
  /** A number on its own. */
  strong: { size: 14, weight: 'bold' },
  label: { size: 14, weight: 'normal' },
  /** What explains: muted. */
  note: { size: 14, weight: 'normal' },
  /** On an axis: muted. */
  tick: { size: 14, weight: 'normal' },
  /** At the head of a ledger's row. */
  number: { size: 18, weight: 'bold' },
} as const satisfies Record<string, Face>;
export type FaceName = keyof typeof faces;

/** From one base line to the next, in pixels. */
export const lineHeight = 18;
