import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/casebook/check-content.ts';
import { readContent } from '../../src/casebook/read.ts';
import { brief, example, problemsWith } from './example.ts';

const actor = (text: string) => problemsWith({ 'actors/lake-guard.mdx': text }).map(brief);
const good = new TextDecoder().decode(example.get('actors/lake-guard.mdx') as Uint8Array);
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)),
  );
const utf16 = (text: string) => bytes([0xff, 0xfe], [...Buffer.from(text, 'utf16le')]);

describe('bytes', () => {
  const withBytes = (content: Uint8Array) =>
    problemsWith({ 'actors/lake-guard.mdx': content }).map(brief);

  test.each<[string, Uint8Array, string[]]>([
    ['Latin-1', bytes('---\nnames:\n  - value: Garde-', [0xe9], 'tang\n'), ['3:18 not-utf8']],
    [
      'Windows-1256',
      bytes('---\nnames:\n  - value: ', [0xcd, 0xd1, 0xd3], '\n'),
      ['3:12 not-utf8'],
    ],
    ['UTF-16 with its mark', utf16(good), ['1:1 not-utf8']],
    ['UTF-16 without', utf16(good).slice(2), ['1:2 not-utf8']],
    ['half a letter at the end', bytes(good, [0xd8]), ['10:1 not-utf8']],
    ['an overlong slash', bytes('---\n', [0xc0, 0xaf], '\n---\n'), ['2:1 not-utf8']],
    ['half a surrogate pair', bytes('---\nx: ', [0xed, 0xa0, 0x80]), ['2:4 not-utf8']],
    ['a null character', bytes(good.replace('Lake Guard', 'Lake\0Guard')), ['3:16 not-utf8']],
    ['nothing at all', bytes(), ['1:1 front-matter-missing']],
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], good), ['1:1 byte-order-mark']],
    ['CRLF', bytes(good.replaceAll('\n', '\r\n')), ['1:4 line-ends']],
    ['CR', bytes(good.replaceAll('\n', '\r')), ['1:4 line-ends']],
    ['a single CR', bytes(good.replace('party', '\rparty')), ['8:1 line-ends']],
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0]), ['1:1 not-utf8']],
    ['2 MB', bytes(good + 'a'.repeat(2_000_000)), ['1:1 file-too-large']],
    ['2 MB of nulls', new Uint8Array(2_000_000), ['1:1 file-too-large']],
  ])('%s', (_, content, expected) => {
    expect(withBytes(content)).toEqual(expected.map((place) => `actors/lake-guard.mdx:${place}`));
  });

  test('places are the same with other line ends and a mark', () => {
    const broken = good.replace('kind: state_body', 'kind: state');
    const places = (text: string) =>
      problemsWith({ 'actors/lake-guard.mdx': text })
        .filter(({ severity }) => severity === 'error')
        .map(brief);
    expect(places(broken)).toEqual(['actors/lake-guard.mdx:7:7 bad-value']);
    expect(places(broken.replaceAll('\n', '\r\n'))).toEqual(places(broken));
    expect(places(`\uFEFF${broken}`)).toEqual(places(broken));
  });
});

