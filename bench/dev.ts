import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from 'd3';
import { projectRoot } from '../src/casebook/folder.ts';

/** So many edits are saved, after one that is not counted. */
const edits = 5;

/**
 * Seconds by the clock in development from saving a title until the page of its incident shows it, asked for every
 * fiftieth of a second: the median of some edits of a case.
 */
export async function secondsToShow(content: string, incident: string): Promise<number> {
  const file = join(content, `incidents/${incident}.mdx`);
  const written = readFileSync(file, 'utf8');
  const server = spawn(
    process.execPath,
    [join(projectRoot, 'cli/casebook.ts'), 'dev', '--port', '0', '--content', content],
    { cwd: projectRoot, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  try {
    const address = await addressSaid(server);
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

/** The address that a server says it listens at. Throws with what it said when it ends before. */
function addressSaid(server: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += String(chunk).replace(/\u001b\[\d+m/g, '');
      const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (address) resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', () => reject(new Error(said)));
  });
}
