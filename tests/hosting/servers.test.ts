import { readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { commonHeaders, headerPolicyOf, hostingOf, mediaTypes } from '../../src/hosting/headers.ts';
import { redirectsOf } from '../../src/hosting/redirects.ts';
import { find, startCaddy, startNginx, type Running } from './servers.ts';
import { smallSite } from './site.ts';
import { casebookWith } from '../exports/casebooks.ts';

type Answer = { status: number; headers: Record<string, string>; body: string };
type Method = 'GET' | 'HEAD' | 'POST';

/** Asks as written: no redirect followed, no path tidied, nothing unpacked. */
function ask(
  address: string,
  path: string,
  headers: Record<string, string> = {},
  method: Method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    asked.on('error', fail);
    asked.end();
  });
}

const bases = ['', '/coast'];
const programs = { nginx: find('nginx'), caddy: find('caddy') };

describe.each(bases)('a site below "%s"', (base) => {
  describe.each(['nginx', 'caddy'] as const)('behind %s', (name) => {
    const program = programs[name];
    let server: Running | undefined;
    let root = '';

    beforeAll(async () => {
      if (!program) return;
      const site = await smallSite(base, 'https://casebook.example');
      root = site.root;
      const casebook = casebookWith();
      const hosting = hostingOf(casebook, site.web, redirectsOf(casebook, site.web));
      const caddyfile = readFileSync(join(site.folder, 'hosting/Caddyfile'), 'utf8');
      server = await (name === 'nginx'
        ? startNginx(program, hosting, root)
        : startCaddy(program, caddyfile, root));
    });

    afterAll(async () => {
      await server?.stop();
      if (root) rmSync(root, { recursive: true, force: true });
    });

    /** The server's address; without the program the test is left out, and says so. */
    const at = (context: TestContext): string => {
      if (!server) context.skip(`${name} is not installed here: its file was not tried`);
      return server?.address ?? '';
    };

    test('gives every answer the headers of the site', async (context) => {
      const address = at(context);
      for (const path of [
        '/',
        '/claims/guard-second/',
        '/changes/feed.atom',
        '/_astro/site.0a1b2c3d.css',
        '/data/claims.csv',
        '/nowhere/',
        '/incidents/ferry-accident/',
      ]) {
        const { headers } = await ask(address, base + path);
        for (const [header, value] of commonHeaders)
          expect([path, headers[header.toLowerCase()]]).toEqual([path, value]);
        expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors/);
      }
    });

    test('lets a page load styles and images of its own, and nobody frame it', async (context) => {
      const { status, headers } = await ask(at(context), `${base}/claims/guard-second/`);
      expect(status).toBe(200);
      expect(headers['content-type']?.toLowerCase()).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'self'[^;]*; img-src 'self'; base-uri 'none'; form-action 'none'; connect-src 'self'; frame-ancestors 'none'$/,
      );
    });

    test.for(['/embed/chart/', '/ar/embed/chart/'])(
      'lets others frame %s',
      async (path, context) => {
        const { headers } = await ask(at(context), base + path);
        expect(headers['content-security-policy']).toMatch(/frame-ancestors \*$/);
      },
    );

    // A browser keeps an encoded slash, and with it the way up.
    test.for([
      '/embed/../',
      '/embed/..%2f',
      '/embed/%2e%2e/',
      '/ar/embed/..%2f..%2f',
      '/embed//..%2f',
    ])('lets nobody frame a page by way of %s', async (way, context) => {
      const { headers } = await ask(at(context), `${base}${way}claims/guard-second/`);
      expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'$/);
    });

    test('lets only the search run scripts', async (context) => {
      const address = at(context);
      const search = await ask(address, `${base}/search/`);
      const worker = await ask(address, `${base}/pagefind/pagefind-worker.js`);
      expect(search.headers['content-security-policy']).toContain(
        "script-src 'self' 'wasm-unsafe-eval'",
      );
      expect(worker.headers['content-security-policy']).toContain("connect-src 'self'");
    });

    test('keeps hashed assets for ever and asks for pages anew', async (context) => {
      const address = at(context);
      const asset = await ask(address, `${base}/_astro/site.0a1b2c3d.css`);
      expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      const page = await ask(address, `${base}/`);
      expect(page.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
      const again = await ask(address, `${base}/`, { 'If-None-Match': page.headers['etag'] ?? '' });
      expect([again.status, again.body]).toEqual([304, '']);
    });

    test('sends on an old address, with and without its last slash', async (context) => {
      const address = at(context);
      for (const [from, to] of [
        ['/incidents/ferry-accident/', '/incidents/ferry-sinking/'],
        ['/incidents/ferry-accident', '/incidents/ferry-sinking/'],
        ['/ar/incidents/ferry-accident/', '/ar/incidents/ferry-sinking/'],
      ] as const) {
        const { status, headers } = await ask(address, base + from);
        const there = new URL(headers['location'] ?? '', address);
        expect([status, there.href]).toEqual([301, `${address}${base}${to}`]);
      }
    });

    test('adds the slash that a folder lacks', async (context) => {
      const address = at(context);
      const { status, headers } = await ask(address, `${base}/claims/guard-second`);
      expect([301, 308]).toContain(status);
      expect(new URL(headers['location'] ?? '', `${address}${base}/claims/`).href).toBe(
        `${address}${base}/claims/guard-second/`,
      );
    });

    // The last two are folders without a page.
    test.for([
      '/nowhere/',
      '/ar/nowhere/',
      '/claims/nobody/',
      '/claims/nobody/cite.bib',
      '/_astro/gone.css',
      '/_astro/',
      '/embed/',
    ])('answers %s with the page for what is not there', async (path, context) => {
      const { status, body, headers } = await ask(at(context), base + path);
      expect(status).toBe(404);
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
      expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'$/);
      expect(body).toContain('<h1>Not here</h1>');
      expect(headers['content-type']).toMatch(/^text\/html/);
    });

    test.for(name === 'caddy' ? ['gzip', 'br'] : ['gzip'])(
      'hands out what was compressed as %s',
      async (encoding, context) => {
        const address = at(context);
        const { headers } = await ask(address, `${base}/`, { 'Accept-Encoding': encoding });
        expect(headers['content-encoding']).toBe(encoding);
        expect(headers['content-type']).toMatch(/^text\/html/);
        // A cache between must not hand the packed file to who cannot unpack it.
        for (const { headers: each } of [{ headers }, await ask(address, `${base}/`)])
          expect(each['vary']).toMatch(/accept-encoding/i);
      },
    );

    test('knows the media types of what is published', async (context) => {
      const address = at(context);
      const expected = { svg: 'image/svg+xml', ...mediaTypes };
      const types = await Promise.all(
        Object.keys(expected).map(async (ending) => {
          const { headers } = await ask(address, `${base}/data/sample.${ending}`);
          return [ending, headers['content-type']?.toLowerCase()];
        }),
      );
      const withoutCharset = (type: string | undefined) => type?.replace(/;.*/, '');
      expect(types.map(([ending, type]) => [ending, withoutCharset(type)])).toEqual(
        Object.entries(expected).map(([ending, type]) => [ending, withoutCharset(type)]),
      );
      const { headers } = await ask(address, `${base}/data/SHA256SUMS`);
      expect(headers['content-type']?.toLowerCase()).toBe('text/plain; charset=utf-8');
      for (const [ending = '', type] of types)
        if (mediaTypes[ending]?.includes('charset')) expect(type).toMatch(/; charset=utf-8$/);
    });

    test('hands out a part of a file, and its headers alone', async (context) => {
      const address = at(context);
      const path = `${base}/data/sample.sqlite`;
      const part = await ask(address, path, { Range: 'bytes=0-2' });
      expect([part.status, part.body, part.headers['content-range']]).toEqual([
        206,
        'sam',
        'bytes 0-2/7',
      ]);
      const head = await ask(address, path, {}, 'HEAD');
      expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '7']);
    });

    test('leaves its folder for nobody', async (context) => {
      const address = at(context);
      for (const path of [
        '/../../../../etc/passwd',
        '/%2e%2e/%2e%2e/etc/passwd',
        '/..%2f..%2fetc/passwd',
      ]) {
        const { status, body } = await ask(address, base + path);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(body).not.toContain('root:');
      }
    });

    test('takes nothing', async (context) => {
      const { status } = await ask(at(context), `${base}/`, {}, 'POST');
      expect(status).toBe(405);
    });
  });
});

test('a policy for pages names nothing that could run, and no other host', () => {
  expect(headerPolicyOf('page')).not.toMatch(/script|worker|unsafe|https?:|\*/);
});
