import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { main as importTable } from '../../cli/import.ts';
import { checkContent } from '../../src/casebook/check-content.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import type { Casebook } from '../../src/casebook/link.ts';
import { linkCasebook } from '../../src/casebook/link.ts';
import { readFiles } from '../../src/casebook/read.ts';
import { chartKinds } from '../../src/charts/catalogue.ts';
import { wide } from '../../src/charts/chart.ts';
import { citationFormats } from '../../src/citation/files.ts';
import { itemsOfSources } from '../../src/citation/item.ts';
import { compareSides } from '../../src/diff/compare.ts';
import { chartChanges } from '../../src/diff/charts.ts';
import { writeMarkdown } from '../../src/diff/markdown.ts';
import { sideOf } from '../../src/diff/side.ts';
import { writeVerification } from '../../src/evidence/report.ts';
import { verifyEvidence } from '../../src/evidence/verify.ts';
import { dataFilesOf } from '../../src/exports/files.ts';
import { feedNames, writeFeed } from '../../src/hosting/feed.ts';
import { writeLlms } from '../../src/hosting/llms.ts';
import {
  movedPages,
  redirectPage,
  redirectsOf,
  writeRedirectsFile,
} from '../../src/hosting/redirects.ts';
import { jsonLdOf } from '../../src/linked-data/jsonld.ts';
import { chartPicture } from '../../src/pictures/chart-files.ts';
import { toHtml } from '../../src/prose/html.ts';
import { walk } from '../../src/prose/tree.ts';
import { reportLines } from '../../src/text/hidden.ts';
import { pagesOf } from '../../src/web/pages.ts';
import { localesOf, webAt } from '../../src/web/web.ts';
import { example } from '../casebook/example.ts';
import { judgeCharacters, judgeInert, judgePrinted, judgeProblems } from './judge.ts';
import { hostileWords, innocentWords, mutated, mutations, type Mutation } from './words.ts';

const decoder = new TextDecoder();
const texts = new Map(
  [...example].map(([file, bytes]) => [file, decoder.decode(bytes as Uint8Array)]),
);
const web = webAt('https://casebook.example', '/coast');
const anyway: Mutation['how'][] = [
  'value',
  'value',
  'line',
  'double',
  'drop',
  'cut',
  'body',
  'rename',
  'swap',
];

function bytesOf(files: Iterable<[string, string]>): Map<string, Uint8Array> {
  return new Map([...files].map(([file, text]) => [file, new TextEncoder().encode(text)]));
}

/** Content: read and checked without throwing, in any order the same, placed and printable; printed, inert. */
function judgeContent(changes: readonly Mutation[]): void {
  const files = mutated(texts, changes);
  const { casebook, problems } = checkContent(readFiles(bytesOf(files)));
  const again = checkContent(readFiles(bytesOf([...files].reverse())));
  assert.deepEqual(again.problems, problems);
  judgeProblems(problems, wellFormed(files));
  for (const { prose } of readFiles(bytesOf(files)).entries)
    walk(prose, (node) => {
      if (node.type !== 'component' && node.type !== 'text' && !holdsComponent(node))
        judgeInert('prose', toHtml([node]));
    });
  if (casebook) judgeExports(casebook);
}

/** One file by itself: read without throwing, every problem in its place and printable. */
function judgeFile(changes: readonly Mutation[]): void {
  const [first] = changes;
  const name = [...texts.keys()][(first?.file ?? 0) % texts.size] ?? '';
  const files = mutated(new Map([[name, texts.get(name) ?? '']]), changes);
  judgeProblems(readFiles(bytesOf(files)).problems, wellFormed(files));
}

/** The files as a reader of UTF-8 has them. */
function wellFormed(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...bytesOf(files)].map(([file, bytes]) => [file, decoder.decode(bytes)]));
}

