import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cyclesIn, turnedTo } from '../../src/casebook/cycles.ts';

const cycles = (graph: Record<string, string[]>) =>
  cyclesIn(Object.keys(graph), (id) => graph[id] ?? []).map((circle) => circle.join(' '));

test.each<[string, Record<string, string[]>, string[]]>([
  ['nothing', {}, []],
  ['a chain', { a: ['b'], b: ['c'], c: [] }, []],
  ['a dangling id', { a: ['nowhere'] }, []],
  ['a loop', { a: ['a'] }, ['a']],
  ['a pair', { a: ['b'], b: ['a'] }, ['b a']],
  ['a tail into a circle', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, ['d b c']],
  ['two circles', { a: ['b'], b: ['a'], c: ['d'], d: ['c'] }, ['b a', 'd c']],
  ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['a knot, by its shortest circle', { a: ['b'], b: ['c', 'a'], c: ['a'] }, ['b a']],
])('%s', (_, graph, expected) => {
  const turned = (circle: string) => turnedTo(circle.split(' '), () => 0).join(' ');
  expect(cycles(graph).map(turned)).toEqual(expected.map(turned));
});

test('a chain of 50,000 fits', () => {
  const next = (id: string) => (id === '49999' ? ['0'] : [String(Number(id) + 1)]);
  expect(cyclesIn(['0'], next)[0]).toHaveLength(50_000);
});

test('what is found is a circle, and it is found whenever an id leads back to itself', () => {
  const id = fc.constantFrom(...'abcdefg');
  fc.assert(
    fc.property(fc.dictionary(id, fc.array(id, { maxLength: 3 })), (graph) => {
      const next = (from: string) => graph[from] ?? [];
      const found = cyclesIn(Object.keys(graph), next);
      for (const circle of found)
        circle.forEach((from, index) =>
          expect(next(from)).toContain(circle[(index + 1) % circle.length]),
        );
      const reaches = (from: string) => {
        const seen = new Set(next(from));
        for (const to of seen) for (const further of next(to)) seen.add(further);
        return seen.has(from);
      };
      expect(found.length > 0).toBe(Object.keys(graph).some(reaches));
    }),
  );
});

test('a circle is turned to whom to blame, then to the first id', () => {
  expect(turnedTo(['c', 'a', 'b'], () => 0)).toEqual(['a', 'b', 'c']);
  expect(turnedTo(['c', 'a', 'b'], (id) => (id === 'b' ? -1 : 0))).toEqual(['b', 'c', 'a']);
});