describe('front matter', () => {
  const names = 'names:\n  - value: Lake Guard\n    lang: en\n';
  const rest = 'kind: state_body\nparty: false\n';
  const file = (yaml: string) => `---\n${yaml}---\n`;
  /** Each level holds the one before ten times. */
  const laughs = Array.from({ length: 30 }, (_, level) => {
    const before = level === 0 ? 'ha' : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array(10).fill(before).join(', ')}]\n`;
  }).join('');

  test.each<[string, string, string[]]>([
    ['missing', 'Just text.\n', ['1:1 front-matter-missing']],
    ['below an empty line', `\n${good}`, ['1:1 front-matter-missing']],
    ['never closed', `---\n${names}${rest}`, ['1:1 front-matter-unclosed']],
    ['closed with dots', `---\n${names}${rest}...\n`, ['1:1 front-matter-unclosed']],
    ['closed with four hyphens', `---\n${names}${rest}----\n`, ['1:1 front-matter-unclosed']],
    ['empty', file(''), ['1:1 bad-yaml']],
    ['only a comment', file('# to do\n'), ['1:1 bad-yaml']],
    ['a list', file('- a\n'), ['2:1 bad-yaml']],
    ['a word', file('hello\n'), ['2:1 bad-yaml']],
    ['two documents', file(`${names}...\n${rest}`), ['5:1 bad-yaml']],
    ['a duplicate key', file(`${names}kind: media\n${rest}`), ['6:1 duplicate-key']],
    [
      'a duplicate key and more',
      file(`${names}kind: state\n${rest}colour: red\n`),
      ['5:7 bad-value', '6:1 duplicate-key', '8:1 unknown-key'],
    ],
    [
      'a duplicate key in a list',
      file(`names:\n  - value: A\n    lang: en\n    value: B\n${rest}`),
      ['5:5 duplicate-key'],
    ],
    ['a tab', file(`names:\n\t- value: A\n${rest}`), ['3:1 bad-yaml']],
    ['an open quotation mark', file(`${names.replace('Lake', '"Lake')}${rest}`), ['3:12 bad-yaml']],
    [
      'an open quotation mark, closed later',
      file(`names:\n  - value: "A\n    lang: "en"\n${rest}`),
      ['3:12 bad-yaml'],
    ],
    ['an open bracket', file(`names: [\n${rest}`), ['2:8 bad-yaml']],
    ['a colon in a value', file(`${names.replace('Lake', 'Lake: the')}${rest}`), ['3:12 bad-yaml']],
    ['no colon', file(`${names}kind state_body\nparty: false\n`), ['5:1 bad-yaml']],
    ['an @', file(`${names.replace('Lake', '@Lake')}${rest}`), ['3:12 bad-yaml']],
    ['an indentation too deep', file(`${names}kind: media\n  party: false\n`), ['6:3 bad-yaml']],
    [
      'an indentation too shallow',
      file(`names:\n  - value: A\n   lang: en\n${rest}`),
      ['4:4 bad-yaml'],
    ],
    [
      'a bomb of aliases, refused before it is unfolded',
      file(laughs),
      Array.from({ length: 30 }, (_, level) => `${level + 2}:${level < 10 ? 5 : 6} yaml-construct`),
    ],
    ['an alias', file(`${names}kind: *kind\nparty: false\n`), ['5:7 yaml-construct']],
    [
      'a merge key',
      file(`${names}<<: {kind: media}\nparty: false\n`),
      ['2:1 missing-key', '5:1 unknown-key'],
    ],
    [
      'a tag that runs code',
      file(`${names}kind: !!js/function "x"\nparty: false\n`),
      ['5:7 yaml-construct'],
    ],
    ['a tag for text', file(`${names}kind: !!str media\nparty: false\n`), ['5:7 yaml-construct']],
    ['a directive', file(`%YAML 1.1\n${names}${rest}`), ['2:1 yaml-construct']],
    [
      'keys of every object',
      file(`${names}${rest}__proto__: {kind: media}\nconstructor: x\ntoString: y\n`),
      ['7:1 unknown-key', '8:1 unknown-key', '9:1 unknown-key'],
    ],
    [
      'nested keys of every object',
      file(`names:\n  - value: A\n    lang: en\n    __proto__: x\n${rest}`),
      ['5:5 unknown-key'],
    ],
    ['a key that is no text', file(`${names}${rest}? [a, b]\n: c\n`), ['7:3 unknown-key']],
    ['an empty value', file(`${names}kind:\nparty: false\n`), ['5:1 missing-key']],
    ['an empty list', file(`names: []\n${rest}`), ['2:8 bad-value']],
    [
      'a value of nothing but spaces',
      file(`${names.replace('Lake Guard', '"  "')}${rest}`),
      ['3:12 bad-value'],
    ],
    [
      'a value over several lines',
      file(`names:\n  - value: |\n      A\n      B\n    lang: en\n${rest}`),
      ['3:12 bad-value'],
    ],
    [
      'a hidden direction mark',
      file(`${names.replace('Lake', 'Lake\u202e')}${rest}`),
      ['3:12 bad-value'],
    ],
    ['brackets without end', file(`names: ${'['.repeat(50_000)}\n${rest}`), ['2:20 bad-yaml']],
    ['braces without end', file(`names: ${'{a: '.repeat(10_000)}\n${rest}`), ['2:56 bad-yaml']],
    ['hyphens without end', file(`names: \n ${'- '.repeat(10_000)}\n${rest}`), ['3:1 bad-yaml']],
    ['question marks without end', file(`${'? '.repeat(10_000)}\n`), ['2:1 bad-yaml']],
    [
      'levels without end',
      file(Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')),
      ['62:1 bad-yaml'],
    ],
    ['100 KB', file(`${names}${rest}note: ${'x'.repeat(100_000)}\n`), ['1:1 file-too-large']],
  ])('%s', (_, text, expected) => {
    const places = actor(text).map((place) => place.replace('actors/lake-guard.mdx:', ''));
    expect(places).toEqual(expected);
  });

  test('prose problems are told beside those of front matter', () => {
    expect(actor(`${file(`${names}${rest}colour: red\n`)}\n<div>x</div>\n`)).toEqual([
      'actors/lake-guard.mdx:7:1 unknown-key',
      'actors/lake-guard.mdx:10:1 raw-html',
    ]);
  });

  test('a reference is looked up although the record has an unknown key', () => {
    const found = problemsWith({
      'claims/guard-first.mdx': {
        replace: 'source: guard-bulletin',
        by: 'source: guard-buletin\ncolour: red',
      },
    });
    expect(found.map(brief)).toEqual([
      'claims/guard-first.mdx:4:9 unknown-reference',
      'claims/guard-first.mdx:5:1 unknown-key',
    ]);
  });
});

