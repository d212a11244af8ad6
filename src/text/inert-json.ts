import { replaceHidden } from './hidden.ts';

/**
 * A value as JSON, indented, the same value for every reader, with nothing in it that ends a script or a CDATA section,
 * cannot be seen, turns the direction of what follows, or is a command to GitHub's runner.
 */
export function writeJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${replaceHidden(text, escape).replace(/[<>]|#(?=#\[)/g, escape)}\n`;
}

function escape(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
