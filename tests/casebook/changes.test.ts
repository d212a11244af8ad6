import { expect, test } from 'vitest';
import { changesByDay, type RecordChange } from '../../src/casebook/changes.ts';
import { withoutSecond, type ExampleFiles } from '../../src/casebook/examples.ts';
import { casebookWith } from '../exports/casebooks.ts';

/** Claims of the example, entered on other days than the first publication. */
function entered(days: Readonly<Record<string, string>>): ExampleFiles {
  return Object.fromEntries(
    Object.entries(days).map(([claim, day]) => [
      `claims/${claim}.mdx`,
      { replace: '\nevidence:\n', by: `\nrecorded: ${day}\nevidence:\n` },
    ]),
  );
}

function brief(change: RecordChange): string {
  switch (change.kind) {
    case 'published':
      return `published ${change.claims.length}`;
    case 'entered':
      return `entered ${change.claim.id}`;
    case 'replaced':
      return `replaced ${change.claim.id} by ${change.by.id}: ${change.outcomes.join(', ')}`;
    case 'retracted':
      return `retracted ${change.claim.id} (${change.correction.id})`;
    case 'corrected':
      return `corrected ${change.correction.id}`;
  }
}

function daysWith(change: ExampleFiles): Record<string, string[]> {
  return Object.fromEntries(
    changesByDay(casebookWith(change)).map(({ date, changes }) => [date.edtf, changes.map(brief)]),
  );
}

const corrections = {
  '2001-06-20': ['corrected guard-second-locator'],
  '2001-06-18': ['corrected guard-estimate-removed'],
  '2001-06-17': ['corrected north-shore-renamed'],
};

const correctionOf = (claim: string, field: string, from: string, to: string, day: string) =>
  `---\ndate: ${day}\nrecord: claims/${claim}\nfield: ${field}\nfrom: ${from}\nto: ${to}\nbecause: It was so.\n---\n`;

test.each<[string, ExampleFiles, Record<string, string[]>]>([
  [
    'what was there by the day of publication is one change, with what had been replaced or retracted by then',
    {},
    { '2001-06-30': ['published 11'] },
  ],
  [
    'a claim entered before the publication is part of it',
    entered({ 'guard-second': '2001-06-01', 'monitor-total': '2001-06-30' }),
    { '2001-06-30': ['published 11'] },
  ],
  [
    'a claim entered later is told on its own day, and what it replaces outcome by outcome',
    entered({ 'guard-second': '2001-07-02' }),
    {
      '2001-07-02': [
        'entered guard-second',
        'replaced guard-first by guard-second: killed, missing',
      ],
      '2001-06-30': ['published 10'],
    },
  ],
  [
    'a claim that comes in together with its successor, or after it, was never seen to stand',
    entered({ 'guard-first': '2001-07-03', 'guard-second': '2001-07-03' }),
    {
      '2001-07-03': ['entered guard-second', 'entered guard-first'],
      '2001-06-30': ['published 9'],
    },
  ],
  [
    'days are newest first; within a day the newest claim is',
    entered({
      'monitor-total': '2001-07-02',
      'monitor-passengers': '2001-07-04',
      'guard-rescue': '2001-07-04T09:00Z',
      'wire-repeat': '2001-07',
    }),
    {
      '2001-07': ['entered wire-repeat'],
      '2001-07-04': ['entered monitor-passengers', 'entered guard-rescue'],
      '2001-07-02': ['entered monitor-total'],
      '2001-06-30': ['published 7'],
    },
  ],
  [
    'a retraction is told on the day of the correction that marked it',
    {
      'corrections/withdrawn.mdx': correctionOf(
        'harbour-master-injured',
        'status',
        'active',
        'retracted',
        '2001-07-05',
      ),
      'corrections/again.mdx': correctionOf(
        'harbour-master-injured',
        'title',
        'A',
        'B',
        '2001-07-05',
      ),
    },
    {
      '2001-07-05': ['retracted harbour-master-injured (withdrawn)', 'corrected again'],
      '2001-06-30': ['published 11'],
    },
  ],
  [
    'a claim that comes in retracted is only entered',
    entered({ 'harbour-master-injured': '2001-07-05' }),
    { '2001-07-05': ['entered harbour-master-injured'], '2001-06-30': ['published 10'] },
  ],
  [
    'a number is replaced along the chain, past a link that says nothing of its outcome',
    {
      ...withoutSecond,
      'claims/guard-second.mdx': {
        replace: '  - outcome: missing\n    count: up to 4\n',
        by: '',
      },
      'claims/guard-third.mdx': [
        '---',
        "title: 'Lake Guard: up to 3 missing'",
        'assertedBy: lake-guard',
        'source: monitor-report',
        'claimed: 2001-05-14',
        'covers: { occurred: 2001-05-12, incidents: [ferry-sinking], places: [north-harbour] }',
        'nature: cumulative',
        'basis: counted',
        'measures: [{ outcome: killed, count: 15 }, { outcome: missing, count: up to 3 }]',
        'supersedes: [{ claim: guard-second, because: It came later. }]',
        'recorded: 2001-07-08',
        'evidence: { phrase: up to three }',
        'status: active',
        '---',
        '',
      ].join('\n'),
    },
    {
      '2001-07-08': [
        'entered guard-third',
        'replaced guard-second by guard-third: killed',
        'replaced guard-first by guard-third: missing',
      ],
      '2001-06-30': ['published 11'],
    },
  ],
])('%s', (_, change, expected) => {
  const days = daysWith(change);
  expect(days).toEqual({ ...expected, ...corrections });
  expect(Object.keys(days)).toEqual([...Object.keys(expected), ...Object.keys(corrections)]);
});