describe('a body of one line', () => {
  test.each([
    ['letters', 'a'.repeat(900_000)],
    ['brackets', '['.repeat(900_000)],
    ['asterisks', '*a '.repeat(300_000)],
    ['tags', '<a>'.repeat(300_000)],
    ['braces', '{'.repeat(900_000)],
    ['quotations', '>'.repeat(900_000)],
  ])('of 900 KB of %s is refused without delay', (_, line) => {
    const codes = problemsWith({ 'actors/lake-guard.mdx': `${good}\n${line}\n` }).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['body-too-long']);
  });
});

describe('file names', () => {
  test.each([
    ['actors/Lake Guard 2.mdx', 'bad-id', 'Rename the file to lake-guard-2.mdx.'],
    ['actors/LakeGuard.mdx', 'bad-id', 'Rename the file to lakeguard.mdx.'],
    ['actors/حرس.mdx', 'bad-id', 'Rename the file to a short name in lower-case Latin letters.'],
    ['actors/gärde.mdx', 'bad-id', 'Rename the file to garde.mdx.'],
    ['actors/-guard.mdx', 'bad-id', 'Rename the file to guard.mdx.'],
    ['actors/guard_two.mdx', 'bad-id', 'Rename the file to guard-two.mdx.'],
    ['actors/.mdx', 'unexpected-file', 'Take the file out of the content folder.'],
    [
      `actors/${'a'.repeat(101)}.mdx`,
      'bad-id',
      'Rename the file to a name of at most 100 characters.',
    ],
    ['actors/../escape.mdx', 'unexpected-file', 'Take the file out of the content folder.'],
    ['.gitattributes', 'unexpected-file', 'Take the file out of the content folder.'],
    ['actors/.guard.mdx', 'unexpected-file', 'Take the file out of the content folder.'],
    ['imports/.acled.csv', 'unexpected-file', 'Take the file out of the content folder.'],
    ['imports/Acled 2.csv', 'bad-id', 'Rename the file to acled-2.csv.'],
    ['actors/guards/first.mdx', 'unexpected-file', 'Move the file to actors/.'],
    ['actors/guard.md', 'unexpected-file', /^Rename it to guard\.mdx/],
    ['actors/guard.MDX', 'unexpected-file', /^Rename it to guard\.mdx/],
    ['actor/guard.mdx', 'unexpected-file', /^Did you mean "actors"\?/],
    ['Actors/guard.mdx', 'unexpected-file', /^Did you mean "actors"\?/],
    ['cases.mdx', 'unexpected-file', /^Did you mean "case\.mdx"\?/],
    ['fr/actors/guard.mdx', 'unexpected-file', /^The collections are: incidents/],
    ['ar/guard.mdx', 'unexpected-file', /^Only case\.mdx and the folders/],
    ['ar/actors/Guard.mdx', 'bad-id', 'Rename the file to guard.mdx.'],
    ['actors/guard.mdx/', 'unexpected-file', 'Move the file to actors/.'],
    ['', 'unexpected-file', /^Only case\.mdx/],
  ])('%s', (file, code, fix) => {
    const [problem, ...others] = problemsWith({ [file]: good });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file, line: 1, column: 1, code });
    expect(problem?.fix).toMatch(fix);
  });
});

