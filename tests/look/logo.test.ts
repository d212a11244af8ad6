import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readLogo } from '../../src/look/logo.ts';
import { socialSvg } from '../../src/pictures/svg.ts';
import { coloursOf } from '../../src/look/tokens.ts';
import { parseXml } from '../xml.ts';
import { brief, example, problemsWith } from '../casebook/example.ts';
import { readFiles } from '../../src/casebook/read.ts';

const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">';
const svg = (inside: string) => new TextEncoder().encode(`${head}${inside}</svg>`);
const png = async () =>
  new Uint8Array(
    await sharp({ create: { width: 30, height: 20, channels: 4, background: '#2f5d1c' } })
      .png()
      .toBuffer(),
  );

test.each([
  [
    'shapes',
    '<g fill="#123" transform="scale(2)"><path d="M0 0h9"/><circle cx="1" cy="1" r="1"/></g>',
  ],
  [
    'a title, a comment, a gradient of its own',
    '<!-- x --><title>Lake &amp; guard</title><defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><path d="M0 0h9" fill="url(#a)"/>',
  ],
  ['nothing', ''],
])('an SVG of %s is a logo', (_, inside) => {
  expect(readLogo('a.svg', svg(inside))).toMatchObject({
    width: 9,
    height: 9,
    type: 'image/svg+xml',
  });
});

test.each([
  ['a script', '<script>alert(1)</script>', /run code/],
  ['a handler', '<path onload="alert(1)" d=""/>', /run code/],
  ['HTML', '<foreignObject><p>x</p></foreignObject>', /run code/],
  ['a picture from elsewhere', '<image href="https://example.org/a.png"/>', /none of the elements/],
  ['a picture in itself', '<image href="data:image/png;base64,AA"/>', /none of the elements/],
  ['a link', '<a href="/x"><path d=""/></a>', /none of the elements/],
  ['a use', '<use xlink:href="#a"/>', /none of the elements/],
  ['a paint from elsewhere', '<path fill="url( https://example.org/#a )"/>', /leads out/],
  ['a reference', '<path href="#a"/>', /leads out/],
  ['a style', '<path style="fill:red"/>', /none of the attributes/],
  ['a style sheet', '<style>@import "x"</style>', /none of the elements/],
  ['an animation', '<animate attributeName="x"/>', /none of the elements/],
  ['an entity', '<title>&xxe;</title>', /in code/],
  ['text', '<g>words</g>', /outside/],
  ['a CDATA section', '<![CDATA[<script/>]]>', /not plain XML/],
  ['a wrong end', '<g></path>', /closes/],
  ['another drawing', '</svg><svg>', /not the one/],
  ['one attribute twice', '<path d="" d=""/>', /twice/],
])('an SVG with %s is refused', (_, inside, what) => {
  expect(readLogo('a.svg', svg(inside))).toMatchObject({ what: expect.stringMatching(what) });
});

test.each([
  ['a document type', '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', /declaration/],
  [
    'a style sheet from elsewhere',
    '<?xml-stylesheet href="https://example.org/a.css"?><svg/>',
    /instruction/,
  ],
  ['no size', '<svg xmlns="http://www.w3.org/2000/svg"/>', /How large/],
  ['no namespace', '<svg viewBox="0 0 1 1"/>', /namespace/],
  ['no end', head, /ends before/],
  ['nothing in it', '', /ends before/],
  ['HTML in it', '<html></html>', /not the one/],
])('a file with %s is refused', (_, text, what) => {
  expect(readLogo('a.svg', new TextEncoder().encode(text))).toMatchObject({
    what: expect.stringMatching(what),
  });
});

test('Windows line ends, a declaration and a mark at the beginning do no harm', () => {
  const text = `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n${head}\r\n<path\r\n d="M0 0h9"/>\r\n</svg>\r\n`;
  expect(readLogo('a.svg', new TextEncoder().encode(text))).toHaveProperty('drawing');
});

describe('a PNG', () => {
  test('is a logo as it is', async () => {
    expect(readLogo('a.png', await png())).toMatchObject({ width: 30, height: 20 });
  });

  test('that is none, that is cut or that is followed by something is refused', async () => {
    const whole = await png();
    for (const bytes of [svg(''), whole.subarray(0, 60), new Uint8Array([...whole, 0, 0, 0, 0])])
      expect(readLogo('a.png', bytes)).toHaveProperty('fix');
  });
});

test('what is wrong is told with its place, in the case or in the file', () => {
  const at = (change: Parameters<typeof problemsWith>[0]) => problemsWith(change).map(brief);
  const named = (logo: string) => ({
    'case.mdx': { replace: 'logo: logo.svg', by: `logo: ${logo}` },
  });
  const own = 'logo.svg:1:1 unexpected-file';
  expect(at(named('https://example.org/logo.png'))).toEqual(['case.mdx:23:9 bad-value']);
  expect(at(named('../logo.svg'))).toEqual(['case.mdx:23:9 bad-value']);
  expect(at(named('logo.jpg'))).toEqual(['case.mdx:23:9 bad-value']);
  expect(at(named('other.svg'))).toEqual(['case.mdx:23:9 bad-logo', own]);
  expect(at({ 'logo.svg': `${head}\n  <script/>\n</svg>` })).toEqual(['logo.svg:2:3 bad-logo']);
  expect(at({ 'logo.svg': new Uint8Array(200_000) })).toEqual(['logo.svg:1:1 bad-logo']);
  const tooLarge = readFiles(new Map([...example, ['logo.svg', 'too-large']]));
  expect(tooLarge.problems.map(brief)).toEqual(['logo.svg:1:1 bad-logo']);
});

test('a preview carries the logo, whichever kind it is', async () => {
  const picture = { title: 'A', foot: 'B', colours: coloursOf(undefined, 'light') };
  for (const logo of [
    readLogo('a.svg', svg('<path d="M0 0h9v9z"/>')),
    readLogo('a.png', await png()),
  ]) {
    if ('what' in logo) throw new Error(logo.what);
    const drawn = socialSvg({ ...picture, logo }, 'en');
    parseXml(drawn);
    const [plain, carrying] = await Promise.all(
      [socialSvg(picture, 'en'), drawn].map((text) => sharp(Buffer.from(text)).png().toBuffer()),
    );
    expect(carrying?.equals(plain ?? Buffer.alloc(0))).toBe(false);
  }
});
