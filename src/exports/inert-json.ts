import { hiddenCharacters } from '../schemas/text.ts';

/** Nothing that ends a script or a CDATA section, cannot be seen, or turns the direction of what follows. */
const unsafe = new RegExp(`${hiddenCharacters.source}|[<>\\u2028\\u2029]`, 'gu');

/** A value as JSON, indented, the same value for every reader, with nothing in it that could act elsewhere. */
export function writeJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  // Line ends of the indentation stand between the values; inside them JSON has escaped its own.
  return `${text.replace(unsafe, (character) => (character === '\n' ? character : escape(character)))}\n`;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