test.each([
  ['a hidden direction', 'Mill\u202e'],
  ['letters of another script', 'the Αrmy'],
  ['an address that deceives', 'see https://example.org@example.com/'],
])('%s in a cell that an import has kept is refused', (_, cell) => {
  const rows = `record,row_sha256,notes\nferry-sinking,0,"two\nlines"\nlake-storm,0,${cell}\n`;
  const problems = problemsWith({ 'imports/acled.csv': rows });
  expect(problems.map(brief)).toEqual(['imports/acled.csv:4:1 bad-value']);
});

describe('folders on disk', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'casebook-'));
    mkdirSync(join(folder, 'empty'));
    mkdirSync(join(folder, 'odd/actors'), { recursive: true });
    mkdirSync(join(folder, 'odd/places/deep'), { recursive: true });
    writeFileSync(join(folder, 'a-file'), '');
    writeFileSync(join(folder, 'outside.mdx'), good);
    symlinkSync(join(folder, 'outside.mdx'), join(folder, 'odd/actors/linked.mdx'));
    symlinkSync(folder, join(folder, 'odd/claims'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'odd/actors/dangling.mdx'));
    execFileSync('mkfifo', [join(folder, 'odd/actors/pipe.mdx')]);
    writeFileSync(join(folder, 'odd/places/deep/inside.mdx'), good);
    writeFileSync(join(folder, 'odd/actors/ten-megabytes.mdx'), Buffer.alloc(10_000_000, 'a'));
    writeFileSync(join(folder, 'odd/actors/.draft.mdx'), 'not read');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const problemsOf = (below: string) =>
    checkContent(readContent(join(folder, below))).problems.map(brief);

  test('an empty one', () => {
    expect(problemsOf('empty')).toEqual(['case.mdx:1:1 no-case']);
  });

  test.each(['missing', 'a-file', 'a-file/below'])('one that cannot be read: %s', (below) => {
    expect(problemsOf(below)).toEqual(['case.mdx:1:1 no-content']);
  });

  test('links, pipes, large files and deeper folders', () => {
    expect(problemsOf('odd')).toEqual([
      'actors/.draft.mdx:1:1 unexpected-file',
      'actors/dangling.mdx:1:1 not-a-file',
      'actors/linked.mdx:1:1 not-a-file',
      'actors/pipe.mdx:1:1 not-a-file',
      'actors/ten-megabytes.mdx:1:1 file-too-large',
      'case.mdx:1:1 no-case',
      'claims:1:1 not-a-file',
      'places/deep/inside.mdx:1:1 unexpected-file',
    ]);
  });
});
