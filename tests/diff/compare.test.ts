import { describe, expect, test } from 'vitest';
import type { ExampleFiles } from '../../src/casebook/examples.ts';
import { compareSides, problemsOf } from '../../src/diff/compare.ts';
import { sideOf } from '../../src/diff/side.ts';
import { example, exampleRead } from '../casebook/example.ts';
import { diff, report, textOf } from './edits.ts';

const second = 'claims/guard-second.mdx';
const sinking = 'incidents/ferry-sinking.mdx';

describe('what changes nothing of the record says so', () => {
  test.each<[string, ExampleFiles]>([
    ['no edit', {}],
    [
      'the order of keys',
      {
        'sources/monitor-report.mdx':
          '---\nlanguage: en\nkind: monitor_report\npublished: 2001-06\npublisher: example-monitor\ntitle: The dead of Lake Example\n---\n',
      },
    ],
    [
      'quotation marks',
      { [second]: { replace: 'claimed: 2001-05-13', by: 'claimed: "2001-05-13"' } },
    ],
    [
      'a comment',
      { [second]: { replace: 'nature: cumulative', by: '# so far\nnature: cumulative' } },
    ],
    [
      'the order of a list',
      {
        [second]: {
          replace:
            '          - group: women\n            count: 6\n          - group: men\n            count: 5',
          by: '          - group: men\n            count: 5\n          - group: women\n            count: 6',
        },
      },
    ],
    [
      'how a number is spelled',
      { [second]: { replace: 'count: up to 4', by: 'count: "Up  to 4"' } },
    ],
    [
      'a value that is left out by default',
      { [second]: { replace: 'status: active', by: 'mayOverlap: []\nstatus: active' } },
    ],
    [
      'the date of the last change',
      { [sinking]: { replace: 'updated: 2001-06-30', by: 'updated: 2001-07-01' } },
    ],
    ['line ends at the end', { 'notes/method.mdx': `${textOf('notes/method.mdx')}\n\n` }],
  ])('%s', (_, edits) => {
    expect(diff(edits).facts).toEqual([]);
    if (_ !== 'the date of the last change')
      expect(report(edits)).toBe('## The record, `main` → `head`\n\nNothing changed.\n');
  });
});

