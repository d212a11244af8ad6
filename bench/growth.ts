import { checkContent } from '../src/casebook/check-content.ts';
import { contentFilesIn } from '../src/casebook/files.ts';
import { linkCasebook } from '../src/casebook/link.ts';
import { readFiles } from '../src/casebook/read.ts';
import { writeReport } from '../src/casebook/report.ts';
import { compareSides } from '../src/diff/compare.ts';
import { writeMarkdown } from '../src/diff/markdown.ts';
import { sideOf } from '../src/diff/side.ts';
import { normalise } from '../src/evidence/normalise.ts';
import { verifyEvidence } from '../src/evidence/verify.ts';
import { dataFilesOf } from '../src/exports/files.ts';
import { feedNames, writeFeed } from '../src/hosting/feed.ts';
import { redirectsOf } from '../src/hosting/redirects.ts';
import { webAt } from '../src/web/web.ts';
import { readCsv } from '../src/text/csv.ts';
import { exampleFolder } from '../tests/casebook/example.ts';

/**
 * How the work grows with hostile input: milliseconds of work at n, 2n and 4n, the lesser of two runs, and the power of n by
 * which they grow. 1 is in proportion; 2 is the square, of which a small file can make minutes.
 */
export function benchGrowth([only]: readonly string[]): Promise<string> {
  for (const [name, { most, make, act = check }] of Object.entries(inputs)) {
    if (only !== undefined && !name.includes(only)) continue;
    const times = [most / 4, most / 2, most].map((n) => {
      const input = make(Math.round(n));
      return Math.min(
        cpuTimeOf(() => act(input)),
        cpuTimeOf(() => act(input)),
      );
    });
    const power = Math.log((times[2] ?? 0) / (times[0] ?? 1)) / Math.log(4);
    const shown = times.map((time) => time.toFixed(0).padStart(7)).join('');
    process.stdout.write(
      `  ${name.padEnd(36)} ${String(most).padStart(7)} ${shown} ms   n^${power.toFixed(1)}\n`,
    );
  }
  return Promise.resolve('');
}

/** In milliseconds of this thread, so that whatever else the machine does counts little. */
function cpuTimeOf(act: () => unknown): number {
  const begin = process.threadCpuUsage();
  act();
  return process.threadCpuUsage(begin).user / 1000;
}

type Input = ReadonlyMap<string, string>;

interface Growing {
  /** The largest n. */
  most: number;
  make: (n: number) => Input;
  act?: (input: Input) => unknown;
}

const example = contentFilesIn(exampleFolder);
const encoder = new TextEncoder();

function filesWith(input: Input) {
  return new Map([
    ...example,
    ...[...input].map(([file, text]) => [file, encoder.encode(text)] as const),
  ]);
}

function check(input: Input): void {
  const { problems } = checkContent(readFiles(filesWith(input)));
  writeReport(problems, 'text', '');
}

function compare(input: Input): void {
  writeMarkdown(
    compareSides(sideOf('before', example), sideOf('after', filesWith(input))),
    undefined,
  );
}

/** All that is made of a case without its pages: the tally of every incident, the downloads, the feeds. */
function publish(input: Input): void {
  const content = readFiles(filesWith(input));
  const { casebook } = checkContent(content);
  if (!casebook) throw new Error('What is published passes the check.');
  dataFilesOf(casebook);
  const web = webAt('https://example.org', '');
  for (const name of feedNames) writeFeed(casebook, web, 'en', name);
  redirectsOf(casebook, web);
}

function verify(input: Input): void {
  const content = readFiles(example);
  const bytes = encoder.encode(input.get('text') ?? '');
  const texts = new Map(content.entries.map(({ id }) => [id, bytes]));
  verifyEvidence(linkCasebook(content), content.where, { texts, others: [] });
}

const note = (body: string): Input =>
  new Map([['notes/growing.mdx', `---\ntitle: Growing\nsummary: It grows.\n---\n\n${body}\n`]]);
const csv = (text: string): Input => new Map([['text', text]]);
const readTable = (input: Input) => [...readCsv([input.get('text') ?? ''])].length;
const numbered = (n: number, record: (index: number) => [string, string]): Input =>
  new Map(Array.from({ length: n }, (_, index) => record(index)));

