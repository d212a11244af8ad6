import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../cli/verify.ts';
import { linkCasebook } from '../../src/casebook/link.ts';
import { readFiles } from '../../src/casebook/read.ts';
import type { CaptureBytes } from '../../src/evidence/capture.ts';
import { verifyEvidence } from '../../src/evidence/verify.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const capture =
  'HARBOUR NEWS\nThe guard said that “fourteen dead, three\nof them crew” had been found.\nThe crew spoke of a wave — nobody had seen one before.\n';

interface Parts {
  phrase?: string;
  body?: string;
  source?: string;
  term?: string;
}

function contentWith({
  phrase = 'fourteen dead, three of them crew',
  body = '',
  source,
  term,
}: Parts) {
  const identified = `capture:\n  sha256: ${sha256(capture)}\n  bytes: ${bytes(capture).length}\n  mime: text/plain\n`;
  return readFiles(
    new Map(
      Object.entries({
        'sources/news.mdx': `---\ntitle: News\npublisher: guard\nkind: news_report\nlanguage: en\npublished: 2001\n${source ?? identified}---\n`,
        'actors/guard.mdx': `---\nnames:\n  - value: Guard\n    lang: en\nkind: state_body\nparty: false\n${term ? `termsUsed:\n  - term: ${term}\n    usedBy: guard\n` : ''}---\n${body}`,
        'claims/one.mdx': `---\ntitle: One\nassertedBy: guard\nsource: news\nclaimed: 2001\ncovers:\n  occurred: 2001\n  incidents: [storm]\nnature: cumulative\nbasis: counted\nmeasures:\n  - outcome: killed\n    count: 14\nevidence:\n  phrase: ${JSON.stringify(phrase)}\nstatus: active\n---\n`,
      }).map(([file, text]) => [file, bytes(text)]),
    ),
  );
}

function verify(parts: Parts, texts: Record<string, CaptureBytes>, strict = false) {
  const content = contentWith(parts);
  const captures = { texts: new Map(Object.entries(texts)), others: [] };
  return verifyEvidence(linkCasebook(content), content.where, captures, { strict });
}

const codes = (parts: Parts, text: CaptureBytes | undefined, strict = false) =>
  verify(parts, text === undefined ? {} : { news: text }, strict).problems.map(
    ({ code, severity }) => `${severity} ${code}`,
  );

test('a phrase is said to be where it is in the text as captured', () => {
  const [claim] = verify({}, { news: bytes(capture) }).claims;
  expect(claim).toMatchObject({ record: 'claims/one', source: 'news', state: 'found' });
  expect(claim?.places).toEqual([
    {
      line: 2,
      column: 22,
      offset: 34,
      text: 'fourteen dead, three of them crew',
      context:
        'HARBOUR NEWS The guard said that “fourteen dead, three of them crew” had been found. The crew spoke of a wave — nobody had …',
    },
  ]);
});

describe('what is wrong with a text or a phrase is told', () => {
  test.each<[string, Parts, CaptureBytes | undefined, string[]]>([
    ['nothing', {}, bytes(capture), []],
    [
      'one letter of the phrase is another',
      {},
      bytes(capture.replace('fourteen', 'fourteem')),
      ['error phrase-not-found', 'error capture-changed'],
    ],
    [
      'one letter elsewhere is another',
      {},
      bytes(capture.replace('HARBOUR', 'HARBOR')),
      ['error capture-changed'],
    ],
    [
      'a line end is another',
      {},
      bytes(capture.replaceAll('\n', '\r\n')),
      ['error capture-changed'],
    ],
    [
      'the phrase has moved',
      {},
      bytes(`${capture.slice(13)}HARBOUR NEWS\n`),
      ['error capture-changed'],
    ],
    ['a byte is missing at the end', {}, bytes(capture.slice(0, -1)), ['error capture-changed']],
    ['another phrase', { phrase: 'fifteen dead' }, bytes(capture), ['error phrase-not-found']],
    ['a phrase over a line break', { phrase: 'dead, three of them' }, bytes(capture), []],
    [
      'the length in the record is wrong',
      { source: `capture:\n  sha256: ${sha256(capture)}\n  bytes: 7\n  mime: text/plain\n` },
      bytes(capture),
      ['error capture-changed'],
    ],
    ['the record names no hash', { source: '' }, bytes(capture), ['warning capture-unrecorded']],
    ['no text', {}, undefined, ['warning capture-missing']],
    ['no text and no hash', { source: '' }, undefined, []],
    ['a text that is none', {}, new Uint8Array([0x48, 0xff, 0xfe]), ['error capture-unreadable']],
    ['a link', {}, 'not-a-file', ['error capture-unreadable']],
    ['a text without end', {}, 'too-large', ['error capture-unreadable']],
    [
      'a quotation',
      { body: '\n<Quote by="guard" source="news">a wave - nobody had seen one before</Quote>\n' },
      bytes(capture),
      [],
    ],
    [
      'a quotation that is not there',
      { body: '\n<Quote by="guard" source="news">a wave that nobody saw</Quote>\n' },
      bytes(capture),
      ['error quote-not-found'],
    ],
    [
      'a quotation without a source',
      { body: '\n<Quote by="guard">not there</Quote>\n' },
      bytes(capture),
      [],
    ],
    [
      'a quotation in another language',
      { body: '\n<Quote by="guard" source="news" lang="ar">أربعة عشر</Quote>\n' },
      bytes(capture),
      [],
    ],
    ['a term', { term: 'the crew' }, bytes(capture), ['warning term-not-found']],
    ['a term that is there', { term: 'The crew' }, bytes(capture), []],
    ['a term without any text', { term: 'the crew' }, undefined, ['warning capture-missing']],
  ])('%s', (_, parts, text, expected) => {
    expect(codes(parts, text).sort()).toEqual(expected.sort());
  });

  test('with strict, what is not there is an error', () => {
    expect(codes({}, undefined, true)).toEqual(['error capture-missing']);
  });
});

