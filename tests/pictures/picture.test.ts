import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { max } from 'd3';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder } from '../../src/pictures/cache.ts';
import { unwrapWoff, useBundledFonts } from '../../src/pictures/fonts.ts';
import { hasPicture, pictureAddressOf, pictureOf } from '../../src/pictures/picture.ts';
import { indexedPng } from '../../src/pictures/png.ts';
import { plainStyle, socialSize, socialSvg } from '../../src/pictures/svg.ts';
import { coloursOf } from '../../src/look/tokens.ts';
import { pageAbout, pageAt, pagesOf } from '../../src/web/pages.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { casebookWith } from '../exports/casebooks.ts';
import { pageOf } from '../web/example.ts';
import { elementsOf, parseXml } from '../xml.ts';

const casebook = casebookWith();
const colours = coloursOf(undefined, 'light');
const style = readFileSync(join(projectRoot, 'src/charts/chart.css'), 'utf8');

describe('a preview', () => {
  test('shows the title, the case, the lead chart and whose the numbers are', () => {
    const page = pageOf(casebook, 'incidents', 'ferry-sinking');
    const picture = pictureOf(casebook, 'en', page, style);
    expect(picture).toMatchObject({
      title: 'Sinking of the ferry Heron',
      within: 'The storm on Lake Example',
      chart: { chart: { name: 'ledger' } },
    });
    const svg = parseXml(socialSvg(picture, 'en'));
    expect(svg.attributes).toMatchObject({ width: '1200', height: '630' });
    expect(svg.text).toContain('Sinking of the ferry Heron');
  });

  test('asks its renderer for nothing: no file, no custom property, no media query', () => {
    for (const locale of ['en', 'ar'] as const)
      for (const page of pagesOf(casebook, locale).filter((each) => hasPicture(casebook, each))) {
        const svg = socialSvg(pictureOf(casebook, locale, page, style), locale);
        expect(svg).not.toMatch(/var\(|@media|url\(|href|system-ui/);
        parseXml(svg);
      }
  });

  test('belongs to the case, to incidents and to claims; other pages show that of the case', () => {
    expect(pictureAddressOf(casebook, pageAbout(casebook, casebook.case, 'en'))).toBe(
      '/preview.png',
    );
    expect(pictureAddressOf(casebook, pageOf(casebook, 'claims', 'guard-first'))).toBe(
      '/claims/guard-first/preview.png',
    );
    const list = pageAt(casebook, 'en', '/claims/', { text: 'Claims', lang: 'en' });
    expect(pictureAddressOf(casebook, list)).toBe('/preview.png');
  });

  test('is shared where there are more than can be drawn in good time', () => {
    const claim = casebook.claims.get('guard-first')!;
    const large = {
      ...casebook,
      claims: new Map(Array.from({ length: 600 }, (_, n) => [`claim-${n}`, claim])),
    };
    expect(pictureAddressOf(large, pageOf(casebook, 'claims', 'guard-first'))).toBe('/preview.png');
    expect(pictureAddressOf(large, pageOf(casebook, 'incidents', 'lake-storm'))).toBe(
      '/incidents/lake-storm/preview.png',
    );
  });

  test('cuts what is too long, and stays inside its frame', () => {
    const words = 'A very long title indeed, '.repeat(30);
    const svg = parseXml(socialSvg({ title: words, within: words, foot: words, colours }, 'en'));
    const texts = elementsOf(svg, 'text');
    expect(texts.length).toBeLessThanOrEqual(7);
    for (const { attributes } of texts)
      expect(Number(attributes['y'])).toBeLessThan(socialSize.height);
  });

  test('begins on the right in Arabic', () => {
    const svg = parseXml(socialSvg({ title: 'عنوان', foot: 'سطر', colours }, 'ar'));
    expect(svg.attributes['direction']).toBe('rtl');
    expect(elementsOf(svg, 'text')[0]?.attributes['x']).toBe('1140');
  });
});

test('the style sheet of charts is told in plain values', () => {
  const plain = plainStyle(
    '.chart{max-width:100%;color:var(--ink);font-family:system-ui,sans-serif}/* x */@media print{.chart{--ink:#000}}@media (a){.b{c:d}.e{f:g}}.z{fill:var(--gone)}',
    colours,
  );
  expect(plain.replace(/\s/g, '')).toBe(
    `.chart{color:${colours.ink};font-family:'NotoSans','NotoSansArabic',sans-serif}.z{fill:none}`,
  );
});

describe('the bundled fonts', () => {
  const require = createRequire(import.meta.url);
  const woff = readFileSync(
    require.resolve('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff'),
  );

  test('come out of their wrapping as OpenType, each table at its place and whole', () => {
    const font = unwrapWoff(woff);
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index;
      return {
        tag: font.toString('latin1', at, at + 4),
        checksum: font.readUInt32BE(at + 4),
        bytes: font.subarray(
          font.readUInt32BE(at + 8),
          font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12),
        ),
      };
    });
    expect(tables.map(({ tag }) => tag)).toContain('GSUB');
    for (const { tag, checksum, bytes } of tables)
      if (tag !== 'head') expect([tag, checksumOf(bytes)]).toEqual([tag, checksum]);
  });

  test('are refused when they are no fonts', () => {
    expect(() => unwrapWoff(Buffer.from('no font at all'))).toThrow(TypeError);
  });
});

