import { expect, test } from 'vitest';
import { wordsOf } from '../../src/tally/answer.ts';
import { minimaRowOf } from '../../src/tally/minima.ts';
import type { Tally } from '../../src/tally/tally.ts';
import { tallied, wholeOf, type TallyCase } from './cases.ts';

/** What of the answer is told beside the number: `lowest (who) to highest (who)`, room, more at a part, and the sum of parts. */
function told({ answer }: Tally): string {
  if (answer.form === 'one')
    return `one${answer.isEither ? ', either' : ''}${answer.inWordsOf ? `, ${answer.inWordsOf.count.wording}` : ''}`;
  if (answer.form !== 'lowest_highest') return answer.form;
  const { lowest, highest, leavesRoom, more, parts } = answer;
  const ends = [lowest, highest].map((end) => `${wordsOf(end)} (${end.by.join(' ')})`).join(' to ');
  return [
    ends,
    ...(leavesRoom ? ['leaves room'] : []),
    ...(more && 'statement' in more ? [`more ${more.statement.claim.id} ${more.value}`] : []),
    ...(parts ? [`parts ${parts.value}`] : []),
  ].join(', ');
}

const civilians = (id: string, by: string, killed: number) => ({
  id,
  by,
  killed,
  group: 'civilians',
});
const two = [
  { id: 'x', by: 'a', killed: 'at least 5' },
  { id: 'y', by: 'b', killed: 9 },
];

/** Rule 7, by what stands beside the number. */
test.each<[string, TallyCase, string]>([
  ['one voice in its own words', { claims: [two[0]!] }, 'one, at least 5'],
  [
    'two voices of one number',
    { claims: [two[1]!, { id: 'z', by: 'c', killed: 9 }] },
    'one, either',
  ],
  ['a part alone is not in the words of its claim', { claims: [civilians('z', 'c', 4)] }, 'one'],
  [
    'a word of another voice leaves no single number',
    { claims: [two[0]!, { id: 'z', by: 'c', killed: 'dozens' }] },
    'at least 5 (a) to dozens (c), leaves room',
  ],
  [
    'who gives no number at all leaves it single',
    { claims: [two[0]!, { id: 'z', by: 'c', killed: 'unspecified' }] },
    'one, at least 5',
  ],
  ['nothing but silence', { claims: [{ id: 'z', killed: 'unspecified' }] }, 'none'],
  ['two ends', { claims: two }, 'at least 5 (a) to 9 (b), leaves room'],
  [
    'a closed lowest leaves no room',
    { claims: [{ id: 'x', by: 'a', killed: 5 }, two[1]!] },
    '5 (a) to 9 (b)',
  ],
  [
    'one range is its own two ends, and leaves no room',
    { claims: [{ id: 'x', by: 'a', killed: '5 to 9' }, civilians('z', 'b', 7)] },
    '5 (a) to 9 (a), more z 7',
  ],
  [
    'one open number below a part leaves no room for itself',
    { claims: [two[0]!, civilians('z', 'b', 7)] },
    'at least 5 (a) to at least 5 (a), more z 7',
  ],
  [
    'a part of another voice that is no more than the lowest is not told',
    { claims: [...two, civilians('z', 'c', 5)] },
    'at least 5 (a) to 9 (b), leaves room',
  ],
  [
    'of two parts the larger is told, of equal ones the first',
    { claims: [...two, civilians('w', 'c', 7), civilians('z', 'd', 7), civilians('v', 'e', 6)] },
    'at least 5 (a) to 9 (b), leaves room, more w 7',
  ],
  [
    'more for a group of whoever says the lowest is not told',
    { claims: [...two, civilians('z', 'a', 7)] },
    'at least 5 (a) to 9 (b), leaves room',
  ],
  [
    'a sum of parts is told where it is more than the lowest of a whole voice',
    {
      incidents: wholeOf('north', 'south'),
      claims: [
        ...two,
        { id: 'z', by: 'a', killed: 4, about: 'north' },
        { id: 'w', by: 'a', killed: 2, about: 'south' },
      ],
    },
    'at least 5 (a) to 9 (b), leaves room, parts 6',
  ],
  [
    'a sum of parts that is the same is not',
    {
      incidents: wholeOf('north'),
      claims: [...two, { id: 'z', by: 'a', killed: 5, about: 'north' }],
    },
    'at least 5 (a) to 9 (b), leaves room',
  ],
  [
    'a number at a part is told where it does not travel upward',
    {
      incidents: wholeOf('north'),
      claims: [
        { id: 'x', by: 'a', killed: 'at least 10' },
        { id: 'w', by: 'b', killed: 'dozens' },
        { id: 'y', by: 'c', killed: 'at least 15', about: 'north' },
        { id: 'z', by: 'd', killed: 'at least 4', about: 'north' },
      ],
    },
    'at least 10 (a) to dozens (b), leaves room, more y 15',
  ],
  [
    'a number at a part is told where it is more than the only whole voice says',
    {
      incidents: wholeOf('north'),
      claims: [
        { id: 'x', by: 'a', killed: 'at least 10' },
        { id: 'y', by: 'c', killed: 'at least 25', about: 'north' },
      ],
    },
    'at least 10 (a) to at least 10 (a), more y 25, parts 25',
  ],
  [
    'a group with more than another voice allows is no answer',
    {
      claims: [
        civilians('x', 'a', 9),
        { id: 'y', by: 'b', killed: 5, days: '2000-12-01/2001-01-31' },
      ],
    },
    'disagreement',
  ],
])('beside the number: %s', (_, asked, expected) => {
  expect(told(tallied(asked))).toBe(expected);
});

test('a row of minima has the ends of what can be compared, and of nothing none', () => {
  const silent = { id: 'z', by: 'c', killed: 'unspecified' };
  expect(minimaRowOf(tallied({ claims: [...two, silent] }))).toMatchObject({
    lowest: 'at least 5',
    lowest_by: 'a',
    highest: '9',
    highest_by: 'b',
  });
  const none = { lowest: null, lowest_by: null, highest: null, highest_by: null };
  expect(minimaRowOf(tallied({ claims: [silent] }))).toMatchObject(none);
});
