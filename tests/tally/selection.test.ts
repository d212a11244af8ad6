import { expect, test } from 'vitest';
import { clustersOf, selectApart } from '../../src/tally/selection.ts';

/** Items `a5 b3`, of which `a-b` overlap. */
function selected(items: string, pairs: string): string {
  const weighted = items
    .split(' ')
    .map((item) => ({ id: item.slice(0, 1), weight: Number(item.slice(1)) }));
  const { items: chosen, isExact } = selectApart(weighted, overlapsOf(pairs));
  return [...chosen.map(({ id }) => id), ...(isExact ? [] : ['greedily'])].join(' ');
}

function overlapsOf(pairs: string): Map<string, Set<string>> {
  const overlaps = new Map<string, Set<string>>();
  for (const pair of pairs.split(' ').filter(Boolean)) {
    const [a = '', b = ''] = pair.split('-');
    overlaps.set(a, (overlaps.get(a) ?? new Set()).add(b));
    overlaps.set(b, (overlaps.get(b) ?? new Set()).add(a));
  }
  return overlaps;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const hub = (others: number) => [...letters.slice(1, others + 1)].map((id) => `a-${id}`).join(' ');
const withHub = (weight: number, others: number) =>
  [`a${weight}`, ...[...letters.slice(1, others + 1)].map((id) => `${id}2`)].join(' ');

test.each([
  ['a5 b3', '', 'a b'],
  ['a5 b3', 'a-b', 'a'],
  ['a3 b5', 'a-b', 'b'],
  ['b5 a5', 'a-b', 'a'],
  ['a5 b4 c4', 'a-b a-c', 'b c'],
  ['a5 b2 c2', 'a-b a-c', 'a'],
  ['a4 b2 c2', 'a-b a-c', 'a'],
  ['a5 b4 c4', 'a-b a-c b-c', 'a'],
  ['a5 b4 c4 d1', 'a-b b-c c-d', 'a c'],
  ['c1 a5 b4', 'a-b', 'c a'],
])('of %s, of which %s overlap, %s weigh most', (items, pairs, expected) => {
  expect(selected(items, pairs)).toBe(expected);
});

test('twenty that hang together are searched, and of more the heaviest are taken first', () => {
  expect(selected(withHub(30, 19), hub(19))).toBe([...letters.slice(1, 20)].join(' '));
  expect(selected(withHub(30, 20), hub(20))).toBe('a greedily');
  expect(selected(`${withHub(30, 20)} z7`, hub(20))).toBe('a z greedily');
});

test('what hangs together is one group, in the order of the items', () => {
  const items = [...'dabce'].map((id) => ({ id, weight: 1 }));
  const clusters = clustersOf(items, overlapsOf('a-b b-c e-x'));
  expect(clusters.map((cluster) => cluster.map(({ id }) => id).join(''))).toEqual([
    'd',
    'abc',
    'e',
  ]);
});
