import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../src/casebook/folder.ts';

/** What makes the text of files, each folder by what it serves. */
const outputs = [
  'web',
  'tables',
  'schemes',
  'exports',
  'citation',
  'linked-data',
  'pictures',
  'hosting',
];

/** Who may import whom: each folder of src (and cli) with the folders it may take from, itself aside. */
const allowed: Record<string, readonly string[]> = {
  text: [],
  i18n: ['schemas'],
  schemas: [],
  look: ['schemas'],
  prose: ['schemas'],
  casebook: ['schemas', 'prose', 'look'],
  tally: ['schemas', 'prose', 'casebook'],
  'casebook/checks': ['schemas', 'prose', 'look', 'casebook', 'tally'],
  sentences: ['schemas', 'prose', 'casebook', 'tally', 'i18n'],
  charts: ['schemas', 'prose', 'casebook', 'tally', 'sentences', 'i18n'],
  web: ['schemas', 'casebook', 'i18n'],
  tables: ['schemas', 'casebook', 'tally', 'i18n'],
  schemes: ['schemas', 'prose', 'casebook', 'tally', 'tables'],
  exports: ['schemas', 'casebook', 'i18n', 'tables', 'schemes'],
  citation: ['casebook', 'i18n', 'web'],
  'linked-data': ['schemas', 'casebook', 'i18n', 'web', 'citation'],
  pictures: ['look', 'casebook', 'tally', 'charts', 'i18n', 'web', 'tables'],
  hosting: ['schemas', 'casebook', 'tally', 'charts', 'i18n', 'web', 'citation', 'pictures'],
  evidence: ['schemas', 'prose', 'casebook'],
  imports: ['schemas', 'prose', 'casebook'],
  diff: [
    'schemas',
    'prose',
    'look',
    'casebook',
    'casebook/checks',
    'tally',
    'sentences',
    'charts',
    'i18n',
  ],
  editor: ['schemas', 'prose', 'casebook', 'casebook/checks'],
  migrate: ['schemas', 'prose', 'casebook'],
  components: [
    'schemas',
    'look',
    'prose',
    'casebook',
    'tally',
    'sentences',
    'charts',
    ...outputs,
    'i18n',
    'layouts',
  ],
  layouts: [
    'schemas',
    'look',
    'prose',
    'casebook',
    'tally',
    'sentences',
    'charts',
    ...outputs,
    'i18n',
    'components',
    'load.ts',
  ],
  pages: [
    'schemas',
    'look',
    'prose',
    'casebook',
    'tally',
    'sentences',
    'charts',
    ...outputs,
    'i18n',
    'components',
    'layouts',
    'load.ts',
  ],
  'load.ts': ['schemas', 'prose', 'casebook'],
  'middleware.ts': ['web'],
  'followed-folder.ts': ['casebook', 'casebook/checks'],
  'content.config.ts': ['schemas', 'casebook', 'followed-folder.ts'],
};

const source = join(projectRoot, 'src');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro|mdx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(source, 'content/')))
    .sort();
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name]) =>
    String(name),
  );
}

/** The checks, and what runs them, stand above the tally: some ask what follows from the claims. */
function homeOf(file: string): string {
  const path = relative(source, file);
  if (/^casebook\/(?:checks\/|check-content\.ts$)/.test(path)) return 'casebook/checks';
  return path.split('/')[0] ?? '';
}

/** What everybody may take from. */
const common = ['text'];

const files = filesBelow(source);

describe('a folder takes only from those below it:', () => {
  test.each([...new Set(files.map(homeOf))])('%s', (home) => {
    const permitted = allowed[home];
    expect(permitted, `src/${home} has no place in the house; give it one here`).toBeDefined();
    const strangers = files
      .filter((file) => homeOf(file) === home)
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => homeOf(resolve(dirname(file), name)))
          .filter((taken) => taken !== home && !common.includes(taken))
          .filter((taken) => !permitted?.includes(taken))
          .map((taken) => `${relative(projectRoot, file)} takes from ${taken}`),
      );
    expect(strangers).toEqual([]);
  });
});

test('only the collections and the routes of records touch astro:content', () => {
  const takers = files
    .filter((file) => importsOf(file).includes('astro:content'))
    .map((file) => relative(projectRoot, file))
    .filter((file) => !/^src\/pages\/.*\/\[id\][./]/.test(file));
  expect(takers).toEqual(['src/content.config.ts']);
});

test('everything below the components runs without Astro, but for its copy of Zod', () => {
  const plain = [
    ...['text', 'schemas', 'prose', 'casebook', 'casebook/checks'],
    ...['tally', 'charts', 'i18n', ...outputs],
  ];
  const takers = files
    .filter((file) => plain.includes(homeOf(file)))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('astro') && name !== 'astro/zod')
        .map((name) => `${relative(projectRoot, file)} takes ${name}`),
    );
  expect(takers).toEqual([]);
});

test('the code never names the case that it publishes', () => {
  const names = /jableh|daatour|beit.ana|huweija|latakia|panarmenian|sohr/i;
  const places = [...files, ...filesBelow(join(projectRoot, 'cli'))]
    .filter((file) => names.test(readFileSync(file, 'utf8')))
    .map((file) => relative(projectRoot, file));
  expect(places).toEqual([]);
});

test('no file takes from itself by way of others, types included', () => {
  const all = new Set(files);
  const taken = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => resolve(dirname(file), name.replace(/\?.*$/, '')))
        .filter((other) => all.has(other)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) {
      circles.push([...way.slice(start), file].map((one) => relative(source, one)).join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const other of taken.get(file) ?? []) follow(other, [...way, file]);
    done.add(file);
  };
  for (const file of files) follow(file, []);
  expect(circles).toEqual([]);
});

test('no list is spread into arguments, of which a call takes some ten thousand and then overflows', () => {
  const spread = /(?:Math\.(?:max|min)|\.(?:push|unshift))\((?:[^(){}[\]]*,)?\s*\.\.\./;
  const spreading = ['src', 'cli', 'bench']
    .flatMap((name) => filesBelow(join(projectRoot, name)))
    .filter((file) => spread.test(readFileSync(file, 'utf8')));
  expect(spreading).toEqual([]);
});

test('the folders of tests are those of the source, and those of what is tried as a whole', () => {
  const whole = [
    'faults',
    'first-case',
    'fixtures',
    'fuzz',
    'github',
    'guide',
    'mutation',
    'rebuilds',
  ];
  const homes = ['cli', ...whole, 'package', 'rebuilds', 'site', ...readdirSync(source)];
  const folders = readdirSync(join(projectRoot, 'tests'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.filter((name) => !homes.includes(name))).toEqual([]);
});
