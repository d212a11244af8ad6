/**
 * Characters that a reviewer cannot see and that make a text other than it looks: C0 and C1 controls, the controls of
 * direction, invisible characters and tags. Left out of the class because living text needs them: tab and line
 * endings, the marks U+200E, U+200F and U+061C, the joiners U+200C and U+200D, the soft hyphen.
 */
const hidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]|\p{Surrogate}/gu;

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

/** The text with every hidden character spelled out, so that a message never carries one to a terminal. */
export function spellOut(text: string): string {
  return text.replace(hidden, (character) => `[${nameCharacter(character.codePointAt(0) ?? 0)}]`);
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
