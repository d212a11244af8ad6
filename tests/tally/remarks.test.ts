import { expect, test } from 'vitest';
import { recordOf } from '../../src/casebook/link.ts';
import { remarksOn } from '../../src/tally/remarks.ts';
import { sketchCase } from './cases.ts';

const incidents = [{ id: 'whole' }];
const casebook = sketchCase(incidents, [
  { id: 'first', killed: 9, injured: 2, said: '2001-01-02' },
  { id: 'second', killed: 14, supersedes: ['first'], said: '2001-01-03' },
  { id: 'third', killed: 15, supersedes: ['second'], said: '2001-01-04' },
  { id: 'relay', killed: 14, by: 'wire', repeats: ['second'], said: '2001-01-03' },
  { id: 'withdrawn', killed: 30, injured: 4, by: 'mayor', retracted: true, said: '2001-01-02' },
]);
const claim = (id: string) => recordOf(casebook, 'claims', id);

test.each([
  ['first', ['superseded by second: killed']],
  ['second', ['superseded by third: killed']],
  ['third', []],
  ['relay', ['repeated of second: killed']],
  ['withdrawn', ['retracted: killed, injured']],
])('what became of %s: %j', (id, expected) => {
  const remarks = remarksOn(casebook, claim(id)).map(({ standing, statements }) => {
    const other =
      'by' in standing ? ` by ${standing.by.id}` : 'of' in standing ? ` of ${standing.of.id}` : '';
    const outcomes = statements.map(({ outcome }) => outcome).join(', ');
    return `${standing.state}${other}: ${outcomes}`;
  });
  expect(remarks).toEqual(expected);
});