function holdsComponent(node: Parameters<typeof toHtml>[0][number]): boolean {
  return (
    node.type === 'component' || (node.type === 'element' && node.children.some(holdsComponent))
  );
}

/** Files of a site: by their own line ends, they hold what can be read and nothing else. */
function judgeExports(casebook: Casebook): void {
  const judge = (name: string, text: string) =>
    judgeCharacters(name, text.replaceAll('\r\n', '\n').replace(/^\ufeff/, ''));
  for (const { name, bytes } of dataFilesOf(casebook))
    if (!name.endsWith('.sqlite')) judge(name, decoder.decode(bytes));
  for (const { ending, write } of citationFormats)
    judge(ending, write(itemsOfSources(casebook, 'en')));
  for (const name of feedNames) judge(name, writeFeed(casebook, web, 'en', name));
  judgePages(casebook);
  for (const line of writeRedirectsFile(redirectsOf(casebook, web)).split('\n').filter(Boolean))
    assert.match(line, /^\/[a-z0-9/.-]* \/[a-z0-9/.-]* 30\d$/);
}

/** Pages and pictures that are made without Astro: whatever the words, nothing in them acts. */
function judgePages(casebook: Casebook): void {
  const locales = localesOf(casebook);
  for (const kind of chartKinds) {
    const [first, ...others] = kind.subjects(casebook);
    for (const subject of [first, others.at(-1)])
      for (const locale of subject ? locales : []) {
        const chart = subject?.draw(wide, locale);
        if (chart) judgeInert(`${kind.name} ${locale}`, chartPicture(casebook, chart, '', locale));
      }
  }
  for (const moved of movedPages(casebook))
    judgeInert(moved.from, redirectPage(casebook, web, moved));
  for (const page of locales.flatMap((locale) => pagesOf(casebook, locale))) {
    const json = jsonLdOf(casebook, web, 'en', page);
    JSON.parse(json);
    assert.doesNotMatch(json, /[<>&]/);
    judgeCharacters(page.address, json);
  }
  judgeCharacters('llms.txt', writeLlms(casebook, web, 'en'));
  for (const name of feedNames)
    for (const [, tag = ''] of writeFeed(casebook, web, 'en', name).matchAll(/<\/?([\w:?!]+)/g))
      assert.match(tag, feedTags);
}

const feedTags =
  /^(?:\?xml|feed|entry|id|title|updated|link|author|name|rights|summary|generator)$/;

const ged = readFileSync(join(projectRoot, 'tests/fixtures/ucdp/ged.csv'), 'utf8');

interface CellChange {
  row: number;
  cell: number;
  words: string;
  quoted: boolean;
}

