import { existsSync, globSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';

/** The pages that tell how many, says who; a language stands before them or not. */
const told =
  /^(?:[a-z]{2}\/)?(?:(?:incidents|claims|as-of)\/[^/]+\/|(?:incidents|claims|sources|actors|places)\/)?index\.html$/;
const phone = { width: 360, height: 800 };

/** What a reader with a phone has of one page, in CSS pixels. */
interface Measures {
  /** Where the first number and its speaker end; null where nobody gave one. */
  first: number | null;
  length: number;
  /** The height of letters of the smallest text. */
  smallest: number;
  /** Texts that reach beyond their picture or the window. */
  cut: string[];
}

/**
 * How pages of a built site stand on a phone of 360 × 800: where the first number with its speaker ends,
 * how long the page is, its smallest text, texts that are cut, and its weight with its styles.
 */
export async function benchPages(argv: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { site: { type: 'string', default: 'dist' } },
  });
  const files = globSync('**/index.html', { cwd: values.site })
    .filter((file) =>
      positionals.length > 0
        ? positionals.some((start) => file.startsWith(start))
        : told.test(file),
    )
    .sort();
  const server = await serve(values.site);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  });
  try {
    const page = await browser.newPage({ viewport: phone });
    const rows: string[][] = [];
    for (const file of files) {
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://localhost:${port}/${file.replace('index.html', '')}`);
      const { first, length, smallest, cut } = await measure(page);
      rows.push([
        `/${file.replace('index.html', '')}`,
        first === null ? '–' : String(Math.round(first)),
        String(length),
        String(smallest),
        (weightOf(values.site, file) / 1000).toFixed(1),
        cut.join(' | '),
      ]);
    }
    return tableOf(['page', 'first number', 'length', 'smallest', 'kB', 'cut'], rows);
  } finally {
    await browser.close();
    server.close();
  }
}

/** A file server of a folder, on a free port. */
function serve(folder: string): Promise<Server> {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
  };
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(url.replace(/[?#].*/, ''));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return response.writeHead(404).end();
    return response
      .setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
      .end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

/** Bytes of a page and its styles as they are sent, with brotli. */
function weightOf(folder: string, file: string): number {
  const html = readFileSync(join(folder, file), 'utf8');
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) =>
    readFileSync(join(folder, href)),
  );
  return [Buffer.from(html), ...styles].reduce(
    (sum, bytes) => sum + brotliCompressSync(bytes).length,
    0,
  );
}

function measure(page: Page): Promise<Measures> {
  return page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    const spoken = main.querySelector(
      '.quotation .chain li, .ledger .l-who, p.many:has(strong), ul.many > li, .by-date .many a',
    );
    const first = spoken ? spoken.getBoundingClientRect().bottom + scrollY : null;
    const cut: string[] = [];
    let smallest = Infinity;
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const text = (node.nodeValue ?? '').trim();
      const parent = node.parentElement;
      if (
        !text ||
        !parent?.checkVisibility({ visibilityProperty: true }) ||
        parent.closest('.skip')
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      const drawing = parent instanceof SVGElement ? parent.closest('svg.wide, svg.narrow') : null;
      const scale = drawing instanceof SVGSVGElement ? (drawing.getScreenCTM()?.a ?? 1) : 1;
      smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(parent).fontSize) * scale);
      const scrolls = parent.closest('.scroll, .masthead .frame, .snippet');
      const frame = drawing?.getBoundingClientRect() ?? { left: 0, right: innerWidth };
      if (!scrolls && (box.left < frame.left - 1 || box.right > frame.right + 1))
        cut.push(text.slice(0, 40));
    }
    return {
      first,
      length: document.documentElement.scrollHeight,
      smallest: Math.round(smallest * 100) / 100,
      cut,
    };
  });
}

function tableOf(head: readonly string[], rows: readonly string[][]): string {
  const widths = head.map((name, column) =>
    rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), name.length),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 || column === row.length - 1
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return `${[head, ...rows].map(line).join('\n')}\n`;
}
