import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../src/casebook/problem.ts';

/** The files of a built site with an ending, as paths below its folder with forward slashes, in order. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort(compareText);
}

/** A tag in the head of a page of ours, with its attributes. */
export interface HeadTag {
  name: string;
  attributes: Record<string, string>;
}

/** The `meta` and `link` tags of a page as our layout writes them: attributes in double quotes. */
export function headOf(folder: string, file: string): HeadTag[] {
  const [head = ''] = readFileSync(join(folder, file), 'utf8').split('</head>', 1);
  return [...head.matchAll(/<(meta|link)\b([^>]*)>/g)].map(([, name = '', rest = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...rest.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        unescape(value),
      ]),
    ),
  }));
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (entity, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return named[String(name)] ?? entity;
  });
}