describe('a picture drawn', () => {
  // Other tests of the process draw with the same fonts, so that they must stay.
  beforeAll(() => useBundledFonts(cacheFolder()));

  const draw = (text: string, family: string, direction = 'ltr') =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" direction="${direction}"><text x="${direction === 'rtl' ? 290 : 10}" y="40" font-size="30" font-family="${family}">${text}</text></svg>`,
      ),
    )
      .ensureAlpha()
      .raw()
      .toBuffer();

  test('uses no font of the machine, whichever one is asked for', async () => {
    const bundled = await draw('Heron 12', 'Noto Sans');
    for (const family of ['DejaVu Sans', 'Liberation Sans', 'Arial', 'no such font'])
      expect((await draw('Heron 12', family)).equals(bundled)).toBe(true);
  });

  test('has letters, Arabic ones too, and joins them', async () => {
    const blank = await draw(' ', 'Noto Sans');
    expect((await draw('Heron', 'Noto Sans')).equals(blank)).toBe(false);
    const joined = await draw('سلام', 'Noto Sans', 'rtl');
    const apart = await draw('س\u200cل\u200cا\u200cم', 'Noto Sans', 'rtl');
    expect(joined.equals(blank)).toBe(false);
    expect(inkOf(joined)).toBeLessThan(inkOf(apart));
  });

  test('is the same again', async () => {
    expect((await draw('Heron', 'Noto Sans')).equals(await draw('Heron', 'Noto Sans'))).toBe(true);
  });
});

describe('an indexed PNG', () => {
  const pixels = (colours: number[][], width: number) => ({
    width,
    height: colours.length / width,
    rgba: Uint8Array.from(colours.flat()),
  });

  test('gives back its pixels where there are few colours', async () => {
    const colours = [
      [252, 251, 248, 255],
      [27, 88, 117, 255],
      [27, 88, 117, 255],
      [28, 34, 43, 255],
      [252, 251, 248, 255],
      [0, 0, 0, 255],
    ];
    const png = await indexedPng(pixels(colours, 3));
    const { data, info } = await sharp(png)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, [...data]]).toEqual([3, 2, colours.flat()]);
  });

  test('stays near its pixels where there are many, and keeps to 256', async () => {
    const colours = Array.from({ length: 4096 }, (_, n) => [n & 0xff, (n >> 4) & 0xff, 128, 255]);
    const png = await indexedPng(pixels(colours, 64));
    const { data } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const wanted = colours.flat();
    expect(max(data, (value, at) => Math.abs(value - (wanted[at] ?? 0)))).toBeLessThan(32);
    expect(new Set(inflateSync(chunk(png, 'IDAT'))).size).toBeLessThanOrEqual(256);
  });
});

function chunk(png: Buffer, type: string): Buffer {
  const at = png.indexOf(type, 0, 'latin1');
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}

/** The sum of the words of a table, as OpenType reckons it. */
function checksumOf(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

/** How far to the left of its start a text reaches, in pixels of the picture above. */
function inkOf(rgba: Buffer): number {
  const columns = new Set<number>();
  for (let at = 3; at < rgba.length; at += 4)
    if ((rgba[at] ?? 0) > 0) columns.add(((at - 3) / 4) % 300);
  return Math.max(...columns) - Math.min(...columns);
}
