import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { packageFile } from '../casebook/folder.ts';
import { sha256Of } from '../text/sha256.ts';
import { escapeMarkup } from '../web/plain.ts';
import { keep } from './cache.ts';

/** The fonts of the pictures: the one family for Latin, Greek and Cyrillic letters, the other for Arabic ones. */
const fonts = [
  ...['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'].flatMap((subset) => [
    `noto-sans/files/noto-sans-${subset}-400-normal.woff`,
    `noto-sans/files/noto-sans-${subset}-700-normal.woff`,
  ]),
  'noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff',
  'noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff',
];

/** The families that a picture may name. */
export const families = "'Noto Sans', 'Noto Sans Arabic'";

/**
 * Takes a font out of its WOFF 1.0 wrapping (W3C Recommendation of 13 December 2012): the same tables,
 * unpacked, as OpenType has them. Throws a TypeError for what is no WOFF file.
 */
export function unwrapWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new TypeError('This is no WOFF file.');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const power = Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + 16 * tables.length);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  let offset = head.length;
  const padded = tables.map(({ tag, checksum, bytes }, index) => {
    const record = 12 + 16 * index;
    tag.copy(head, record);
    head.writeUInt32BE(checksum, record + 4);
    head.writeUInt32BE(offset, record + 8);
    head.writeUInt32BE(bytes.length, record + 12);
    offset += Math.ceil(bytes.length / 4) * 4;
    return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
  });
  return Buffer.concat([head, ...padded]);
}

/**
 * Lets this process draw text with the bundled fonts and no others, whatever the machine has. It must be
 * called before the first text is drawn, for fontconfig reads its configuration once. `cache` keeps the
 * unwrapped fonts between builds.
 */
export function useBundledFonts(cache: string): void {
  if (process.env['FONTCONFIG_FILE']?.startsWith(cache)) return;
  const files = fonts.map((path) => readFileSync(packageFile(`@fontsource/${path}`)));
  const own = join('fonts', sha256Of(Buffer.concat(files), 16));
  const configuration = join(cache, own, 'fonts.conf');
  if (!existsSync(configuration)) {
    for (const [index, woff] of files.entries())
      keep(cache, join(own, String(index).padStart(2, '0'), 'font.ttf'), unwrapWoff(woff));
    keep(cache, join(own, 'fonts.conf'), configurationOf(join(cache, own)));
  }
  process.env['FONTCONFIG_FILE'] = configuration;
}

/** The folders in a fixed order: of two fonts of one family, the first that has a letter draws it. */
function configurationOf(folder: string): string {
  const folders = fonts.map((_, index) => join(folder, String(index).padStart(2, '0')));
  return [
    '<?xml version="1.0"?>\n<fontconfig>\n',
    ...folders.map((each) => `  <dir>${escapeMarkup(each)}</dir>\n`),
    `  <cachedir>${escapeMarkup(join(folder, 'cache'))}</cachedir>\n`,
    '</fontconfig>\n',
  ].join('');
}
