import { expect, test } from 'vitest';
import { coverageOf, type Coverage } from '../../src/tally/coverage.ts';
import { caseOf, type Sketch } from '../charts/cases.ts';

/** The cells as text: who, about whom, and what, the last first. */
function cellsOf({ asserters, subjects, said }: Coverage): string[] {
  return asserters.flatMap((asserter) =>
    subjects.flatMap((subject) => {
      const entries = said(asserter, subject);
      const about = subject.incidents.map(({ id }) => id).join('+');
      const whom = subject.groups.map(({ group }) => group).join(' of ');
      return entries.length > 0
        ? [
            `${asserter.id}, ${about} ${whom || 'everyone'}: ${entries
              .map(({ count, standing }) => `${count.wording} (${standing.state})`)
              .join(', ')}`,
          ]
        : [];
    }),
  );
}

const incidents = [{ id: 'whole' }, { id: 'first' }, { id: 'second' }];
const house = (...claims: Sketch[]) => caseOf({ incidents, claims });

test('a breakdown speaks of its groups, and a claim about a group of that group', () => {
  const casebook = house(
    {
      count: 48,
      by: 'monitor',
      breakdown: [
        {
          by: 'side',
          parts: [
            { group: 'police', count: 16 },
            { group: 'civilians', count: 4 },
          ],
        },
      ],
    },
    {
      count: 'at least 4',
      population: { by: 'side', group: 'civilians' },
      incidents: ['first'],
      by: 'ministry',
      said: '2001-05-07',
    },
  );
  expect(cellsOf(coverageOf(casebook, 'whole', 'killed'))).toEqual([
    'monitor, whole everyone: 48 (current)',
    'monitor, whole police: 16 (current)',
    'monitor, whole civilians: 4 (current)',
    'ministry, first civilians: at least 4 (current)',
  ]);
});

test('what a group is broken down into stays within that group', () => {
  const casebook = house({
    count: 48,
    population: { by: 'place', group: 'village' },
    breakdown: [{ by: 'side', parts: [{ group: 'civilians', count: 4 }] }],
  });
  const { subjects } = coverageOf(casebook, 'whole', 'killed');
  expect(subjects.map(({ groups }) => groups.map(({ group }) => group))).toEqual([
    ['village'],
    ['village', 'civilians'],
  ]);
});

test('the last claim comes first, and what was replaced says so', () => {
  const casebook = house(
    { count: 5, said: '2001-05-06' },
    { count: 4, said: '2001-05-07', supersedes: 'a' },
  );
  expect(cellsOf(coverageOf(casebook, 'whole', 'killed'))).toEqual([
    'monitor, whole everyone: 4 (current), 5 (superseded)',
  ]);
});

test('zero is a claim, and no claim is none', () => {
  const casebook = house({ count: 0, incidents: ['first'] });
  const coverage = coverageOf(casebook, 'whole', 'killed');
  expect(cellsOf(coverage)).toEqual(['monitor, first everyone: 0 (current)']);
  expect(coverageOf(casebook, 'whole', 'injured').asserters).toEqual([]);
});

test('an incident is silent only when nobody spoke of it or of its parts', () => {
  const casebook = house({ count: 1, incidents: ['first'] });
  expect(coverageOf(casebook, 'whole', 'killed').silent.map(({ id }) => id)).toEqual(['second']);
});

test('the whole comes before its parts, and what covers two parts after the first of them', () => {
  const casebook = house(
    { count: 1, incidents: ['second'] },
    { count: 2, incidents: ['second', 'first'] },
    { count: 3, incidents: ['whole'] },
    { count: 4, incidents: ['first'] },
  );
  const { subjects } = coverageOf(casebook, 'whole', 'killed');
  expect(subjects.map(({ incidents }) => incidents.map(({ id }) => id).join('+'))).toEqual([
    'whole',
    'first',
    'first+second',
    'second',
  ]);
});

test('what lies outside the incident is left out', () => {
  const casebook = house(
    { count: 1, incidents: ['first'] },
    { count: 2, incidents: ['first', 'second'] },
  );
  expect(cellsOf(coverageOf(casebook, 'first', 'killed'))).toEqual([
    'monitor, first everyone: 1 (current)',
  ]);
});

test('everyone comes before the groups, and these as they were first named anywhere', () => {
  const crew = { by: 'side', group: 'crew' } as const;
  const casebook = house(
    {
      count: 9,
      population: { by: 'place', group: 'village' },
      breakdown: [{ by: 'side', parts: [{ group: 'civilians', count: 4 }] }],
      incidents: ['first'],
    },
    { count: 2, population: crew },
    { count: 3, population: { by: 'place', group: 'village' } },
    { count: 12 },
    { count: 2, population: crew, incidents: ['first', 'second'] },
  );
  const { subjects } = coverageOf(casebook, 'whole', 'killed');
  expect(
    subjects.map(({ incidents, groups }) =>
      [incidents.map(({ id }) => id).join('+'), ...groups.map(({ group }) => group)].join(' '),
    ),
  ).toEqual([
    'whole',
    'whole village',
    'whole crew',
    'first village',
    'first village civilians',
    'first+second crew',
  ]);
});

test('an incident whose part is spoken of is not silent, and those that are stand in order of time', () => {
  const casebook = caseOf({
    incidents: [
      { id: 'whole' },
      { id: 'late', occurred: '2001-05-09' },
      { id: 'early', occurred: '2001-05-02' },
      { id: 'middle' },
      { id: 'inner', partOf: 'middle' },
    ],
    claims: [{ count: 1, incidents: ['inner'] }],
  });
  const { silent } = coverageOf(casebook, 'whole', 'killed');
  expect(silent.map(({ id }) => id)).toEqual(['early', 'late']);
});
