import { describe, expect, test } from 'vitest';
import { layOver, type ExampleFiles } from '../../src/casebook/examples.ts';
import { chartChanges } from '../../src/diff/charts.ts';
import { sideOf } from '../../src/diff/side.ts';
import { example, exampleRead } from '../casebook/example.ts';

const before = sideOf('main', example, exampleRead());
const changes = (edits: ExampleFiles) =>
  chartChanges(before, sideOf('head', layOver(example, edits), exampleRead()), '');
const stems = (edits: ExampleFiles) => changes(edits)?.map(({ stem }) => stem);

const second = 'claims/guard-second.mdx';
/** It is drawn nowhere, and makes every chart be drawn. */
const anywhere: ExampleFiles = {
  'actors/lake-wire.mdx': { replace: 'kind: media', by: 'kind: monitor' },
};

describe('charts that differ are found without drawing all of them', () => {
  test.each<[string, ExampleFiles]>([
    ['a count', { [second]: { replace: '    count: 14\n', by: '    count: at least 14\n' } }],
    [
      'a retraction',
      {
        'claims/guard-rescue.mdx': {
          replace: 'status: active',
          by: 'status: retracted\nbecause: Why not.',
        },
      },
    ],
    [
      'what is superseded',
      {
        [second]: {
          replace:
            'supersedes:\n  - claim: guard-first\n    because: The same bulletin, continued a day later.\n',
          by: '',
        },
      },
    ],
    [
      'an overlap',
      {
        'claims/guard-rescue.mdx': {
          replace:
            'mayOverlap:\n  - claim: guard-second\n    because: The bulletin does not say whether the two are among the fourteen.\n',
          by: '',
        },
      },
    ],
    [
      'what is included',
      {
        'claims/monitor-total.mdx': {
          replace:
            'includes:\n  - claim: guard-second\n    because: The report names the bulletin as one of its sources.\n',
          by: '',
        },
      },
    ],
    [
      'what is covered',
      {
        'claims/guard-rescue.mdx': {
          replace: 'incidents: [rescue-boat]',
          by: 'incidents: [lake-storm]',
        },
      },
    ],
    ['a claim taken away', { 'claims/guard-rescue.mdx': null }],
    [
      'a title alone',
      { [second]: { replace: "'Lake Guard: 14 dead on the ferry'", by: 'Fourteen' } },
    ],
  ])('%s', (_, edits) => {
    const found = stems(edits);
    expect(found).toBeDefined();
    expect(found).toEqual(stems({ ...edits, ...anywhere }));
  });
});

test('a changed number changes the charts of its incident and of what that is a part of', () => {
  const edited = stems({
    [second]: { replace: '    count: 14\n', by: '    count: at least 14\n' },
  });
  expect(edited).toContain('ledger-ferry-sinking-killed');
  expect(edited).toContain('claims-over-time-lake-storm');
  expect(edited?.filter((stem) => stem.includes('rescue-boat'))).toEqual([]);
});

test('a chart that appears has no before', () => {
  const edits = {
    'claims/guard-rescue.mdx': {
      replace: '    count: 2\n',
      by: '    count: 2\n  - outcome: detained\n    count: 1\n',
    },
  };
  const appeared = changes(edits)?.find(({ stem }) => stem === 'ledger-rescue-boat-detained');
  expect({ before: appeared?.before, drawn: appeared?.after?.startsWith('<svg') }).toEqual({
    before: undefined,
    drawn: true,
  });
});

test('prose changes no chart', () => {
  expect(
    changes({ 'notes/method.mdx': { replace: 'Two numbers', by: 'Any two numbers' } }),
  ).toEqual([]);
});

test('nothing is drawn of what has errors', () => {
  expect(
    changes({ [second]: { replace: 'source: gazette-2001-05-14', by: 'source: nowhere' } }),
  ).toBeUndefined();
});
