import { expect, test } from 'vitest';
import { ceilingOf, conflictsWith, type Ceiling } from '../../src/tally/ceilings.ts';
import { statementsOf } from '../../src/tally/statement.ts';
import { sketchCase, type ClaimSketch } from './cases.ts';

const said = (day: string) => Date.parse(`2001-${day}T23:59:59.999Z`);

/** Rule 3: the days of the incident end on 31 January, or on the day given. */
test.each<[string, Omit<ClaimSketch, 'id'>, { max: number; until: number } | undefined, string?]>([
  ['an exact number, said afterwards', { killed: 9 }, { max: 9, until: Infinity }],
  ['a range', { killed: '5 to 9' }, { max: 9, until: Infinity }],
  ['zero', { killed: 'none' }, { max: 0, until: Infinity }],
  ['an open number', { killed: 'at least 9' }, undefined],
  ['words', { killed: 'dozens' }, undefined],
  ['an approximate number', { killed: 'about 9' }, undefined],
  ['a list of documented deaths', { killed: 9, basis: 'documented' }, undefined],
  ['said on the last day', { killed: 9, said: '2001-01-31' }, { max: 9, until: Infinity }],
  ['said before the last day', { killed: 9, said: '2001-01-30' }, { max: 9, until: said('01-30') }],
  [
    'said on some day before the last',
    { killed: 9, said: '2001-01-05/2001-01-08' },
    { max: 9, until: said('01-05') },
  ],
  [
    'said on the last day or before',
    { killed: 9, said: '2001-01-28/2001-01-31' },
    { max: 9, until: said('01-28') },
  ],
  ['said nobody knows when', { killed: 9, said: '../2001-02-05' }, { max: 9, until: -Infinity }],
  [
    'said when the last day is not sure',
    { killed: 9, said: '2001-02-05' },
    { max: 9, until: said('02-05') },
    '2001-01-01/2001-01-31~',
  ],
  [
    'said when it is not sure that this was the last day',
    { killed: 9, said: '2001-02-05' },
    { max: 9, until: said('02-05') },
    '2001-01-01/2001-01-31?',
  ],
  [
    'said while it goes on',
    { killed: 9, said: '2001-02-05' },
    { max: 9, until: said('02-05') },
    '2001-01-01/..',
  ],
])('a ceiling: %s', (_, claim, expected, days) => {
  const casebook = sketchCase([{ id: 'whole', days }], [{ id: 'x', by: 'a', ...claim }]);
  const [statement] = statementsOf(casebook.claims.get('x')!);
  const ceiling = ceilingOf(statement!, casebook.incidents.get('whole')!);
  expect(ceiling && { max: ceiling.max, until: ceiling.bindsUntil }).toEqual(expected);
});

test('the lowest ceiling of another voice that binds lies below a number, or none does', () => {
  const ceilings = [
    { voice: 'a', max: 9, bindsUntil: Infinity },
    { voice: 'a', max: 3, bindsUntil: 20 },
    { voice: 'b', max: 7, bindsUntil: 10 },
    { voice: 'b', max: 8, bindsUntil: 30 },
  ] as Ceiling[];
  const conflict = conflictsWith(ceilings);
  const below = (value: number, voices: string[], said: number) =>
    conflict({ value, voices, said } as never)?.max;
  expect(below(20, ['c'], 5)).toBe(3);
  expect(below(20, ['a'], 5)).toBe(7);
  expect(below(20, ['b'], 5)).toBe(3);
  expect(below(20, ['a', 'b'], 5)).toBe(3);
  expect(below(20, ['a'], 10)).toBe(7);
  expect(below(20, ['a'], 11)).toBe(8);
  expect(below(20, ['c'], 21)).toBe(8);
  expect(below(20, ['c'], 31)).toBe(9);
  expect(below(20, ['a'], 31)).toBeUndefined();
  expect(below(3, ['c'], 5)).toBeUndefined();
  expect(below(4, ['c'], 5)).toBe(3);
});

test.each([
  ['of equal ceilings of two voices the one that binds longest', 'a5@30 b5@20', 'c', 'a 30'],
  ['of equal ceilings of one voice too', 'a5@30 a5@20', 'c', 'a 30'],
  ['of equal ceilings of the other voices too', 'a4@40 b5@30 c5@20', 'a', 'b 30'],
  ['a lower one of the first voice, beside the same second', 'a6@40 b5@30 b4@20', 'b', 'a 40'],
])('%s is told: %s', (_, said, voice, expected) => {
  const ceilings = said.split(' ').map((one) => {
    const [max, bindsUntil] = one.slice(1).split('@').map(Number);
    return { voice: one.slice(0, 1), max, bindsUntil };
  }) as Ceiling[];
  const told = conflictsWith(ceilings)({ value: 20, voices: [voice], said: 5 });
  expect(told && `${told.voice} ${told.bindsUntil}`).toBe(expected);
});
