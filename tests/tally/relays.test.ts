import { expect, test } from 'vitest';
import { voicesBehind } from '../../src/tally/relays.ts';
import { caseOf } from '../charts/cases.ts';

function waysOf(casebook: ReturnType<typeof caseOf>): string[][] {
  return voicesBehind(casebook, [...casebook.claims.values()]).map(({ speaker, chains }) => [
    speaker.id,
    ...chains.map(({ claim, relays, source }) =>
      [claim.id, ...relays.map(({ id }) => id), source.id].join(' > '),
    ),
  ]);
}

test('what three outlets pass on is one voice', () => {
  const casebook = caseOf({
    sources: [{ id: 'one' }, { id: 'two' }],
    claims: [
      { by: 'Monitor', via: ['Agency', 'Paper'], source: 'one' },
      { by: 'Monitor', via: ['Agency'], source: 'two' },
      { by: 'Ministry', source: 'two', said: '2001-05-07' },
    ],
  });
  expect(waysOf(casebook)).toEqual([
    ['monitor', 'a > agency > paper > one', 'b > agency > two'],
    ['ministry', 'c > two'],
  ]);
});

test('a repetition goes back to the one whose number it is, through those who repeated it', () => {
  const casebook = caseOf({
    claims: [
      { by: 'Monitor', said: '2001-05-04' },
      { by: 'Agency', said: '2001-05-05', repeats: 'a' },
      { by: 'Paper', said: '2001-05-06', repeats: 'b', via: ['Wire'] },
    ],
  });
  expect(waysOf(casebook)).toEqual([
    ['monitor', 'a > report', 'b > agency > report', 'c > agency > paper > wire > report'],
  ]);
});

test('a circle of repetitions ends', () => {
  const casebook = caseOf({
    claims: [
      { by: 'Monitor', said: '2001-05-04', repeats: 'b' },
      { by: 'Agency', said: '2001-05-05', repeats: 'a' },
    ],
  });
  expect(waysOf(casebook)).toEqual([
    ['agency', 'a > monitor > report'],
    ['monitor', 'b > agency > report'],
  ]);
});

test('who adds a number to what it repeats is a voice of its own', () => {
  const measures = [
    { outcome: 'killed' as const, count: 1 },
    { outcome: 'injured' as const, count: 3 },
  ];
  const casebook = caseOf({
    claims: [
      { by: 'Monitor', said: '2001-05-04' },
      { by: 'Agency', said: '2001-05-05', repeats: 'a', measures },
    ],
  });
  expect(waysOf(casebook)).toEqual([
    ['monitor', 'a > report'],
    ['agency', 'b > report'],
  ]);
});
