import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../cli/new.ts';
import { completed } from '../../cli/terminal.ts';
import { checkContent } from '../../src/casebook/check.ts';
import { readContent } from '../../src/casebook/read.ts';
import { Left } from '../../src/editor/interview.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'casebook-new-'));
  cpSync('tests/fixtures/example', content, { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true }));

const today = '2026-11-22';
const run = (...argv: string[]) =>
  main(argv, { CASEBOOK_CONTENT: content }, { ask: undefined, today });
const read = (file: string) => readFileSync(join(content, file), 'utf8');
const errors = () =>
  checkContent(readContent(content)).problems.filter(({ severity }) => severity === 'error');

describe('one command makes a file that passes the checks', () => {
  test.each<[string, string[], string, string]>([
    [
      'incident',
      [
        'Search on the lake',
        '--summary',
        'Boats looked for the missing.',
        '--type',
        'deployment',
        '--occurred',
        '2001-05-13',
        '--places',
        'north-harbour, lake-example',
        '--partOf',
        'lake-storm',
        '--responsibility',
        'unattributed',
      ],
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
      [
        'Ben Example',
        '--summary',
        'Mayor of North Harbour.',
        '--vital',
        'alive',
        '--roles',
        '[{title: mayor, source: monitor-report}]',
      ],
      'figures/ben-example.mdx',
      '/figures/ben-example/',
    ],
    [
      'source',
      [
        'Minutes of the council',
        '--publisher',
        'lake-guard',
        '--kind',
        'other',
        '--language',
        'en',
        '--published',
        '2001-07',
        '--url',
        'https://example.org/minutes',
      ],
      'sources/minutes-of-the-council.mdx',
      '/sources/minutes-of-the-council/',
    ],
    [
      'actor',
      [
        'Council of North Harbour',
        '--kind',
        'state_body',
        '--party',
        'false',
        '--value',
        'مجلس الميناء',
        '--lang',
        'ar',
      ],
      'actors/council-of-north-harbour.mdx',
      '/actors/council-of-north-harbour/',
    ],
    [
      'place',
      [
        'South Harbour',
        '--kind',
        'town',
        '--within',
        'lake-example',
        '--point',
        '-150.2, -40.3',
        '--precision',
        '2',
        '--coordinatesFrom',
        'example-gazetteer',
      ],
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
      [
        'The count of the guard',
        '--record',
        'claims/guard-second',
        '--field',
        'measures.0.count',
        '--from',
        '13',
        '--to',
        '14',
        '--because',
        'It was misread.',
      ],
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
    'claim',
    'Guard: 3',
    '--assertedBy',
    'lake-guard',
    '--source',
    'guard-bulletin',
    '--claimed',
    '2001-05-12',
    '--occurred',
    '2001-05-12',
    '--incidents',
    'rescue-boat',
    '--nature',
    'incremental',
    '--basis',
    'counted',
    '--outcome',
    'killed',
    '--count',
    'up to 3',
    '--phrase',
    'no more than three',
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
      [
        'incident',
        'x',
        '--summary',
        'x',
        '--type',
        'other',
        '--occurred',
        '2001',
        '--partOf',
        'lake-storm',
        '--mayOverlap',
        'lake-storm',
        '--responsibility',
        'alleged',
      ],
      1,
      'overlap-with-part',
    ],
    [
      [
        'correction',
        'x',
        '--record',
        'claims/guard-secnod',
        '--field',
        'source',
        '--from',
        'a',
        '--to',
        'b',
        '--because',
        'c',
      ],
      1,
      'Did you mean "guard-second"?',
    ],
    [
      [
        'source',
        'x',
        '--capture-file',
        '/nowhere',
        '--publisher',
        'lake-guard',
        '--kind',
        'other',
        '--language',
        'en',
        '--published',
        '2001',
      ],
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

describe('somebody is asked', () => {
  const converse = async (argv: string[], answers: string[]) => {
    const questions: string[] = [];
    const ask = (question: string) => {
      questions.push(question);
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`Nobody expected to be asked: ${question}`);
      return Promise.resolve(answer);
    };
    const outcome = await main(argv, { CASEBOOK_CONTENT: content }, { ask, today });
    return { ...outcome, questions, left: answers };
  };

  test('for what is required, again when the answer does not fit, with the ids that there are', async () => {
    const { exitCode, questions, left } = await converse(
      ['place', '--within', 'lake-example'],
      ['South Harbour', '', 'twon', 'town', '3'],
    );
    expect({ exitCode, left }).toEqual({ exitCode: 0, left: [] });
    expect(questions[0]).toBe('Its name: ');
    expect(questions.at(-2)).toContain('Did you mean "town"?');
    expect(read('places/south-harbour.mdx')).toContain(
      'kind: town\nwithin: lake-example\nprecision: 3\n',
    );
  });

  test('for a record that is missing, made in between with a plus, and the answers are kept', async () => {
    const { exitCode, left } = await converse(
      ['source', 'A bulletin', '--kind', 'other', '--language', 'en'],
      ['+ Ministry of Examples', 'state_body', 'false', '', '2001-05-14'],
    );
    expect({ exitCode, left }).toEqual({ exitCode: 0, left: [] });
    expect(read('actors/ministry-of-examples.mdx')).toContain('kind: state_body');
    expect(read('sources/a-bulletin.mdx')).toContain('publisher: ministry-of-examples\n');
  });

  test('and who leaves is told how to go on with what was answered', async () => {
    const answers = ['lake-guard', '+ A "bulletin"', 'lake-guard'];
    const ask = () => {
      const answer = answers.shift();
      return answer === undefined ? Promise.reject(new Left('left')) : Promise.resolve(answer);
    };
    const outcome = await main(
      ['claim', 'Guard: 3 dead'],
      { CASEBOOK_CONTENT: content },
      { ask, today },
    );
    expect(outcome).toEqual({
      exitCode: 130,
      text: [
        '\n\nTo go on from here:',
        `  npm run new -- source "A \\"bulletin\\"" --id a-bulletin --content ${content} --publisher lake-guard`,
        '  npm run new -- claim "Guard: 3 dead" --id guard-3-dead --assertedBy lake-guard',
        '',
      ].join('\n'),
    });
    expect(existsSync(join(content, 'sources/a-bulletin.mdx'))).toBe(false);
  });

  test('for an id, where none can be made for certain', async () => {
    const { exitCode, questions } = await converse(['note', 'المنهج', '--summary', 'x'], ['']);
    expect(questions).toEqual(['An id for it, in letters a–z: its lasting address [al-mnhj]: ']);
    expect(exitCode).toBe(0);
    expect(existsSync(join(content, 'notes/al-mnhj.mdx'))).toBe(true);
  });

  test('with defaults that are taken by silence', async () => {
    const { exitCode } = await converse(
      [
        'correction',
        'The locator once more',
        '--record',
        'claims/guard-second',
        '--field',
        'evidence.locator',
        '--from',
        'a',
        '--to',
        'b',
        '--because',
        'c',
      ],
      [''],
    );
    expect(exitCode).toBe(0);
    expect(read('corrections/the-locator-once-more.mdx')).toContain(`date: "${today}"`);
  });

  const claim = (...more: string[]) => [
    'claim',
    'Guard: 3 of its own',
    ...['--assertedBy', 'lake-guard', '--source', 'guard-bulletin', '--claimed', '2001-05-14'],
    ...['--incidents', 'ferry-sinking', '--nature', 'cumulative', '--basis', 'counted'],
    ...['--outcome', 'killed', '--count', '3', '--phrase', 'three of ours', '--status', 'active'],
    ...more,
  ];
  const ownDead = ['--occurred', '2001-05-12', '--by', 'side', '--group', 'lake-guard'];

  test('whether a number of another group by another speaker is about other people', async () => {
    const { exitCode, questions } = await converse(claim(...ownDead), [
      'Lines\tbroken',
      'The passengers were counted by name, and no guard is among them.',
    ]);
    expect(exitCode).toBe(0);
    expect(questions).toHaveLength(2);
    // Neither the guard's own claims, nor a relay of them, nor a claim about everyone is asked about.
    expect(questions[0]).toContain(
      '"Example Monitor: 11 to 12 passengers dead" (claims/monitor-passengers.mdx: 11 to 12 killed)',
    );
    expect(questions[1]).toContain('That does not fit: this runs over more than one line.');
    expect(read('claims/guard-3-of-its-own.mdx')).toContain(
      'disjointFrom:\n  - claim: monitor-passengers\n    because: "The passengers were counted by name, and no guard is among them."\nrecorded:',
    );
  });

  test.each<[what: string, argv: string[], asked: string[]]>([
    ['of the same group', ['--occurred', '2001-05-12', '--by', 'side', '--group', 'civilians'], []],
    ['of everyone', ['--occurred', '2001-05-12'], []],
    ['of later days', ['--occurred', '2001-05-13'], ['monitor-passengers']],
    ['declared by hand', [...ownDead, '--disjointFrom', '[]'], []],
    [
      'that relays another',
      [...ownDead, '--repeats', '[{claim: guard-first, because: The same.}]'],
      [],
    ],
  ])('but not needlessly: a number %s', async (_, argv, asked) => {
    const { exitCode, questions } = await converse(
      claim(...argv),
      asked.map(() => ''),
    );
    expect(questions.map((question) => /claims\/([a-z-]+)\.mdx/.exec(question)?.[1])).toEqual(
      asked,
    );
    expect(exitCode).toBe(0);
    expect(read('claims/guard-3-of-its-own.mdx')).not.toContain('claim: monitor-passengers');
  });

  const incident = (...more: string[]) => [
    'incident',
    'Fire on the quay',
    ...['--summary', 'A shed burned.', '--type', 'other', '--occurred', '2001-05-13'],
    ...['--responsibility', 'unattributed', '--updated', today, ...more],
  ];

  test('whether a part that shares a day and a place with another has nobody in common with it', async () => {
    const { exitCode, questions } = await converse(
      incident('--places', 'north-harbour', '--partOf', 'lake-storm'),
      ['The boat was far out on the lake.', ''],
    );
    expect(exitCode).toBe(0);
    // The boat capsized somewhere on the lake, in which the harbour lies; the ferry sank the day before.
    expect(questions.map((question) => /incidents\/([a-z-]+)\.mdx/.exec(question)?.[1])).toEqual([
      'rescue-boat',
      'harbour-vigil',
    ]);
    expect(read('incidents/fire-on-the-quay.mdx')).toContain(
      'apartFrom:\n  - incident: rescue-boat\n    because: "The boat was far out on the lake."\n',
    );
  });

  test.each<[what: string, argv: string[]]>([
    ['is part of nothing', ['--places', 'north-harbour']],
    ['has no place', ['--partOf', 'lake-storm']],
    [
      'may overlap with them',
      [
        '--places',
        'north-harbour',
        '--partOf',
        'lake-storm',
        '--mayOverlap',
        'rescue-boat, harbour-vigil',
      ],
    ],
  ])('nor where the incident %s', async (_, argv) => {
    expect((await converse(incident(...argv), [])).questions).toEqual([]);
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
