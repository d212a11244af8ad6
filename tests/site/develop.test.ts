import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../cli/packing/browser.ts';
import { startDev } from './dev-server.ts';
import { sites } from './sites.ts';

let folder: string;
let server: ChildProcess;
let address: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-develop-'));
  cpSync(sites.example.content, folder, { recursive: true });
  browser = await openBrowser();
  ({ server, address } = await startDev(folder));
});

afterAll(async () => {
  await browser?.close();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('a mistake shows while writing, with its place, and is gone when it is mended', async () => {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('h1').waitFor();
  const slip = join(folder, 'notes/slip.mdx');
  writeFileSync(slip, '---\ntitle: A slip\nsumary: Misspelt\n---\n');
  const overlay = page.locator('vite-error-overlay');
  await overlay.getByText('notes/slip.mdx:3:1').first().waitFor();
  await overlay.getByText('unknown-key').first().waitFor();
  rmSync(slip);
  await overlay.waitFor({ state: 'detached' });
  expect(await page.locator('h1').textContent()).toContain('Example Monitor');
  await page.close();
});
