import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { parse } from 'parse5';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packBuilt } from '../../cli/pack.ts';
import { visit } from '../../cli/packing/links.ts';
import { checkContent } from '../../src/casebook/check-content.ts';
import { readContent } from '../../src/casebook/read.ts';
import { webAt } from '../../src/web/web.ts';
import { openBrowser } from '../../cli/packing/browser.ts';
import { sites } from './sites.ts';

const site = sites.exampleBelowBase;
let folder = '';
let browser: Browser;
let packed: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-pack-'));
  const { casebook } = checkContent(readContent(site.content));
  if (!casebook) throw new Error('The example is broken.');
  const files = await packBuilt(site.folder, casebook, webAt(site.site, site.base), folder);
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  packed = [...files.keys()].map((name) => join(folder, name));
  const zip = unzipSync(readFileSync(packed[0] ?? ''));
  for (const [path, bytes] of Object.entries(zip)) {
    mkdirSync(join(folder, 'unpacked', dirname(path)), { recursive: true });
    writeFileSync(join(folder, 'unpacked', path), bytes);
  }
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a file and tells what went wrong: a refused or failed request, a breach of the policy, an error. */
async function open(path: string): Promise<{ page: Page; wrong: string[]; asked: string[] }> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('requestfailed', (request) => {
    // What a page had asked for when a redirect left it is aborted, not missing.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') wrong.push(`${why}: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  await page.goto(pathToFileURL(path).href);
  return { page, wrong, asked };
}

describe('the zip, unpacked and opened from the disk', () => {
  const root = () => join(folder, 'unpacked', 'lake-storm-1.1.0');

  test('is styled, leads from page to page in both languages, and asks nothing of the network', async () => {
    const { page, wrong, asked } = await open(join(root(), 'index.html'));
    expect(await page.evaluate('document.styleSheets.length')).toBeGreaterThan(0);
    const follow = async (href: string) => {
      await page.locator(`a[href$="${href}"]`).first().click();
      await page.waitForLoadState();
    };
    await follow('incidents/ferry-sinking/index.html');
    expect(await page.title()).toMatch(/^Sinking of the ferry Heron/);
    await follow('claims/guard-second/index.html');
    expect(await page.title()).toMatch(/^Lake Guard: 14 dead/);
    await follow('ar/claims/guard-second/index.html');
    expect(await page.getAttribute('html', 'lang')).toBe('ar');
    await page.goto(pathToFileURL(join(root(), 'incidents/ferry-accident/index.html')).href);
    await page.waitForURL(/ferry-sinking\/index\.html$/);
    expect(wrong).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    await page.close();
  });

  test('has every file that its pages lead to', () => {
    const files = unzipSync(readFileSync(packed[0] ?? ''));
    const missing = Object.keys(files)
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) => {
        const here = `file:///${path}`;
        return addressesIn(new TextDecoder().decode(files[path]))
          .map((address) => new URL(address, here))
          .filter(({ protocol }) => protocol === 'file:')
          .filter(({ pathname }) => !(decodeURIComponent(pathname.slice(1)) in files))
          .map(({ href }) => `${path} → ${href}`);
      });
    expect(missing).toEqual([]);
  });

  test('leaves out what only a server can use', () => {
    const zip = Object.keys(unzipSync(readFileSync(packed[0] ?? '')));
    expect(
      zip.filter((path) => /_headers|hosting\/|pagefind|search\/|\.(br|gz)$/.test(path)),
    ).toEqual([]);
  });
});

describe.each(['en', 'ar'])('the whole case on one page, in "%s"', (locale) => {
  const file = () => packed.find((path) => path.endsWith(`-${locale}.html`)) ?? '';

  test('needs nothing else, and every line of its contents leads to its part', async () => {
    const { page, wrong, asked } = await open(file());
    expect(wrong).toEqual([]);
    expect(asked).toHaveLength(1);
    const dangling = (await page.evaluate(
      `[...document.querySelectorAll('a[href^="#"]')].map((each) => each.getAttribute('href').slice(1)).filter((id) => !document.getElementById(id))`,
    )) as string[];
    expect(dangling).toEqual([]);
    const repeated = (await page.evaluate(
      `(() => { const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id); return ids.filter((id, index) => ids.indexOf(id) !== index); })()`,
    )) as string[];
    expect(repeated).toEqual([]);
    expect(await page.locator('script').count()).toBe(0);
    expect(await page.locator('.contents a').count()).toBeGreaterThan(20);
    await page.close();
  });

  test('is printed with the numbers of its pages, on the day of the case', () => {
    const pdf = readFileSync(file().replace(/html$/, 'pdf')).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain("/CreationDate (D:20010630000000+00'00')");
  });
});

/** Every address on a page that a reader or the browser would follow. */
function addressesIn(html: string): string[] {
  const addresses: string[] = [];
  visit(parse(html), ({ attrs }) => {
    for (const { name, value } of attrs)
      if ((name === 'href' || name === 'src') && !value.startsWith('#')) addresses.push(value);
  });
  return addresses;
}
