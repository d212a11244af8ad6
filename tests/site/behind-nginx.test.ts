import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/casebook/check-content.ts';
import { readContent } from '../../src/casebook/read.ts';
import { hostingOf } from '../../src/hosting/headers.ts';
import { redirectsOf } from '../../src/hosting/redirects.ts';
import { webAt } from '../../src/web/web.ts';
import { find, startNginx, type Running } from '../hosting/servers.ts';
import { openBrowser } from '../../cli/packing/browser.ts';
import { sites } from './sites.ts';

const program = find('nginx');
const site = sites.exampleBelowBase;
let root = '';
let server: Running;
let browser: Browser;

describe.skipIf(!program)(
  'behind nginx, below a base and under its policy (if nginx is installed)',
  () => {
    beforeAll(async () => {
      const { casebook } = checkContent(readContent(site.content));
      if (!program || !casebook) throw new Error('There is nothing to serve.');
      root = mkdtempSync(join(tmpdir(), 'casebook-root-'));
      cpSync(site.folder, join(root, site.base), { recursive: true });
      const web = webAt(site.site, site.base);
      const written = readFileSync(join(site.folder, 'hosting/nginx.conf'), 'utf8');
      const styles = [...new Set(written.match(/sha256-[\w+/]+=/g))];
      server = await startNginx(
        program,
        hostingOf(casebook, web, redirectsOf(casebook, web), styles),
        root,
      );
      browser = await openBrowser();
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      if (root) rmSync(root, { recursive: true, force: true });
    });

    /** A tab that remembers every word of the console, every error and every request that failed or left the site. */
    async function tabWithEars(): Promise<{ page: Page; heard: string[] }> {
      const page = await browser.newPage();
      const heard: string[] = [];
      page.on('console', (message) => heard.push(message.text()));
      page.on('pageerror', (error) => heard.push(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(server.address)) heard.push(`left for ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) heard.push(`${response.status()} ${response.url()}`);
      });
      return { page, heard };
    }

    test.each([
      '/',
      '/ar/',
      '/incidents/ferry-sinking/',
      '/claims/guard-second/',
      '/sources/gazette-2001-05-14/',
      '/data/',
      '/charts/',
    ])('%s is drawn without a word of complaint', async (path) => {
      const { page, heard } = await tabWithEars();
      await page.goto(`${server.address}${site.base}${path}`);
      expect(await page.evaluate('getComputedStyle(document.body).marginTop')).toBe('0px');
      expect(heard).toEqual([]);
      await page.close();
    });

    test('an old address leads on', async () => {
      const { page, heard } = await tabWithEars();
      await page.goto(`${server.address}${site.base}/incidents/ferry-accident/`);
      expect(page.url()).toBe(`${server.address}${site.base}/incidents/ferry-sinking/`);
      expect(heard).toEqual([]);
      await page.close();
    });

    test('the search finds what is there', async () => {
      const { page, heard } = await tabWithEars();
      await page.goto(`${server.address}${site.base}/search/`);
      await page.fill('input[type=search]', 'ferry');
      await page.keyboard.press('Enter');
      await page.locator('#search-results li').first().waitFor();
      expect(heard).toEqual([]);
      await page.close();
    });
  },
);