/** Levels of a chain that passes the check. */
const longest = 30;

const inputs: Record<string, Growing> = {
  'CSV: cells of one row': { most: 400_000, make: (n) => csv('a,'.repeat(n)), act: readTable },
  'CSV: lines of one cell': {
    most: 400_000,
    make: (n) => csv(`"${'a\n'.repeat(n)}"`),
    act: readTable,
  },
  'CSV: doubled quotation marks': {
    most: 400_000,
    make: (n) => csv(`"${'""'.repeat(n)}"`),
    act: readTable,
  },
  'capture: marks on one letter': {
    most: 400_000,
    make: (n) => csv(`a${'\u0316\u0301'.repeat(n / 2)}`),
    act: (input) => normalise(input.get('text') ?? ''),
  },
  'capture: what nearly is the phrase': {
    most: 40_000,
    make: (n) => csv('fourteen passengers and crew were '.repeat(n / 8)),
    act: verify,
  },
  'capture: one long line': { most: 400_000, make: (n) => csv('a'.repeat(n)), act: verify },
  'loose numbers of one paragraph': {
    most: 3000,
    make: (n) => note('Four men were killed. '.repeat(n)),
  },
  'loose numbers of one sentence': {
    most: 3000,
    make: (n) => note(`${'four men killed, '.repeat(n)}.`),
  },
  'loaded words of one paragraph': { most: 3000, make: (n) => note('The regime fled. '.repeat(n)) },
  'words of guilt in one paragraph': {
    most: 2000,
    make: (n) => note('He murdered the four men. '.repeat(n)),
  },
  'Arabic numbers of one paragraph': {
    most: 2000,
    make: (n) => note('قُتل اثنا عشر شخصًا. '.repeat(n)),
  },
  'one sentence without an end': { most: 16_000, make: (n) => note('of the '.repeat(n)) },
  'capital letters': { most: 40_000, make: (n) => note('A'.repeat(n)) },
  'digits and commas': { most: 40_000, make: (n) => note('1,'.repeat(n)) },
  'apostrophes that open': { most: 20_000, make: (n) => note("'a ".repeat(n)) },
  'quotation marks that open': { most: 20_000, make: (n) => note('“a ‘b «c '.repeat(n / 3)) },
  'soft hyphens': { most: 80_000, make: (n) => note('\u00ad'.repeat(n)) },
  'words of mixed scripts': { most: 8000, make: (n) => note('deаd '.repeat(n)) },
  'marks in prose': { most: 40_000, make: (n) => note(`a${'\u0316\u0301'.repeat(n / 2)}`) },
  'hidden characters': { most: 40_000, make: (n) => note('a\u202e'.repeat(n)) },
  'links to nothing': { most: 450, make: (n) => note('[a](/b/) \n\n'.repeat(n)) },
  'one address in many links': {
    most: 400,
    make: (n) => note(`${'[a] [b][a]\n\n'.repeat(n)}[a]: https://example.org/${'a'.repeat(900)}`),
  },
  'cells of a table': {
    most: 2000,
    make: (n) => note(`|a|b|\n|-|-|\n${'|four men were killed|b|\n'.repeat(n)}`),
  },
  'code spans': { most: 8000, make: (n) => note('`a` '.repeat(n)) },
  'a fence': {
    most: 20_000,
    make: (n) => note(`\`\`\`\n${'four men were killed '.repeat(n / 10)}\n\`\`\``),
  },
  'items of a list': { most: 2000, make: (n) => note('- four men were killed\n'.repeat(n)) },
  'a title': {
    most: 20_000,
    make: (n) => new Map([['notes/a.mdx', `---\ntitle: ${'four '.repeat(n)}\nsummary: b\n---\n`]]),
  },
  'keys of front matter': {
    most: 4000,
    make: (n) =>
      new Map([
        ['notes/a.mdx', `---\n${Array.from({ length: n }, (_, i) => `k${i}: 1\n`).join('')}---\n`],
      ]),
  },
  'acceptances of one record': {
    most: 1000,
    make: (n) =>
      new Map([
        [
          'notes/a.mdx',
          `---\ntitle: a\nsummary: b\naccept:\n${'  - check: loose-number\n    text: four\n    because: c\n'.repeat(n)}---\n${'Four men were killed. '.repeat(n)}\n`,
        ],
      ]),
  },
  'a chain of parts': {
    most: 4000,
    make: (n) =>
      numbered(n, (i) => [
        `incidents/part-${i}.mdx`,
        `---\ntitle: Part ${i}\nsummary: b\ntype: other\noccurred: "2001-05-13"\nresponsibility: unattributed\nupdated: "2001-06-01"\npartOf: ${i === 0 ? 'lake-storm' : `part-${i - 1}`}\n---\n`,
      ]),
  },
  'parts of one incident': {
    most: 4000,
    make: (n) =>
      numbered(n, (i) => [
        `incidents/part-${i}.mdx`,
        `---\ntitle: Part ${i}\nsummary: b\ntype: other\noccurred: "2001-05-13"\nresponsibility: unattributed\nupdated: "2001-06-01"\npartOf: lake-storm\n---\n`,
      ]),
  },
  'a chain of places': {
    most: 4000,
    make: (n) => numbered(n, placeWithin),
  },
  'a chain of relays': { most: 2000, make: (n) => numbered(n, (i) => chained(i, 'repeats')) },
  'a chain of supersessions': {
    most: 2000,
    make: (n) => numbered(n, (i) => chained(i, 'supersedes')),
  },
  'a circle of supersessions': {
    most: 2000,
    make: (n) =>
      new Map([...numbered(n, (i) => chained(i, 'supersedes')), chained(0, 'supersedes', n - 1)]),
  },
  'claims on one incident': { most: 2000, make: (n) => numbered(n, (i) => chained(i, undefined)) },
  'claims compared': {
    most: 2000,
    make: (n) => numbered(n, (i) => chained(i, undefined)),
    act: compare,
  },
  'chains of relays, published': {
    most: 1000,
    make: (n) => numbered(n, (i) => chained(i, 'repeats', i % longest === 0 ? -1 : i - 1)),
    act: publish,
  },
  'chains of supersessions, published': {
    most: 1000,
    make: (n) => numbered(n, (i) => chained(i, 'supersedes', i % longest === 0 ? -1 : i - 1)),
    act: publish,
  },
  'claims on one incident, published': {
    most: 1000,
    make: (n) => numbered(n, (i) => chained(i, undefined)),
    act: publish,
  },
  'a chain of places compared': {
    most: 2000,
    make: (n) => numbered(n, placeWithin),
    act: compare,
  },
  'places compared': {
    most: 2000,
    make: (n) =>
      numbered(n, (i) => [
        `places/level-${i}.mdx`,
        `---\nnames:\n  - value: Place ${i}\n    lang: en\nkind: area\nprecision: 3\n---\n`,
      ]),
    act: compare,
  },
};

/** A place in the one before. */
function placeWithin(i: number): [string, string] {
  return [
    `places/level-${i}.mdx`,
    `---\nnames:\n  - value: Place ${i}\n    lang: en\nkind: area\n${i === 0 ? '' : `within: level-${i - 1}\n`}precision: 3\n---\n`,
  ];
}

/** A claim that follows the one before. */
function chained(
  i: number,
  how: 'repeats' | 'supersedes' | undefined,
  before = i - 1,
): [string, string] {
  const relation =
    how && before >= 0 ? `${how}:\n  - claim: chained-${before}\n    because: Later.\n` : '';
  return [
    `claims/chained-${i}.mdx`,
    `---\ntitle: "Lake Guard: 14 dead"\nassertedBy: lake-guard\nsource: guard-bulletin\nclaimed: "2001-05-14"\ncovers:\n  occurred: "2001-05-13"\n  incidents: [ferry-sinking]\nnature: cumulative\nbasis: counted\nmeasures:\n  - outcome: killed\n    count: 14\n${relation}evidence:\n  phrase: fourteen dead\nstatus: active\n---\n`,
  ];
}
