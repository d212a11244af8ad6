import { replaceHidden } from '../text/hidden.ts';

/** Nothing of a record is longer than this in a report. */
const longest = 300;

/**
 * Text from a record, made safe to stand in Markdown on a code host: no markup, no HTML, no link, no
 * picture, nobody mentioned and no issue referred to. Code hosts look for mentions and addresses after
 * the Markdown is read, where a backslash no longer helps: there an invisible space (U+200B) breaks them.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&$^=:/"']/g, (sign) => (quiet.has(sign) ? sign : `\\${sign}`))
    .replace(/@/g, '@\u200b')
    .replace(/\\#/g, '\\#\u200b')
    .replace(/:(?=\/|\\\/)/g, ':\u200b')
    .replace(/\bwww(?=\\?\.)/gi, 'www\u200b')
    .replace(/\bgh(?=\\?-\d)/gi, (letters) => `${letters}\u200b`)
    .replace(/\b[0-9a-f]{7,}\b/gi, (hash) => hash.replace(/.{6}(?=.)/g, '$&\u200b'));
}

/** Signs that mean nothing in the middle of a line of text. */
const quiet = new Set(['(', ')', '.', '-', '+', '!', ':', '/', '"', "'", '=', '{', '}']);

/** Text from a record as code: names of files, fields and ids, which are copied. */
export function code(text: string): string {
  const line = oneLine(text);
  const runs = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((most, { length }) => Math.max(most, length), 0) + 1);
  const space = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return line === '' ? '` `' : `${fence}${space}${line}${space}${fence}`;
}

/** One line, without controls and without characters that turn the direction of the text. */
function oneLine(text: string): string {
  const line = replaceHidden(text.replace(/\s+/gu, ' '), () => '')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
