import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../cli/new.ts';
import { completed } from '../../cli/terminal.ts';
import { checkContent } from '../../src/casebook/check-content.ts';
import { readContent } from '../../src/casebook/read.ts';
import { exampleRead } from '../casebook/example.ts';
import { content, copyExample, read, removeCopy, today, words } from '../editor/example-copy.ts';

beforeEach(copyExample);
afterEach(removeCopy);

const run = (...argv: string[]) =>
  main(argv, { CASEBOOK_CONTENT: content }, { ask: undefined, today });
const errors = () =>
  checkContent(readContent(content, 'all', exampleRead())).problems.filter(
    ({ severity }) => severity === 'error',
  );

describe('one command makes a file that passes the checks', () => {
  test.each<[string, string[], string, string]>([
    [
      'incident',
      words(
        '"Search on the lake" --summary "Boats looked for the missing." --type deployment --occurred 2001-05-13 --places "north-harbour, lake-example" --partOf lake-storm --responsibility unattributed',
      ),
      'incidents/search-on-the-lake.mdx',
      '/incidents/search-on-the-lake/',
    ],
    [
      'claim',
      [
        'Example Monitor: 3 rescuers dead',
        '--asserted-by',
        'example-monitor',
        '--source=monitor-report',
        '--claimed',
        '2001-06',
        '--occurred',
        '2001-05-13',
        '--incidents',
        'rescue-boat',
        '--nature',
        'cumulative',
        '--basis',
        'documented',
        '--outcome',
        'killed',
        '--count',
        'at least 3',
        '--outcome',
        'injured',
        '--count',
        'dozens',
        '--phrase',
        'three: "at least"',
        '--mayOverlap',
        '[{claim: guard-rescue, because: The same boat.}]',
      ],
      'claims/example-monitor-3-rescuers-dead.mdx',
      '/claims/example-monitor-3-rescuers-dead/',
    ],
    [
      'figure',
      words(
        '"Ben Example" --summary "Mayor of North Harbour." --vital alive --roles "[{title: mayor, source: monitor-report}]"',
      ),
      'figures/ben-example.mdx',
      '/figures/ben-example/',
    ],
    [
      'source',
      words(
        '"Minutes of the council" --publisher lake-guard --kind other --language en --published 2001-07 --url https://example.org/minutes',
      ),
      'sources/minutes-of-the-council.mdx',
      '/sources/minutes-of-the-council/',
    ],
    [
      'actor',
      words(
        '"Council of North Harbour" --kind state_body --party false --value "مجلس الميناء" --lang ar',
      ),
      'actors/council-of-north-harbour.mdx',
      '/actors/council-of-north-harbour/',
    ],
    [
      'place',
      words(
        '"South Harbour" --kind town --within lake-example --point "-150.2, -40.3" --precision 2 --coordinatesFrom example-gazetteer',
      ),
      'places/south-harbour.mdx',
      '/places/south-harbour/',
    ],
    [
      'place',
      ['الميناء الجنوبي', '--id', 'south-harbour', '--kind', 'town', '--precision', '3'],
      'places/south-harbour.mdx',
      '/places/south-harbour/',
    ],
    [
      'note',
      ['How to cite', '--summary', 'How these pages are cited.'],
      'notes/how-to-cite.mdx',
      '/notes/how-to-cite/',
    ],
    [
      'correction',
      words(
        '"The count of the guard" --record claims/guard-second --field measures.0.count --from 13 --to 14 --because "It was misread."',
      ),
      'corrections/the-count-of-the-guard.mdx',
      '/corrections/#the-count-of-the-guard',
    ],
  ])('%s %j', async (kind, argv, file, address) => {
    const { text, exitCode } = await run(kind, ...argv);
    expect({ text, exitCode }).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining(`  its page: ${address}\n`) as string,
    });
    expect(text).toContain(file);
    expect(errors()).toEqual([]);
    expect(read(file)).toMatch(/^---\n[^]*\n---\n$/);
  });
});

test('the file reads as one that a person wrote', async () => {
  await run(
    ...words(
      'claim "Guard: 3" --assertedBy lake-guard --source guard-bulletin --claimed 2001-05-12 --occurred 2001-05-12 --incidents rescue-boat --nature incremental --basis counted --outcome killed --count "up to 3" --phrase "no more than three"',
    ),
  );
  expect(read('claims/guard-3.mdx')).toBe(`---
title: "Guard: 3"
assertedBy: lake-guard
source: guard-bulletin
claimed: "2001-05-12"
covers:
  occurred: "2001-05-12"
  incidents: [rescue-boat]
nature: incremental
basis: counted
measures:
  - outcome: killed
    count: up to 3
recorded: "2026-11-22"
evidence:
  phrase: "no more than three"
status: active
---
`);
});

