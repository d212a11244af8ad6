import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/casebook/folder.ts';
import { contrast, luminance, mix } from '../../src/look/colour.ts';
import { coloursOf, modes, pictureColours, type Token } from '../../src/look/tokens.ts';

/** As far as `check` lets an accent go. */
const accents = {
  'the own one': undefined,
  black: { light: '#000000', dark: '#ffffff' },
  'just enough': { light: '#6f6f6f', dark: '#808080' },
  'a vivid one': { light: '#5500cc', dark: '#66ffcc' },
};

test.each([
  ['#000000', '#ffffff', 21],
  ['#777', '#777777', 1],
  ['#767676', '#ffffff', 4.54],
  ['#ff0000', '#ffffff', 4],
])('the contrast of %s and %s is %d, as WCAG has it', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

test('a colour between two lies between them', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mix('#fff', '#102030', 1)).toBe('#102030');
  expect(luminance(mix('#000', '#fff', 0.2))).toBeLessThan(luminance('#808080'));
});

describe.each(Object.entries(accents))('with %s as accent', (_, accent) => {
  const theme = accent && { accent };
  const read: readonly [Token, Token, number][] = [
    ...(['ink', 'ink-soft', 'accent', 'ours'] as const).map((text): [Token, Token, number] => [
      text,
      'paper',
      4.5,
    ]),
    ['ink', 'surface', 4.5],
    ['ink-soft', 'surface', 4.5],
    ['ink', 'part', 4.5],
    ['said', 'paper', 3],
    ['edge', 'paper', 3],
    ['focus', 'paper', 3],
    ['focus-mark', 'paper', 3],
  ];

  test.each(modes)('what is read and what is a mark can be seen: %s', (mode) => {
    const colours = coloursOf(theme, mode);
    const poor = read.filter(
      ([one, other, least]) => contrast(colours[one], colours[other]) < least,
    );
    expect(poor).toEqual([]);
  });
});

test('a picture that stands alone is on white, in the accent of the case', () => {
  const colours = pictureColours({ accent: { light: '#2f5d1c', dark: '#a5d48e' } });
  expect(colours).toMatchObject({ paper: '#ffffff', said: '#2f5d1c' });
});

test('every colour of the style sheets is one of the list, and no other is written anywhere', () => {
  const tokens = Object.keys(coloursOf(undefined, 'light'));
  const source = join(projectRoot, 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.(?:css|astro|ts|svg)$/.test(file) &&
      !/^(?:look|content|casebook|schemas|i18n)\//.test(file),
  );
  const written = files.flatMap((file) => {
    const text = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const colours = [...text.matchAll(/["':\s](#[0-9a-f]{3}(?:[0-9a-f]{3})?)["';\s]/gi)];
    return colours.map(([, colour]) => `${file}: ${colour}`);
  });
  expect(written).toEqual([]);
  const sheets = files.filter((file) => file.endsWith('.css'));
  const sizes = /^(?:text-|space|measure|frame|sans|serif)/;
  const used = sheets.flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(/var\(--([\w-]+)/g)].map(
      ([, name]) => name,
    ),
  );
  expect(
    new Set(used.filter((name) => !sizes.test(String(name)) && !tokens.includes(String(name)))),
  ).toEqual(new Set());
  expect(tokens.filter((token) => !used.includes(token))).toEqual([]);
});
