/**
 * Characters that a reviewer cannot see, or that make a text other than it looks: controls, the controls of direction,
 * invisible characters and fillers, line and paragraph separators, tags, halves of surrogate pairs, private use. Left
 * out because living text needs them: tab and line ends, the marks U+200E, U+200F and U+061C, the joiners U+200C and
 * U+200D, the soft hyphen, variation selectors.
 */
export const hiddenCharacters =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]|[\p{Surrogate}\p{Co}\p{Noncharacter_Code_Point}]/u;

const hidden = new RegExp(hiddenCharacters.source, 'gu');

/** Letters, digits, punctuation and symbols, without those that are drawn as nothing: fillers, the blank of Braille, the place of an object, a note without a head. */
const drawn = /(?![\p{Default_Ignorable_Code_Point}\u2800\uFFFC\u{1D159}])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether a reader sees anything of a text. */
export function isVisible(text: string): boolean {
  return drawn.test(text);
}

export interface HiddenCharacter {
  offset: number;
  codePoint: number;
}

/** Every hidden character of a text, in order; a run of the same one counts once. */
export function hiddenCharactersIn(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  let runEnd = -1;
  for (const match of text.matchAll(hidden)) {
    const codePoint = match[0].codePointAt(0) ?? 0;
    const last = found.at(-1);
    if (!last || last.codePoint !== codePoint || runEnd !== match.index) {
      found.push({ offset: match.index, codePoint });
    }
    runEnd = match.index + match[0].length;
  }
  return found;
}

/** The text with every hidden character changed by `by`. */
export function replaceHidden(text: string, by: (character: string) => string): string {
  return text.replace(hidden, by);
}

/** The text with every hidden character spelled out, so that a message never carries one to a terminal. */
export function spellOut(text: string): string {
  return replaceHidden(text, spelled);
}

/** What a terminal might not show, or act on; without the joiners, which letters need. */
const unprintable = /(?![\u200C\u200D])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A text as one line of a report: every white space is a space, other characters that cannot be seen are spelled out,
 * and nothing in it is a command to GitHub's runner, which takes lines that begin with :: and ##[ anywhere.
 */
export function reportLine(text: string): string {
  return text
    .replace(/\s/gu, ' ')
    .replace(unprintable, spelled)
    .replace(/^( *):(?=:)/, '$1: ')
    .replaceAll('##[', '## [');
}

/** Every line of a text as `reportLine` gives it. */
export function reportLines(text: string): string {
  return text.split('\n').map(reportLine).join('\n');
}

function spelled(character: string): string {
  return `[${nameCharacter(character.codePointAt(0) ?? 0)}]`;
}

/** The code point as people look it up: "U+202E (right-to-left override)". */
export function nameCharacter(codePoint: number): string {
  const name = names.get(codePoint);
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return name ? `${code} (${name})` : code;
}

const names = new Map([
  [0x00, 'null'],
  [0x09, 'tab'],
  [0x0a, 'line feed'],
  [0x0d, 'carriage return'],
  [0x1b, 'escape'],
  [0x20, 'space'],
  [0x5c, 'backslash'],
  [0xa0, 'no-break space'],
  [0x200b, 'zero width space'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0xfeff, 'byte order mark'],
]);
