import { expect, test } from 'vitest';
import { countsFor } from '../../../src/casebook/language/claims-with.ts';
import { looseNumbersIn } from '../../../src/casebook/language/loose-numbers.ts';
import type { LinkedRecords } from '../../../src/casebook/link.ts';
import { parseCount } from '../../../src/schemas/count.ts';
import { passagesIn } from './read.ts';

const wordings = [
  ...['9', '10', '11', 'at least 10', 'more than 10', 'fewer than 10', 'up to 10'],
  ...['9 to 10', '10 to 11', 'about 10', 'about 10 to 11', 'about 10 to 12', 'dozens', 'scores'],
];

/** The wordings of claims that a sentence, which gives a number of its own, may take its number from. */
function fittingTo(sentence: string): string[] {
  const [passage] = passagesIn(sentence);
  const [number] = passage ? looseNumbersIn(passage) : [];
  if (!passage || !number) throw new Error(`${sentence} has no loose number`);
  return wordings.filter((wording) => {
    const measures = [{ outcome: 'killed', count: parseCount(wording), breakdown: [] }];
    const claims = new Map([['one', { id: 'one', data: { measures } }]]);
    return countsFor({ claims } as unknown as LinkedRecords, passage, number).length > 0;
  });
}

test.each([
  [
    'Ten people were killed.',
    ['10', 'at least 10', 'more than 10', 'fewer than 10', 'up to 10', 'about 10'],
  ],
  [
    'Between 10 and 11 people were killed.',
    ['10', 'at least 10', 'more than 10', '10 to 11', 'about 10', 'about 10 to 11'],
  ],
  ['Dozens of people were killed.', ['dozens']],
])('%s fits %s', (sentence, fitting) => {
  expect(fittingTo(sentence)).toEqual(fitting);
});