describe('an edit is told as what it does to the record', () => {
  test.each<[string, ExampleFiles, string[]]>([
    [
      'a number',
      { [second]: { replace: '    count: 14\n', by: '    count: at least 14\n' } },
      [
        '- **Lake Guard, North Harbour**: killed 14 → at least 14 (`claims/guard-second`)',
        '- `claims/guard-second` `measures.0.count`: 14 → at least 14',
        '- **Sinking of the ferry Heron**, killed (`incidents/ferry-sinking`)',
        '  - said: 14, says Lake Guard → at least 14, says Lake Guard',
      ],
    ],
    [
      'a group of a breakdown',
      { [second]: { replace: '            count: 3\n', by: '            count: 2\n' } },
      [
        '- **Lake Guard, North Harbour**: killed, Crew of the ferry Heron 3 → 2 (`claims/guard-second`)',
        '- `claims/guard-second` `measures.0.breakdown.0.parts.0.count`: 3 → 2',
      ],
    ],
    [
      'an outcome taken away',
      { [second]: { replace: '  - outcome: missing\n    count: up to 4\n', by: '' } },
      [
        '**: missing up to 4 → no claim (`claims/guard-second`)',
        '`measures.1`: outcome: missing, count: up to 4 → nothing',
      ],
    ],
    [
      'an outcome added',
      {
        'claims/guard-rescue.mdx': {
          replace: '    count: 2\n',
          by: '    count: 2\n  - outcome: injured\n    count: dozens\n',
        },
      },
      ['**: injured no claim → dozens (`claims/guard-rescue`)'],
    ],
    [
      'who said it',
      {
        'claims/wire-repeat.mdx': {
          replace: 'assertedBy: lake-wire',
          by: 'assertedBy: lake-gazette',
        },
      },
      [
        '  - `assertedBy`: lake-wire → lake-gazette',
        '`claims/wire-repeat` `assertedBy`: lake-wire → lake-gazette',
      ],
    ],
    [
      'a claim that supersedes another',
      {
        'claims/guard-third.mdx': `${textOf(second).replace('claimed: 2001-05-13', 'claimed: 2001-05-14').replace('    count: 14\n', '    count: 13\n').replace('            count: 3\n', '            count: 2\n').replace('guard-first\n    because: The same bulletin, continued a day later.', 'guard-second\n    because: The guard had miscounted.').replace('14 dead on', '13 dead on').replace('fourteen dead, three of them crew', 'thirteen dead')}`,
      },
      [
        '- added: **Lake Guard, North Harbour**: killed 13, missing up to 4 (`claims/guard-third`)',
        '- **Lake Guard, North Harbour**: killed 14, `current` → `superseded by claims/guard-third`, because: The guard had miscounted. (`claims/guard-second`)',
        'killed: n 14 → 13; floor 14 → 13 (`incidents/ferry-sinking`)',
        '  - before: at least 14:\n    - 14, says Lake Guard (claims/guard-second)',
        '- appears: `/claims/guard-third/`',
      ],
    ],
    [
      'a retraction',
      {
        [second]: {
          replace: 'status: active',
          by: 'status: retracted\nbecause: The guard withdrew it.',
        },
      },
      [
        '`current` → `retracted`, because: The guard withdrew it.',
        '  - `status`: active → retracted',
        '  - `because` added: The guard withdrew it.',
      ],
    ],
    [
      'a claim taken away',
      { 'claims/guard-rescue.mdx': null },
      [
        '- removed: **Lake Guard, Capsizing of a rescue boat**: killed 2 (`claims/guard-rescue`)',
        '- `claims/guard-rescue` `id`: guard-rescue → nothing',
        '- disappears: `/claims/guard-rescue/`; no alias covers it, so links to it break',
      ],
    ],
    [
      'a claim under another id',
      {
        'claims/guard-rescue.mdx': null,
        'claims/guard-rescuers.mdx': textOf('claims/guard-rescue.mdx'),
      },
      [
        '- renamed: **Lake Guard, Capsizing of a rescue boat**, `claims/guard-rescue` → `claims/guard-rescuers`',
        '- moves: `/claims/guard-rescue/` → `/claims/guard-rescuers/`; **no alias covers the old address**, so links to it break',
        '- `claims/guard-rescue` `id`: guard-rescue → guard-rescuers',
      ],
    ],
    [
      'a source under another id, with all that cites it',
      {
        'sources/guard-bulletin.mdx': null,
        'sources/bulletin-of-12-may.mdx': textOf('sources/guard-bulletin.mdx'),
        'claims/guard-first.mdx': {
          replace: 'source: guard-bulletin',
          by: 'source: bulletin-of-12-may',
        },
      },
      [
        '- renamed: **Bulletin of the Lake Guard, 12 May 2001**, `sources/guard-bulletin` → `sources/bulletin-of-12-may`',
      ],
    ],
    [
      'an alias taken away',
      { [sinking]: { replace: 'aliases: [ferry-accident]\n', by: '' } },
      ['- disappears: `/incidents/ferry-accident/`; no alias covers it'],
    ],
    [
      'a judgement',
      { [sinking]: { replace: '  best: 14', by: '  best: 15' } },
      [
        '- **Sinking of the ferry Heron** (`incidents/ferry-sinking`)\n  - `assessment › best`: 14 → 15',
      ],
    ],
    [
      'an incident that becomes part of no other',
      { 'incidents/rescue-boat.mdx': { replace: 'partOf: lake-storm\n', by: '' } },
      [
        '  - `partOf` removed: lake-storm',
        '`incidents/rescue-boat` `partOf`: lake-storm → nothing',
      ],
    ],
    [
      'overlap denied',
      {
        'incidents/rescue-boat.mdx': { replace: 'mayOverlap: [ferry-sinking]\n', by: '' },
        [sinking]: { replace: 'mayOverlap: [rescue-boat]\n', by: '' },
      },
      ['  - `mayOverlap` removed: rescue-boat'],
    ],
    [
      'the root',
      { 'case.mdx': { replace: 'root: lake-storm', by: 'root: ferry-sinking' } },
      ['- **The case** (`case`)\n  - `root`: lake-storm → ferry-sinking'],
    ],
    [
      'a language',
      {
        'case.mdx': { replace: 'languages: [en, ar]', by: 'languages: [en]' },
        'ar/case.mdx': null,
        'ar/incidents/ferry-sinking.mdx': null,
      },
      ['- the whole site disappears in `ar`', '- `ar/case.mdx` removed'],
    ],
    [
      'a place',
      {
        'places/north-harbour.mdx': {
          replace: 'point: [-150.1, -40.2]',
          by: 'point: [-150.1, -40.3]',
        },
      },
      ['  - `point`: -150.1, -40.2 → -150.1, -40.3'],
    ],
    [
      'prose alone',
      {
        [sinking]: { replace: 'Ada Example spoke of', by: 'Ada Example told of' },
        'ar/case.mdx': { replace: 'ليلة', by: 'ليلتان' },
      },
      ['### Prose\n\n- `ar/case.mdx` changed\n- `incidents/ferry-sinking.mdx` changed\n'],
    ],
  ])('%s', (_, edits, lines) => {
    const text = report(edits);
    for (const line of lines) expect(text).toContain(line);
  });
});

