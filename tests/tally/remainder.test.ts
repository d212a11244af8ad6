import { expect, test } from 'vitest';
import { parseCount, type Count } from '../../src/schemas/count.ts';
import { remainderOf } from '../../src/tally/remainder.ts';

const count = (text: string) => parseCount(text) as Count;

test.each<[string, string[], { min: number; max: number | null } | undefined]>([
  ['48', ['16', '28', '4'], { min: 0, max: 0 }],
  ['48', ['16', '28'], { min: 4, max: 4 }],
  ['48', [], { min: 48, max: 48 }],
  ['48', ['at least 16', '4'], { min: 0, max: 28 }],
  ['at least 48', ['16', '4'], { min: 28, max: null }],
  ['at least 48', ['at least 16'], { min: 0, max: null }],
  ['16 to 20', ['4'], { min: 12, max: 16 }],
  ['10', ['2 to 4', '3'], { min: 3, max: 5 }],
  ['48', ['dozens'], undefined],
  ['dozens', ['16'], undefined],
  ['10', ['8', '4'], { min: 0, max: 0 }],
])('of %s, broken down into %j, there is left %j', (total, parts, left) => {
  const broken = parts.map((part) => ({ group: part, count: count(part) }));
  expect(remainderOf(count(total), { parts: broken } as never)).toEqual(left);
});
