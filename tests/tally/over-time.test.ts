import { describe, expect, it } from 'vitest';
import { claimsOverTime } from '../../src/tally/over-time.ts';
import { extremesOf, wordsOf } from '../../src/tally/answer.ts';
import { statementsNaming } from '../../src/tally/statement.ts';
import { stackOf } from '../../src/tally/stack.ts';
import { parseCount, type Count } from '../../src/schemas/count.ts';
import { caseOf } from '../charts/cases.ts';

function countOf(text: string | number): Count {
  const count = parseCount(String(text));
  if (!count) throw new Error(`${text} is no count.`);
  return count;
}

describe('claims over time', () => {
  const casebook = caseOf({
    window: '2001-05-01/2001-05-08',
    incidents: [{ id: 'storm' }, { id: 'ferry' }, { id: 'elsewhere', partOf: 'ferry' }],
    groups: ['Crew'],
    claims: [
      { id: 'old', count: 30, said: '2001-05-02' },
      { id: 'new', count: 24, said: '2001-05-06', supersedes: 'old' },
      { id: 'crew', count: 2, said: '2001-05-03', population: { by: 'side', group: 'crew' } },
      { id: 'injured', count: 3, said: '2001-05-12', outcome: 'injured', incidents: ['ferry'] },
      { id: 'both', count: 5, said: '2001-05-04', incidents: ['storm', 'ferry'] },
    ],
  });

  it('put numbers of one outcome and population together, everyone first', () => {
    const { panels } = claimsOverTime(casebook, 'storm');
    expect(
      panels.map(({ outcome, population, said }) => [
        outcome,
        population?.group,
        said.map(({ statement }) => statement.claim.id),
      ]),
    ).toEqual([
      ['killed', undefined, ['old', 'both', 'new']],
      ['killed', 'crew', ['crew']],
      ['injured', undefined, ['injured']],
    ]);
  });

  it('join what replaces to what it replaces, and nothing else', () => {
    const [panel] = claimsOverTime(casebook, 'storm').panels;
    expect(
      panel?.steps.map(({ from, to }) => [from.statement.claim.id, to.statement.claim.id]),
    ).toEqual([['old', 'new']]);
  });

  it('join across a newer claim that says nothing of the outcome', () => {
    const chain = caseOf({
      claims: [
        { id: 'first', count: 30, said: '2001-05-02' },
        { id: 'silent', count: 4, outcome: 'injured', said: '2001-05-03', supersedes: 'first' },
        { id: 'last', count: 24, said: '2001-05-04', supersedes: 'silent' },
      ],
    });
    const [panel] = claimsOverTime(chain, 'storm').panels;
    expect(
      panel?.steps.map(({ from, to }) => [from.statement.claim.id, to.statement.claim.id]),
    ).toEqual([['first', 'last']]);
  });

  it('leave out what also counts other incidents', () => {
    const { panels } = claimsOverTime(casebook, 'ferry');
    expect(panels.flatMap(({ said }) => said.map(({ statement }) => statement.claim.id))).toEqual([
      'injured',
    ]);
  });

  it('span what happened and what was said', () => {
    const { span } = claimsOverTime(casebook, 'storm');
    expect(span).toEqual({ from: Date.parse('2001-05-01'), to: Date.parse('2001-05-13') });
  });

  it.each([
    ['half a day around one moment', '2001-05-05T12:00:00Z', '2001-05-05T12:00:00Z', '2001-05-05'],
    ['one day', '2001-05-05', '2001-05-05', '2001-05-05'],
    ['what is known, where the beginning is open', '../2001-05-05', '2001-05-04', '2001-05-04'],
    ['what was said last, where the end is open', '2001-05-01/..', '2001-05-05', '2001-05-01'],
  ])('span %s', (_, occurred, said, from) => {
    const { span } = claimsOverTime(caseOf({ occurred, claims: [{ count: 1, said }] }), 'storm');
    expect(span).toEqual({ from: Date.parse(from), to: Date.parse('2001-05-06') });
  });
});

describe('extremes', () => {
  const of = (...counts: (string | number)[]) => {
    const casebook = caseOf({ claims: counts.map((count) => ({ count })) });
    const extremes = extremesOf(
      statementsNaming(casebook, [...casebook.incidents.keys()], 'killed'),
    );
    return extremes && [wordsOf(extremes.lowest), wordsOf(extremes.highest)];
  };

  it.each([
    [
      [48, 'more than 70', 12],
      ['12', 'more than 70'],
    ],
    [
      [70, 'at least 70'],
      ['70', 'at least 70'],
    ],
    [
      ['at least 70', 71, 70],
      ['70', '71'],
    ],
    [
      ['16 to 20', 'more than 20'],
      ['16', 'more than 20'],
    ],
    [
      ['unspecified', 0, 'fewer than 9'],
      ['0', 'fewer than 9'],
    ],
    [
      ['up to 20', 3],
      ['3', 'up to 20'],
    ],
    [
      ['16 to 20', 18],
      ['16', '20'],
    ],
    [
      ['dozens', 5],
      ['5', 'dozens'],
    ],
    [
      ['about 50', 'dozens'],
      ['dozens', 'about 50'],
    ],
  ])('of %j are %j', (counts, expected) => {
    expect(of(...counts)).toEqual(expected);
  });

  it('of nothing, or of what gives no number, there are none', () => {
    expect(of()).toBeUndefined();
    expect(of('unspecified')).toBeUndefined();
  });
});

describe('a stack', () => {
  const stack = (total: string | number, ...parts: (string | number)[]) =>
    stackOf(countOf(total), {
      parts: parts.map((text, index) => ({ group: `g${index}`, count: countOf(text) })),
    });

  it('puts groups end to end, the largest first, with their shares of an exact total', () => {
    expect(stack(400, 100, 200)).toMatchObject({
      parts: [
        { group: 'g1', from: 0, to: 200, share: 0.5 },
        { group: 'g0', from: 200, to: 300, share: 0.25 },
      ],
      rest: { from: 300, sure: 400, to: 400, share: 0.25 },
      whole: 400,
    });
  });

  it('has no shares of fewer than a hundred, where one per cent is less than a person', () => {
    expect(stack(99, 33, 66).parts.map(({ share }) => share)).toEqual([null, null]);
    expect(stack(100, 34, 66).parts.map(({ share }) => share)).toEqual([0.66, 0.34]);
  });

  it.each([
    ['nothing is left', stack(30, 10, 20), undefined],
    [
      'an open total stays open',
      stack('at least 30', 10),
      { from: 10, sure: 30, to: null, share: null },
    ],
    [
      'a range is sure up to its lower end',
      stack('16 to 20', 9),
      { from: 9, sure: 16, to: 20, share: null },
    ],
    ['a total in words is open', stack('dozens', 5), { from: 5, sure: 5, to: null, share: null }],
    [
      'an open group is certain of its lower bound only',
      stack(48, 'at least 20'),
      { from: 20, sure: 48, to: 48, share: null },
    ],
  ])('%s', (_, { rest }, expected) => {
    expect(rest).toEqual(expected);
  });

  it('has no shares of a total that is less than its parts', () => {
    expect(stack(1, 3).whole).toBeNull();
  });

  it('gives words no length', () => {
    const { parts, worded } = stack(48, 'several', 4);
    expect(worded.map(({ group }) => group)).toEqual(['g0']);
    expect(parts).toMatchObject([{ group: 'g1', from: 0, to: 4 }]);
  });
});