describe('a rename alone moves no number and changes no fact but the id', () => {
  const renamed: ExampleFiles = Object.fromEntries(
    [...example.keys()].flatMap((file) => {
      const text = textOf(file);
      const now = text
        .replace(/\bferry-sinking\b/g, 'sinking-of-the-heron')
        .replace('aliases: [ferry-accident]', 'aliases: [ferry-accident, ferry-sinking]');
      const name = file.replace('ferry-sinking', 'sinking-of-the-heron');
      if (name !== file)
        return [
          [file, null],
          [name, now],
        ];
      return now === text ? [] : [[file, now]];
    }),
  );

  test('with an alias nothing is left to do', () => {
    const { movements, facts, pages, changed } = diff(renamed);
    expect({ movements, facts, changed: changed.map(({ record }) => record) }).toEqual({
      movements: [],
      facts: [],
      changed: ['incidents/sinking-of-the-heron'],
    });
    expect(pages.moved).toEqual([
      { from: '/incidents/ferry-sinking/', to: '/incidents/sinking-of-the-heron/', covered: true },
    ]);
  });
});

describe('what is broken is told and not taken for removed', () => {
  const broken = { [second]: { replace: 'nature: cumulative', by: 'nature: [' } };
  test('in the newer revision', () => {
    const { removed, pages, broken: found } = diff(broken);
    expect({ removed, pages: pages.removed, records: found.records }).toEqual({
      removed: [],
      pages: [],
      records: ['claims/guard-second'],
    });
    expect(report(broken)).toContain('- `head` has ');
    expect(report(broken)).toContain('- not compared: `claims/guard-second`');
  });
  test('in the older one', () => {
    const { added, broken: found } = diff({}, broken);
    expect({ added, records: found.records }).toEqual({
      added: [],
      records: ['claims/guard-second'],
    });
    expect(problemsOf(diff({}, broken))).toEqual([]);
  });
  test('without a case', () => {
    expect(report({ 'case.mdx': null })).toContain('no-case');
    expect(report({}, { 'case.mdx': null })).toContain('- `main` has an error');
  });
  test('from nothing at all', () => {
    const nothing = compareSides(sideOf('main', new Map()), sideOf('head', example, exampleRead()));
    expect(nothing.added).toHaveLength(
      [...example.keys()].filter((file) => /^(?!ar\/).+\/.+\.mdx$/.test(file)).length,
    );
    expect(nothing.facts).toEqual([]);
  });
});

test('a number over two outcomes, and who did it, are told in words', () => {
  const text = report({
    'claims/guard-rescue.mdx': {
      replace: 'count: 2',
      by: 'count: 2\n  - outcome: [injured, captured]\n    count: dozens\n    breakdown:\n      - by: attributed_to\n        parts:\n          - group: lake-guard\n            count: several',
    },
  });
  expect(text).toContain('injured or captured');
  expect(text).not.toContain('injured-or-captured');
});
