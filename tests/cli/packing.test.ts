import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sectionOf } from '../../cli/packing/book-section.ts';
import { relativeLinks, relativeSvg, relativeUrls, type Package } from '../../cli/packing/links.ts';
import { pageNumbersIn, reproducible } from '../../cli/packing/pdf.ts';
import { packFiles } from '../../cli/packing/zip.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { webAt } from '../../src/web/web.ts';

const paths = new Set([
  'index.html',
  'claims/index.html',
  'claims/a/index.html',
  'claims/a/cite.bib',
  '_astro/x.css',
  '_astro/x.woff2',
  'ar/index.html',
]);
const files: Package = {
  web: webAt('https://casebook.example', '/coast'),
  has: (path) => paths.has(path),
};

describe('a link on a packed page', () => {
  const from = 'claims/a/index.html';

  test.each([
    ['/coast/', '../../index.html'],
    ['/coast', '../../index.html'],
    ['/coast/claims/', '../index.html'],
    ['/coast/claims', '../index.html'],
    ['/coast/claims/a/', 'index.html'],
    ['/coast/claims/a/#minimum', 'index.html#minimum'],
    ['/coast/ar/?x=1#y', '../../ar/index.html#y'],
    ['/coast/claims/a/cite.bib', 'cite.bib'],
    ['cite.bib', 'cite.bib'],
    ['https://casebook.example/coast/claims/', '../index.html'],
    ['#here', '#here'],
    ['https://example.org/', 'https://example.org/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['/coastal/', '/coastal/'],
    ['/elsewhere/', '/elsewhere/'],
  ])('%s becomes %s', (written, packed) => {
    expect(relativeLinks(`<a href="${written}">x</a>`, from, files)).toBe(
      `<a href="${packed}">x</a>`,
    );
  });

  test('to what is not packed becomes plain text', () => {
    expect(relativeLinks('<a class="b" href="/coast/search/">x</a>', from, files)).toBe(
      '<a class="b" >x</a>',
    );
  });

  test('keeps everything else as it was, to the byte', () => {
    const html = `<!DOCTYPE html>\n<p  class=a>&amp; <b>x</B> <a title='"' href='/coast/'>é</a><script type="application/ld+json">{"u":"/coast/"}</script>`;
    expect(relativeLinks(html, from, files)).toBe(
      html.replace("href='/coast/'", 'href="../../index.html"'),
    );
  });

  test('of a redirect, a drawing and a style sheet is found, the canonical one left', () => {
    expect(
      relativeLinks('<meta http-equiv="refresh" content="0; url=/coast/claims/">', from, files),
    ).toBe('<meta http-equiv="refresh" content="0; url=../index.html">');
    expect(relativeLinks('<svg><a href="/coast/claims/"></a></svg>', from, files)).toBe(
      '<svg><a href="../index.html"></a></svg>',
    );
    expect(
      relativeSvg('<svg><a href="/coast/claims/"/><a href="/coast/x"/></svg>', from, files),
    ).toBe('<svg><a href="../index.html"/><a/></svg>');
    expect(relativeUrls('a{b:url("/coast/_astro/x.woff2")}', '_astro/x.css', files)).toBe(
      'a{b:url("x.woff2")}',
    );
    const canonical = '<link rel="canonical" href="https://casebook.example/coast/claims/a/">';
    expect(relativeLinks(canonical, from, files)).toBe(canonical);
  });
});

test('a zip is the same in every time zone, in order, below one folder', () => {
  const script = `
    import { zipOf } from './cli/packing/zip.ts';
    const text = (t) => new TextEncoder().encode(t);
    process.stdout.write(Buffer.from(zipOf(new Map([['b.html', text('b')], ['a/c.css', text('c')]]), 'case')).toString('base64'));
  `;
  const inZone = (TZ: string) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, TZ },
    }).stdout;
  const packed = inZone('UTC');
  expect(inZone('Asia/Tokyo')).toBe(packed);
  expect(inZone('America/Los_Angeles')).toBe(packed);
  expect(Object.keys(unzipSync(Buffer.from(packed, 'base64')))).toEqual([
    'case/a/c.css',
    'case/b.html',
  ]);
});

