import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const installed = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** In milliseconds; a busy machine takes a minute. */
const longestStart = 180_000;

/**
 * Opens the browser of the machine, or the one of the package @sparticuz/chromium. Throws where there is none, or no
 * playwright-core, which casebooks do without until they are packed.
 */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const own = installed.find((path) => path && existsSync(path));
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  if (own) return chromium.launch({ executablePath: own, args, timeout: longestStart });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...packaged.args, ...args],
    timeout: longestStart,
  });
}