test('a text that was read is identified', async () => {
  writeFileSync(join(content, '.text'), 'What was read.\n');
  await run(
    'source',
    'Minutes',
    '--publisher',
    'lake-guard',
    '--kind',
    'other',
    '--language',
    'en',
    '--published',
    '2001',
    '--capture-file',
    join(content, '.text'),
  );
  const sha256 = createHash('sha256').update('What was read.\n').digest('hex');
  expect(read('sources/minutes.mdx')).toContain(
    `capture:\n  sha256: ${sha256}\n  bytes: 15\n  mime: "text/plain"\n`,
  );
});

describe('what is missing or wrong is told, and nothing is written', () => {
  const place = ['--kind', 'town', '--precision', '3'];
  test.each<[string[], number, string]>([
    [[], 2, 'Usage: casebook new'],
    [['clam', 'x'], 2, '"clam" is no kind of record. Did you mean "claim"?'],
    [['place'], 2, 'Give the place a title'],
    [
      ['place', 'South', 'Harbour', ...place],
      2,
      'Put the title in quotation marks: "South Harbour".',
    ],
    [['place', 'South Harbour', '--kind', 'town'], 2, '--precision  UCDP where_prec'],
    [
      ['place', 'South Harbour', '--kind', 'twon', '--precision', '3'],
      2,
      'Did you mean "town"? They are: site, neighbourhood, village, town',
    ],
    [
      ['place', 'South Harbour', ...place, '--wihtin', 'x'],
      2,
      '--wihtin is no flag of this kind of record. Did you mean "within"?',
    ],
    [
      ['place', 'South Harbour', ...place, '--within', 'lake-exmaple'],
      2,
      '"lake-exmaple" is not a place of this case. Did you mean "lake-example"?',
    ],
    [
      ['place', 'North Harbour', ...place],
      2,
      'places/north-harbour.mdx exists, and is never written over. Choose another id: --id north-harbour-2',
    ],
    [
      ['place', 'الميناء', ...place],
      2,
      'Choose one in letters a–z: --id al-mynaa'.replace('mynaa', 'myna'),
    ],
    [['place', 'South Harbour', ...place, '--id', '../south'], 2, '"../south" cannot be an id'],
    [['place', 'South Harbour', ...place, '--point', '-150, ['], 2, '--point:'],
    [['place', 'South\nHarbour', ...place], 2, 'this runs over more than one line'],
    [
      ['claim', 'x', '--claimed', '12.5.2001'],
      2,
      'is not a date in EDTF level 1. Did you mean "2001-05-12" or "2001-12-05"?',
    ],
    [['claim', 'x', '--outcome', 'killed', '--count', '5 people'], 2, 'Did you mean "5"?'],
    [
      words(
        'incident x --summary x --type other --occurred 2001 --partOf lake-storm --mayOverlap lake-storm --responsibility alleged',
      ),
      1,
      'overlap-with-part',
    ],
    [
      words('correction x --record claims/guard-secnod --field source --from a --to b --because c'),
      1,
      'Did you mean "guard-second"?',
    ],
    [
      words(
        'source x --capture-file /nowhere --publisher lake-guard --kind other --language en --published 2001',
      ),
      2,
      'cannot be read',
    ],
  ])('%j', async (argv, code, words) => {
    const before = readContent(content).known.size;
    const { text, exitCode } = await run(...argv);
    expect({ text, exitCode }).toEqual({
      text: expect.stringContaining(words) as string,
      exitCode: code,
    });
    expect(readContent(content).known.size).toBe(before);
  });
});

test.each<[line: string, found: string[], word: string]>([
  ['lake', ['lake-guard', 'lake-wire'], 'lake'],
  ['lake-guard, lake-w', ['lake-wire'], 'lake-w'],
  ['x', [], 'x'],
  ['', ['lake-guard', 'lake-wire', 'monitor'], ''],
])('Tab completes %j', (line, found, word) => {
  expect(completed(line, ['lake-guard', 'lake-wire', 'monitor'])).toEqual([found, word]);
});
