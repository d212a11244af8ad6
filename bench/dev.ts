import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from 'd3';
import { startDev } from '../tests/site/dev-server.ts';

/** So many edits are saved, after one that is not counted. */
const edits = 5;

/**
 * Seconds by the clock in development from saving a title until the page of its incident shows it, asked for every
 * fiftieth of a second: the median of some edits of a case.
 */
export async function secondsToShow(content: string, incident: string): Promise<number> {
  const file = join(content, `incidents/${incident}.mdx`);
  const written = readFileSync(file, 'utf8');
  const { server, address } = await startDev(content);
  try {
    const shows = async (title: string) => {
      const page = await fetch(`${address}/incidents/${incident}/`);
      return (await page.text()).includes(title);
    };
    const times: number[] = [];
    for (let edit = 0; edit <= edits; edit++) {
      const title = `Edit number ${edit}`;
      writeFileSync(file, written.replace(/^title: .*$/m, `title: "${title}"`));
      const saved = performance.now();
      while (!(await shows(title))) await wait(20);
      times.push((performance.now() - saved) / 1000);
      // Until what is judged when a page has been shown is judged.
      await wait(5000);
    }
    return median(times.slice(1)) ?? NaN;
  } finally {
    server.kill();
    writeFileSync(file, written);
  }
}
