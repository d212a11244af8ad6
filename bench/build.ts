import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { max, median } from 'd3';
import { projectRoot } from '../src/casebook/folder.ts';
import { writeCase, writeEvents } from './case.ts';
import { secondsToShow } from './dev.ts';
import { peersHere } from './peers.ts';
import { costOf, type Cost } from './processes.ts';

const casebook = [process.execPath, join(projectRoot, 'cli/casebook.ts')];
/** Where a site is published, so that all is built that a published one has. */
const published = { SITE: 'https://casebook.example' };

/**
 * What builds cost: of invented cases of some sizes, cold, again and after one edit of a title, and of as many pages by
 * others, in turns. Gives a page of Markdown.
 */
export async function benchBuild(argv: readonly string[]): Promise<string> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      sizes: { type: 'string', default: 'first,100,300,1000,5000,10000' },
      runs: { type: 'string', default: '3' },
    },
  });
  const parts: string[] = [];
  for (const size of values.sizes.split(',')) {
    process.stderr.write(`${size} …\n`);
    parts.push(await sectionOf(size, Number(values.runs)));
  }
  return [heading(), ...parts].join('\n');
}

function heading(): string {
  const versions = [
    `Node.js ${process.version}`,
    ...['astro', '@astrojs/mdx', 'pagefind'].map((name) => `${name} ${versionOf(name)}`),
    firstLine('hugo', ['version'])?.split(' ').slice(0, 2).join(' ') ?? 'no Hugo here',
  ];
  const [{ model = 'unknown' } = {}, ...others] = cpus();
  return `${new Date().toISOString().slice(0, 10)}, commit ${firstLine('git', ['rev-parse', '--short', 'HEAD']) ?? 'unknown'}: ${1 + others.length} cores (${model}), ${Math.round(totalmem() / 1e9)} GB; ${versions.join(', ')}.\n`;
}

function versionOf(name: string): string {
  const file = join(projectRoot, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function firstLine(command: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { cwd: projectRoot, encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0] : undefined;
}

/** All builds of one size, a number of incidents or the `first` case, the first of each task in the first turn, and so on. */
async function sectionOf(size: string, runs: number): Promise<string> {
  const costs = new Map<string, Cost[]>();
  const note = (name: string, cost: Cost) => costs.set(name, [...(costs.get(name) ?? []), cost]);
  let [pages, weights] = [0, ''];
  const shown: number[] = [];
  for (let run = 0; run < runs; run++)
    await inFolder(async (folder) => {
      const content = join(folder, 'content');
      if (size === 'first') cpSync(join(projectRoot, 'src/content'), content, { recursive: true });
      else writeCase(content, Number(size));
      const incidents = readdirSync(join(content, 'incidents'));
      const some = incidents[incidents.length >> 1]?.replace('.mdx', '') ?? '';
      commit(folder);
      const build = () => costOf([...casebook, 'build'], folder, published);
      note('Casebook, cold', await build());
      note('Casebook, again', await build());
      const edited = join(content, `incidents/${some}.mdx`);
      writeFileSync(
        edited,
        readFileSync(edited, 'utf8').replace(/^title: .*$/m, 'title: "As edited"'),
      );
      note('Casebook, after one title', await build());
      pages = globSync('dist/**/*.html', { cwd: folder }).length;
      weights = weightsOf(join(folder, 'dist'));
      writeEvents(join(folder, 'events.csv'), incidents.length);
      const events = ['events.csv', '--into', join(folder, 'imported')];
      for (const command of [
        ['check'],
        ['tally'],
        ['diff', 'HEAD'],
        ['import', 'ucdp-ged', ...events],
      ])
        // 1 says that it found something.
        note(`Casebook, ${command[0]}`, await costOf([...casebook, ...command], folder, {}, 1));
      shown.push(await secondsToShow(content, some));
      for (const peer of peersHere())
        await inFolder(async (other) => {
          // Of very many pages some run out of memory.
          const cost = await costOf(peer.write(other, pages), other).catch(() => undefined);
          note(peer.name, cost ?? { wall: NaN, cpu: NaN, memory: NaN });
        });
    });
  const first = middle(costs.get('Casebook, cold') ?? [], 'cpu');
  const rows = [...costs].map(([name, some]) => {
    const [wall, cpu, memory] = (['wall', 'cpu', 'memory'] as const).map((of) => middle(some, of));
    if (Number.isNaN(cpu)) return `| ${name} | failed | | | |`;
    return `| ${name} | ${wall?.toFixed(1)} | ${cpu?.toFixed(1)} | ${memory?.toFixed(0)} | ${((cpu ?? NaN) / first).toFixed(2)} |`;
  });
  const name = size === 'first' ? 'The first case' : `${size} incidents`;
  return `## ${name}, ${pages} pages\n\n| Task | s | CPU s | MB | CPU to cold |\n| --- | --: | --: | --: | --: |\n${rows.join('\n')}\n\nIn development a title is shown ${median(shown)?.toFixed(1)} s after it is saved.\n\n${weights}`;
}

/** Makes a repository of a case, so that a change has something to be compared with. */
function commit(folder: string): void {
  const git = (...args: string[]) =>
    spawnSync(
      'git',
      ['-c', 'user.name=bench', '-c', 'user.email=bench@casebook.example', ...args],
      {
        cwd: folder,
      },
    );
  git('init', '-q');
  git('add', 'content');
  git('commit', '-q', '-m', 'The case');
}

function middle(costs: readonly Cost[], of: keyof Cost): number {
  return median(costs, (cost) => cost[of]) ?? NaN;
}

async function inFolder(work: (folder: string) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How heavy pages are with brotli, by kind, and how many requests they make at once. */
function weightsOf(site: string): string {
  const files = globSync('**/index.html.br', { cwd: site });
  const byKind = Map.groupBy(
    files,
    (file) => file.split(/[\\/]/).slice(0, -2)[0] ?? 'first pages and lists',
  );
  const rows = [...byKind].sort().map(([kind, some]) => {
    const sizes = some.map((file) => readFileSync(join(site, file)).length);
    const requests = some.map((file) => requestsOf(join(site, file.replace(/\.br$/, ''))));
    return `| ${kind} | ${some.length} | ${median(sizes)?.toFixed(0)} | ${max(sizes)} | ${median(requests)} | ${max(requests)} |`;
  });
  return `| Pages | | bytes with brotli, median | largest | requests, median | most |\n| --- | --: | --: | --: | --: | --: |\n${rows.join('\n')}\n`;
}

/** The files that a browser asks for to show a page: itself, and what it names that does not wait to be scrolled to. */
function requestsOf(page: string): number {
  const html = readFileSync(page, 'utf8');
  const named = html.matchAll(
    /<(?:link rel="(?:stylesheet|icon|preload)"|script|img)(?=[\s>])[^>]*>/g,
  );
  const addresses = Array.from(named, ([tag]) =>
    tag.includes('loading="lazy"') ? undefined : /(?:href|src)="([^"]+)"/.exec(tag)?.[1],
  );
  return 1 + new Set(addresses.filter((address) => address !== undefined)).size;
}
