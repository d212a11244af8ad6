import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../cli/packing/browser.ts';
import { serve } from './browser.ts';
import { attribute, elementsNamed, pagesOf, type BuiltPage } from './pages.ts';
import { build, sites, type BuiltSite } from './sites.ts';

/** Words that every check lets pass: a title may speak of code. */
const words = `"></title><script>alert(origin)</script><img src=x onerror=alert(name)> ]]> 'single' & “double”`;

const folder = mkdtempSync(join(tmpdir(), 'casebook-hostile-'));
const site: BuiltSite = {
  folder: join(folder, 'site'),
  base: '/coast',
  site: 'https://casebook.example',
  content: join(folder, 'content'),
};
let pages: readonly BuiltPage[] = [];
let browser: Browser;

beforeAll(async () => {
  cpSync(sites.example.content, site.content, { recursive: true });
  const quoted = JSON.stringify(words);
  const spoil = (file: string, from: RegExp) => {
    const path = join(site.content, file);
    const text = readFileSync(path, 'utf8');
    const spoilt = text.replace(from, (_, key: string) => `${key}${quoted}`);
    if (spoilt === text) throw new Error(`There is nothing to spoil in ${file}.`);
    writeFileSync(path, spoilt);
  };
  // In one language, with a region: half as much to build, and a site of its own kind.
  rmSync(join(site.content, 'ar'), { recursive: true });
  const path = join(site.content, 'case.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace('[en, ar]', '[ar-EG]'));
  spoil('case.mdx', /^(title: ).*$/m);
  spoil('case.mdx', /^(summary: ).*$/m);
  spoil('case.mdx', /(name: )A\. Recorder/);
  spoil('case.mdx', /(name: )Institute of Examples/);
  spoil('incidents/ferry-sinking.mdx', /^(title: ).*$/m);
  spoil('claims/guard-second.mdx', /^(title: ).*$/m);
  spoil('actors/lake-guard.mdx', /(value: )Lake Guard/);
  spoil('sources/gazette-2001-05-14.mdx', /^(title: ).*$/m);
  const { status, stderr } = build(site);
  if (status !== 0) throw new Error(stderr);
  pages = pagesOf(site);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('hostile words stay words in the head and body of every page', () => {
  const wrong = pages.flatMap((page) => [
    ...elementsNamed(page, 'script')
      .filter((script) => attribute(script, 'type') !== 'application/ld+json')
      .filter(() => !page.address.endsWith('/search/'))
      .map(() => `${page.address} has a script`),
    ...page.elements
      .filter((element) => element.attrs.some(({ name }) => /^on/.test(name)))
      .map(({ tagName }) => `${page.address} has a handler on ${tagName}`),
  ]);
  expect(wrong).toEqual([]);
});

test('a case in one language has no switch, and names no other language', () => {
  const switches = pages.flatMap((page) => [
    ...elementsNamed(page, 'ul').filter((list) => attribute(list, 'class') === 'languages'),
    ...elementsNamed(page, 'link').filter((link) => attribute(link, 'hreflang') !== undefined),
  ]);
  expect(switches).toEqual([]);
  const languages = pages.map((page) => attribute(elementsNamed(page, 'html')[0]!, 'lang'));
  expect(new Set(languages)).toEqual(new Set(['ar-EG']));
});

test('they come out as they were written', () => {
  const page = pages.find(({ address }) => address === '/incidents/ferry-sinking/')!;
  const meta = (key: string, name: string) =>
    elementsNamed(page, 'meta')
      .filter((each) => attribute(each, key) === name)
      .map((each) => attribute(each, 'content'));
  expect(meta('property', 'og:title')).toEqual([words]);
  expect(meta('name', 'citation_title')).toEqual([words]);
  expect(meta('name', 'citation_author')).toEqual([words]);
  const title = elementsNamed(page, 'title').find(
    ({ parentNode }) => parentNode?.nodeName === 'head',
  );
  expect(JSON.stringify(title?.childNodes.map((node) => ('value' in node ? node.value : '')))).toBe(
    JSON.stringify([`${words} · ${words}`]),
  );
  const [script] = elementsNamed(page, 'script');
  const [json] = script?.childNodes ?? [];
  const data = JSON.parse(json && 'value' in json ? json.value : '') as { name: string };
  expect(data.name).toBe(words);
});

test('nothing runs in a browser, and the policy has nothing to refuse, JSON-LD included', async () => {
  const { address, server } = await serve(site);
  const tab = await browser.newPage();
  const heard: string[] = [];
  tab.on('dialog', (dialog) => {
    heard.push(dialog.message());
    void dialog.dismiss();
  });
  tab.on('console', (message) => heard.push(message.text()));
  tab.on('pageerror', (error) => heard.push(String(error)));
  for (const path of [
    '/',
    '/notes/',
    '/incidents/ferry-sinking/',
    '/claims/guard-second/',
    '/claims/',
  ]) {
    await tab.goto(`${address}${path}`);
    expect(await tab.locator('script[type="application/ld+json"]').count()).toBe(1);
    expect(await tab.evaluate('getComputedStyle(document.body).marginTop')).toBe('0px');
  }
  await tab.close();
  await new Promise((done) => server.close(done));
  expect(heard).toEqual([]);
});
