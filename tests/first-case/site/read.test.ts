import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../cli/packing/browser.ts';
import { serve } from '../../site/browser.ts';
import { sites } from '../../site/sites.ts';

const axe = createRequire(import.meta.url).resolve('axe-core');
let browser: Browser;
let served: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await openBrowser();
  served = await serve(sites.own);
});

afterAll(async () => {
  await browser?.close();
  served?.server.close();
});

async function open(
  address: string,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(served.address + address);
  return page;
}

/** One page of every kind, in one language or the other: what differs between them is words and direction. */
const kinds = [
  '/',
  '/incidents/',
  '/incidents/syrian-coast-march-2025/',
  '/incidents/jableh-attacks/',
  '/claims/sohr-coast-total/',
  '/figures/ibrahim-huweija/',
  '/ar/sources/panarmenian-2025-03-07/',
  '/actors/sohr/',
  '/ar/places/jableh/',
  '/ar/notes/methodology/',
  '/changes/',
  '/ar/corrections/',
  '/ar/charts/',
  '/charts/derivation/syrian-coast-march-2025-killed/',
  '/embed/charts/map/case/',
  '/ar/data/',
  '/search/',
  '/ar/as-of/2025-03-05/',
  '/404.html',
  '/ar/',
  '/ar/incidents/jableh-attacks/',
];

test('a reader finds on the first screen what happened, how many, who says so and as of when', async () => {
  const page = await open('/', { viewport: { width: 1280, height: 800 } });
  for (const words of [
    'The Syrian coast, 4–7 March 2025',
    'More than 70 people killed, if the Syrian Observatory for Human Rights is right',
    'said by 7 March 2025',
    'read in 1 document',
    'People killed: 6 claims by 4 voices',
    'through Al-Arabiya',
  ]) {
    const place = await page.getByText(words).first().boundingBox();
    expect(place && place.y + place.height, words).toBeLessThan(800);
  }
  await page.close();
});

test('a reader follows a number to its claim, its source and back to the first page', async () => {
  const page = await open('/');
  await page.getByRole('link', { name: 'More than 70', exact: true }).first().click();
  expect(await page.locator('h1').textContent()).toContain('SOHR: more than 70 killed');
  await page.getByRole('link', { name: 'PanARMENIAN.Net, 7 March 2025' }).first().click();
  await page
    .getByText('6931d14dd95f8573c6b175634677cafb0215165c57848af68ac775c28c75f979')
    .waitFor();
  await page.locator('.site-title a').click();
  expect(new URL(page.url()).pathname).toBe('/');
  await page.close();
});

test('a reader changes the language and stays on the page', async () => {
  const page = await open('/incidents/jableh-attacks/');
  await page.getByRole('link', { name: 'العربية' }).click();
  expect(new URL(page.url()).pathname).toBe('/ar/incidents/jableh-attacks/');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await page.close();
});

test('a reader of another language is told in it that a page is not there', async () => {
  const page = await open('/404.html');
  const section = page.locator('section[lang=ar]');
  expect(await section.getAttribute('dir')).toBe('rtl');
  await section.getByRole('link').click();
  expect(new URL(page.url()).pathname).toBe('/ar/');
  await page.close();
});

test.each([
  ['/search/', 'Huweija', 'Ibrahim Huweija'],
  ['/ar/search/', 'جبلة', 'جبلة'],
])('a reader finds by words at %s', async (address, words, title) => {
  const page = await open(address);
  await page.getByRole('searchbox').fill(words);
  await page.locator('#search-results').getByText(title).first().waitFor();
  await page.close();
});

test('the search moves nothing on its page when it is ready', async () => {
  const page = await open('/search/', { viewport: { width: 360, height: 800 } });
  await page.locator('#search-form').waitFor();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        const watch = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number }[])
            sum += entry.value;
        });
        watch.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 200);
      }),
  );
  expect(shift).toBeLessThan(0.01);
  await page.close();
});

test('a reader without scripts finds the lists in the place of the search', async () => {
  const page = await open('/search/', { javaScriptEnabled: false });
  expect(await page.locator('#search-form').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Organisations and groups' }).first().click();
  expect(await page.locator('h1').textContent()).toContain('Organisations and groups');
  await page.close();
});

test('a reader without a mouse skips to the content', async () => {
  const page = await open('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.close();
});

/** One page of the browser for all tests of a group: opening one costs more than visiting an address. */
function visitor(options: Parameters<Browser['newPage']>[0]) {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage(options);
  });
  afterAll(() => page.close());
  return async (address: string) => {
    await page.goto(served.address + address);
    return page;
  };
}

describe('on a screen of any width', () => {
  const visit = visitor({});
  test.each(kinds)('%s does not run over the side', async (address) => {
    const page = await visit(address);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess, `${width} pixels`).toBeLessThanOrEqual(0);
    }
  });
});

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  const visit = visitor({ bypassCSP: true, colorScheme, viewport: { width: 360, height: 800 } });

  test.each(kinds)('%s has nothing that axe objects to', async (address) => {
    const page = await visit(address);
    await page.addScriptTag({ path: axe });
    const violations = await page.evaluate(async (isDark) => {
      type Axe = { run(options?: object): Promise<{ violations: Violation[] }> };
      const { axe } = window as unknown as { axe: Axe };
      // How far apart things to press are changes when details open.
      const closed = isDark ? { violations: [] } : await axe.run({ runOnly: ['target-size'] });
      // Closed details hide text that is read too.
      for (const details of document.querySelectorAll('details')) details.open = true;
      // In the dark only the colours are others.
      const colours = { runOnly: ['cat.color'] };
      const opened = await axe.run(
        isDark ? colours : { rules: { 'target-size': { enabled: true } } },
      );
      return [...closed.violations, ...opened.violations].map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
      }));
    }, colorScheme === 'dark');
    expect(violations).toEqual([]);
  });
});

test('no kind of page asks anything of another host, or meets an error', async () => {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(served.address)) wrong.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  for (const address of kinds) await page.goto(served.address + address);
  await page.close();
  expect(wrong).toEqual([]);
});
