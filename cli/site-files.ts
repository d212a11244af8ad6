import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { compareText } from '../src/casebook/problem.ts';

/** The files of a built site with an ending, as paths below its folder with forward slashes, in order. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort(compareText);
}

/** The whole path of a file below a folder. Throws when it would lie elsewhere. */
export function pathWithin(folder: string, path: string): string {
  const whole = resolve(join(folder, path));
  if (path.includes('\0') || !whole.startsWith(resolve(folder) + sep))
    throw new Error(
      `${JSON.stringify(path)} lies outside ${folder}, and nothing is written there.`,
    );
  return whole;
}

/** Writes a file below a folder, with the folders that it lies in. Throws for a path that leads elsewhere. */
export function writeWithin(folder: string, path: string, content: string | Uint8Array): void {
  const whole = pathWithin(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, content);
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