/** A table: told in printable lines, written below its folder alone, the same a second time. */
function judgeTable(changes: readonly CellChange[]): void {
  const rows = ged.trimEnd().split('\n');
  for (const { row, cell, words, quoted } of changes) {
    const at = row % rows.length;
    const cells = (rows[at] ?? '').split(',');
    cells[cell % cells.length] = quoted ? `"${words.replaceAll('"', '""')}"` : words;
    rows[at] = cells.join(',');
  }
  const folder = mkdtempSync(join(tmpdir(), 'casebook-fuzz-'));
  try {
    writeFileSync(join(folder, 'ged.csv'), `${rows.join('\n')}\n`);
    const run = (into: string) =>
      reportLines(
        importTable(
          ['ucdp-ged', join(folder, 'ged.csv'), '--published', '2002'],
          { CASEBOOK_CONTENT: join(folder, into) },
          '2026-11-22',
        ).text,
      ).replaceAll(into, 'content');
    const said = run('one');
    judgePrinted(said);
    assert.doesNotMatch(said, /(?:Type|Range|Reference)Error|undefined/);
    assert.equal(run('two'), said);
    const state = (of: string) => filesBelow(join(folder, of));
    assert.deepEqual(state('two'), state('one'));
    const beside = readdirSync(folder).filter((name) => !['ged.csv', 'one', 'two'].includes(name));
    assert.deepEqual(beside, []);
    for (const path of Object.keys(state('one')))
      assert.match(path, /^(?:case\.mdx|(?:[a-z]+)\/[a-z0-9-]+\.(?:mdx|csv))$/);
    run('one');
    assert.deepEqual(state('one'), state('two'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function filesBelow(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(folder, path), readFileSync(path, 'latin1')]),
  );
}

/** Captures: looked through without throwing, the same each time, at places that there are, printable. */
function judgeCaptures(pieces: readonly string[]): void {
  const content = readFiles(example);
  const phrases = content.entries.flatMap((entry) =>
    entry.collection === 'claims' ? [entry.data.evidence.phrase] : [],
  );
  const text = pieces
    .map((piece, index) => `${piece}${phrases[index % phrases.length]}`)
    .join('\n');
  const captures = {
    texts: new Map(
      content.entries.flatMap(({ collection, id }) =>
        collection === 'sources' ? [[id, new TextEncoder().encode(text)] as const] : [],
      ),
    ),
    others: pieces.slice(0, 2),
  };
  const verify = () => verifyEvidence(linkCasebook(content), content.where, captures);
  const verification = verify();
  assert.deepEqual(verify(), verification);
  const length = decoder.decode(new TextEncoder().encode(text)).length;
  for (const { places } of verification.claims)
    for (const { offset, line, column } of places)
      assert.ok(offset < length && line >= 1 && column >= 1);
  judgePrinted(writeVerification(verification, 'text', 'content'));
  JSON.parse(writeVerification(verification, 'json', 'content'));
}

/** Two states of the content: compared without throwing, the same each time, as Markdown in which nothing acts. */
function judgeDiff([before, after]: readonly (readonly Mutation[])[]): void {
  const side = (name: string, changes: readonly Mutation[] = []) =>
    sideOf(name, bytesOf(mutated(texts, changes)));
  const compare = () => {
    const [old, young] = [side('main', before), side('work', after)];
    const charts = chartChanges(old, young, '');
    for (const { name, after: svg = '' } of charts ?? []) judgeInert(name, svg);
    return writeMarkdown(compareSides(old, young), charts);
  };
  const report = compare();
  assert.equal(compare(), report);
  assert.ok(report.length < 65_536);
  judgeCharacters('markdown', report);
  judgeMarkdown(unified().use(remarkParse).parse(report));
}

const acting = 'html link image definition linkReference imageReference'.split(' ');

function judgeMarkdown(node: { type: string; children?: unknown[]; value?: string }): void {
  assert.ok(!acting.includes(node.type), node.type);
  // Code hosts look for people and issues in what is left of a text.
  if (node.type === 'text') assert.doesNotMatch(node.value ?? '', /(?:^|\W)(?:@\w|#\d)/);
  for (const child of node.children ?? []) judgeMarkdown(child as typeof node);
}

/** Everything that is fuzzed: a name, and what holds for whatever is generated. */
export const properties: Readonly<Record<string, fc.IRawProperty<unknown>>> = {
  'files by themselves': fc.property(mutations(hostileWords, anyway), judgeFile),
  'hostile content': fc.property(mutations(hostileWords, anyway), judgeContent),
  'words that are let through': fc.property(mutations(innocentWords, ['value']), judgeContent),
  tables: fc.property(
    fc.array(
      fc.record<CellChange>({
        row: fc.nat({ max: 97 }),
        cell: fc.nat({ max: 97 }),
        words: fc.oneof(hostileWords, innocentWords),
        quoted: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    judgeTable,
  ),
  captures: fc.property(fc.array(hostileWords, { minLength: 1, maxLength: 8 }), judgeCaptures),
  comparisons: fc.property(
    fc.tuple(mutations(innocentWords, ['value']), mutations(hostileWords, anyway)),
    judgeDiff,
  ),
};