test('a phrase that is not there is told with the nearest words that are', () => {
  const { problems } = verify(
    { phrase: 'forty dead, three of them crew' },
    { news: bytes(capture) },
  );
  expect(problems).toEqual([
    {
      code: 'phrase-not-found',
      severity: 'error',
      file: 'claims/one.mdx',
      line: 15,
      column: 11,
      what: 'The phrase "forty dead, three of them crew" is not in the text of news, so the claim has no evidence there.',
      fix: 'The nearest words of the source are "fourteen dead, three of them crew" (line 2, column 22). If they are meant, copy them letter for letter; if they say something else, the claim needs another look.',
    },
  ]);
});

test.each([
  [capture.replaceAll('\n', '\r\n'), 'its line ends are those of Windows'],
  [`\ufeff${capture}`, 'it begins with a byte order mark'],
  [capture.trimEnd(), 'the line end at its end is gone'],
])('a text that is the same in another dress is recognised: %#', (text, reason) => {
  const [problem] = verify({}, { news: bytes(text) }).problems;
  expect(problem?.fix).toBe(`It is the same text but for one thing: ${reason}. Undo that.`);
});

describe('the command', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'casebook-verify-'));
    mkdirSync(join(folder, 'captures'));
    writeFileSync(join(folder, 'captures/gazette-2001-05-41.txt'), capture);
    writeFileSync(join(folder, 'captures/readme.md'), '');
    symlinkSync('/etc/hostname', join(folder, 'captures/monitor-report.txt'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const example = 'tests/fixtures/example';
  const run = (...argv: string[]) => main([...argv, '--content', example], {});

  test.each([
    [['--captures', '/nowhere/at/all'], 'cannot be read'],
    [['--format', 'xml', '--captures', '.'], 'is not a format'],
    [[], 'Say where the texts of the sources are'],
    [['--captive', '.'], "Unknown option '--captive'"],
    [['--captures', '.', 'another'], 'more than this command takes'],
  ])('says how it is used: %j', (argv, words) => {
    const { text, exitCode } = run(...argv);
    expect(exitCode).toBe(2);
    expect(text).toContain(words);
  });

  test('tells of links, and of texts of no source, with the one that was meant', () => {
    const { text, exitCode } = run('--captures', join(folder, 'captures'));
    expect(exitCode).toBe(1);
    expect(text).toContain('sources/monitor-report.mdx:2:8  capture-unreadable');
    expect(text).toContain(
      'gazette-2001-05-41.txt belongs to no source of the case. Did you mean "gazette-2001-05-14"?',
    );
    expect(text).toContain('readme.md is not named like a capture');
    expect(text).toContain(
      '0 of 11 phrases of claims found, 0 not found, 11 without a text to look in.',
    );
  });

  test('takes the folder from the environment and writes annotations', () => {
    const { text } = main(['--format', 'github', '--strict', '--content', example], {
      CASEBOOK_CAPTURES: folder,
    });
    expect(text).toMatch(
      /^::error file=tests\/fixtures\/example\/sources\/gazette-2001-05-14\.mdx,line=13,col=3,title=capture-missing::/,
    );
  });

  test('writes JSON', () => {
    const { text } = run('--captures', folder, '--format', 'json');
    expect(JSON.parse(text)).toMatchObject({ errors: 0, warnings: 1, claims: { length: 11 } });
  });
});
