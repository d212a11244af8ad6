import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { writeHosting } from '../../cli/hosting.ts';
import { commonHeaders } from '../../src/hosting/headers.ts';
import { smallSite } from '../hosting/site.ts';
import { casebookWith } from '../exports/casebooks.ts';

const made = new Map<string, ReturnType<typeof smallSite>>();
/** The small site below a base, made once for all tests that look at it. */
const site = async (base: string, address: string | undefined) => {
  const key = `${base} ${address}`;
  const making = made.get(key) ?? smallSite(base, address);
  made.set(key, making);
  const small = await making;
  return {
    ...small,
    text: (path: string) => readFileSync(join(small.folder, path), 'utf8'),
    has: (path: string) => existsSync(join(small.folder, path)),
  };
};

afterAll(async () => {
  for (const { root } of await Promise.all(made.values()))
    rmSync(root, { recursive: true, force: true });
});

/** The headers of a `_headers` file that apply to a path, joined as Netlify and Cloudflare join them. */
function headersFor(file: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let applies = false;
  for (const line of file.split('\n').filter(Boolean)) {
    if (!line.startsWith(' ')) {
      applies = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
      continue;
    }
    const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
    if (applies) headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

describe.each(['', '/coast'])('below "%s", _headers', (base) => {
  test('gives every address each header once', async () => {
    const { text } = await site(base, 'https://casebook.example');
    const file = text('_headers');
    for (const [path, policy] of [
      ['/', /form-action 'none'; connect-src 'self'; frame-ancestors 'none'$/],
      ['/ar/', /frame-ancestors 'none'$/],
      ['/claims/guard-second/', /frame-ancestors 'none'$/],
      ['/ar/claims/guard-second/', /frame-ancestors 'none'$/],
      ['/search/', /'wasm-unsafe-eval'.*frame-ancestors 'none'$/],
      ['/embed/chart/', /frame-ancestors \*$/],
      ['/ar/embed/chart/', /frame-ancestors \*$/],
      ['/404.html', /frame-ancestors 'none'$/],
    ] as const) {
      const headers = headersFor(file, base + path);
      expect(headers['Content-Security-Policy']).toMatch(policy);
      expect(headers['Content-Security-Policy']?.match(/default-src/g)).toHaveLength(1);
      for (const [name, value] of commonHeaders)
        expect([path, headers[name]]).toEqual([path, value]);
    }
    expect(headersFor(file, `${base}/_astro/site.0a1b2c3d.css`)['Cache-Control']).toBe(
      'public, max-age=31536000, immutable',
    );
  });

  test('keeps within what Cloudflare reads: 100 rules, 2,000 characters a line', async () => {
    const { text } = await site(base, undefined);
    const lines = text('_headers').split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2000);
  });

  test('lets the style of a chart that stands alone apply, by its hash', async () => {
    const { text } = await site(base, undefined);
    expect(headersFor(text('_headers'), `${base}/charts/a.svg`)['Content-Security-Policy']).toMatch(
      /style-src 'self' 'sha256-[A-Za-z0-9+/]{43}='/,
    );
  });
});

describe('old addresses', () => {
  test('are told to hosts with and without the last slash, in every language', async () => {
    const { text } = await site('/coast', undefined);
    const lines = text('_redirects').trim().split('\n');
    expect(
      lines.filter((line) => /^\/coast\/(ar\/)?(incidents|actors)\/[^.]*$/.test(line)),
    ).toEqual([
      '/coast/actors/families/ /coast/actors/north-shore-families/ 301',
      '/coast/actors/families /coast/actors/north-shore-families/ 301',
      '/coast/incidents/ferry-accident/ /coast/incidents/ferry-sinking/ 301',
      '/coast/incidents/ferry-accident /coast/incidents/ferry-sinking/ 301',
      '/coast/ar/actors/families/ /coast/ar/actors/north-shore-families/ 301',
      '/coast/ar/actors/families /coast/ar/actors/north-shore-families/ 301',
      '/coast/ar/incidents/ferry-accident/ /coast/ar/incidents/ferry-sinking/ 301',
      '/coast/ar/incidents/ferry-accident /coast/ar/incidents/ferry-sinking/ 301',
    ]);
  });

  test('of the charts of a record lead on as its own does, embedded ones too', async () => {
    const { text } = await site('/coast', undefined);
    for (const chart of ['charts/claims-over-time/ferry-', 'embed/charts/derivation/ferry-'])
      expect(text('_redirects')).toContain(`/coast/ar/${chart}accident`);
    const page = text('embed/charts/claims-over-time/ferry-accident/index.html');
    expect(page).toContain('url=/coast/embed/charts/claims-over-time/ferry-sinking/');
  });

  test('lead to the files beside a page too, behind the pages', async () => {
    const { text } = await site('/coast', undefined);
    const lines = text('_redirects').trim().split('\n');
    const chart = '/coast/charts/derivation/ferry-';
    expect(lines).toEqual(
      expect.arrayContaining([
        '/coast/incidents/ferry-accident/cite.bib /coast/incidents/ferry-sinking/cite.bib 301',
        `${chart}accident-killed.png ${chart}sinking-killed.png 301`,
        `${chart}accident-killed/cite.ris ${chart}sinking-killed/cite.ris 301`,
        `/coast/ar/embed/charts/derivation/ferry-accident-killed/oembed.json /coast/ar/embed/charts/derivation/ferry-sinking-killed/oembed.json 301`,
      ]),
    );
    const isFile = lines.map((line) => /\.[a-z]+ /.test(line));
    expect(isFile.lastIndexOf(false)).toBeLessThan(isFile.indexOf(true));
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('of a record that was taken away lead nowhere: its own page is there', async () => {
    const { text } = await site('/coast', undefined);
    expect(text('_redirects')).not.toContain('guard-estimate');
  });

  test('have a page for hosts that know no redirects', async () => {
    const { text } = await site('/coast', 'https://casebook.example');
    const page = text('ar/incidents/ferry-accident/index.html');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('content="0; url=/coast/ar/incidents/ferry-sinking/"');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(
      '<link rel="canonical" href="https://casebook.example/coast/ar/incidents/ferry-sinking/">',
    );
  });

  test('are never put over a page that is there', async () => {
    const { folder, web } = await site('', undefined);
    expect(() => writeHosting(folder, casebookWith(), web)).toThrow(/a page at .*already/);
  });
});

test('a site that does not know its address has no sitemap, and says so once', async () => {
  const known = await site('', 'https://casebook.example');
  const unknown = await site('', undefined);
  expect([known.notes, known.has('sitemap.xml')]).toEqual([[], true]);
  expect(unknown.notes).toEqual([expect.stringMatching(/^SITE is not set: /)]);
  expect(unknown.has('sitemap.xml')).toBe(false);
});

describe('compressed files', () => {
  test('unpack to what they stand beside, and small or packed files have none', async () => {
    const { folder, has } = await site('', undefined);
    const bytes = (path: string) => readFileSync(join(folder, path));
    for (const path of ['index.html', '_astro/site.0a1b2c3d.css']) {
      expect(brotliDecompressSync(bytes(`${path}.br`)).equals(bytes(path))).toBe(true);
      expect(gunzipSync(bytes(`${path}.gz`)).equals(bytes(path))).toBe(true);
    }
    expect(has('claims/guard-second/cite.bib.gz')).toBe(false);
  });

  test('say nothing of the time or the machine', async () => {
    const { folder } = await site('', undefined);
    expect([...readFileSync(join(folder, 'index.html.gz')).subarray(0, 10)]).toEqual([
      0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255,
    ]);
  });
});