test('what only a server can use is not packed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-files-'));
  for (const path of [
    'index.html',
    'index.html.br',
    'data/a.csv.gz',
    'data/a.csv',
    '_headers',
    'hosting/nginx.conf',
    'search/index.html',
    'ar/search/index.html',
    'pagefind/pagefind.js',
    'sitemap.xml',
    'research/index.html',
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  expect([...packFiles(folder, webAt(undefined, '/')).keys()]).toEqual([
    'data/a.csv',
    'index.html',
    'research/index.html',
  ]);
  rmSync(folder, { recursive: true });
});

describe('a page as a section of the book', () => {
  const section = (main: string) =>
    sectionOf(`<body><nav>no</nav><main>${main}</main></body>`, 'claims/a/index.html', 'claims-a', {
      files,
      anchorOf: (path) => (path === 'index.html' ? 'home' : undefined),
      inline: (path) => `data:${path}`,
    });

  test.each([
    ['<p id="x">a</p>', '<p id="claims-a--x">a</p>'],
    ['<a href="#x">a</a>', '<a href="#claims-a--x">a</a>'],
    ['<a href="/coast/">a</a>', '<a href="#home">a</a>'],
    ['<a href="/coast/#y">a</a>', '<a href="#home--y">a</a>'],
    ['<a href="/coast/claims/">a</a>', '<a href="https://casebook.example/coast/claims/">a</a>'],
    ['<a href="/coast/search/">a</a>', '<a>a</a>'],
    ['<h1>a</h1><h2>b</h2>', '<h2>a</h2><h3>b</h3>'],
    [
      '<details><summary>s</summary>t</details>',
      '<details open=""><summary>s</summary>t</details>',
    ],
    ['<details class="cite-page">t</details>', ''],
    ['<nav>t</nav><script>t</script><form>t</form>', ''],
    [
      '<svg aria-labelledby="t d"><title id="t">a</title></svg>',
      '<svg aria-labelledby="claims-a--t claims-a--d"><title id="claims-a--t">a</title></svg>',
    ],
    ['<rect clip-path="url(#c)">', '<rect clip-path="url(#claims-a--c)"></rect>'],
    ['<img src="/coast/_astro/x.css" srcset="y">', '<img src="data:_astro/x.css">'],
  ])('%s', (main, expected) => {
    expect(section(main)).toBe(`<section class="page" id="claims-a">${expected}</section>\n`);
  });
});

describe('the PDF', () => {
  const pdf = Buffer.from(
    [
      '%PDF-1.4',
      "1 0 obj\n<</Title (x)\n/CreationDate (D:20260101010101+00'00')\n/ModDate (D:20260101010101+00'00')>>\nendobj",
      '5 0 obj\n<</Type /Page\n/Parent 9 0 R>>\nendobj',
      '6 0 obj\n<</Length 4>> stream\nxxxx\nendstream\nendobj',
      '7 0 obj\n<</Type /Page>>\nendobj',
      '8 0 obj\n<</Type /Pages\n/Count 1\n/Kids [5 0 R]>>\nendobj',
      '9 0 obj\n<</Type /Pages\n/Count 2\n/Kids [8 0 R 7 0 R]>>\nendobj',
      '4 0 obj\n<</chapter-1 [5 0 R /XYZ 0 0 0]\n/claims-a [7 0 R /XYZ 0 10 0]>>\nendobj',
      '2 0 obj\n<</Type /Catalog\n/Pages 9 0 R\n/Dests 4 0 R>>\nendobj',
      '',
    ].join('\n'),
  );

  test('tells on which page each part begins', () => {
    expect([...pageNumbersIn(pdf)]).toEqual([
      ['chapter-1', 1],
      ['claims-a', 2],
    ]);
    expect(pageNumbersIn(Buffer.from('no PDF')).size).toBe(0);
  });

  test('says when the case was published, not when it was printed', () => {
    const text = Buffer.from(reproducible(pdf, Date.UTC(2001, 5, 30))).toString();
    expect(text.match(/20010630000000/g)).toHaveLength(2);
    expect(text).toHaveLength(pdf.length);
  });

  test('numbers the parts of tables anew, in their order', () => {
    const written = (first: number) =>
      Buffer.from(
        `/ID (node0000074${first})\n/ID (node0000074${first + 2})\n/H [(node0000074${first})]`,
      );
    const [one, other] = [2, 3].map((first) =>
      Buffer.from(reproducible(written(first), 0)).toString(),
    );
    expect(one).toBe('/ID (node00000001)\n/ID (node00000002)\n/H [(node00000001)]');
    expect(other).toBe(one);
  });
});
