import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkCasebook, type Draft } from '../../src/casebook/link.ts';
import { minimumOf } from '../../src/tally/minimum.ts';
import { disjointSelection } from '../../src/tally/disjoint.ts';
import { sketchCase, type ClaimSketch, type IncidentSketch } from './cases.ts';

const incidentIds = ['root', 'a', 'b', 'c', 'a1', 'a2'];

const incidents: fc.Arbitrary<IncidentSketch[]> = fc
  .uniqueArray(fc.constantFrom('a b', 'b c', 'a c', 'a1 a2', 'a1 b'), { maxLength: 3 })
  .map((overlaps) =>
    incidentIds.map((id) => ({
      id,
      ...(id === 'root' ? {} : { partOf: id.length === 2 ? 'a' : 'root' }),
      mayOverlap: overlaps
        .map((pair) => pair.split(' '))
        .filter(([from]) => from === id)
        .map(([, to]) => String(to)),
    })),
  );

const small = fc.integer({ min: 0, max: 60 });
const wording = fc.oneof(
  small,
  small.map((n) => `at least ${n}`),
  small.map((n) => `more than ${n}`),
  small.map((n) => `up to ${n}`),
  fc.tuple(small, small).map(([n, m]) => `${Math.min(n, m)} to ${Math.max(n, m)}`),
  small.map((n) => `about ${n}`),
  fc.constantFrom('several', 'dozens', 'thousands', 'unspecified'),
);
const about = fc.oneof(
  fc.constantFrom(...incidentIds),
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'a1'), { minLength: 2, maxLength: 3 }),
);
const sketch = fc.record({
  killed: wording,
  about,
  group: fc.option(fc.constantFrom('civilians', 'army', 'unknown'), { nil: undefined }),
  nature: fc.constantFrom('cumulative' as const, 'incremental' as const),
});
const claims: fc.Arbitrary<ClaimSketch[]> = fc
  .array(sketch, { maxLength: 8 })
  .map((sketches) => sketches.map((claim, index) => ({ id: `claim-${index}`, ...claim })));

function minima(casebook: Draft) {
  return incidentIds.map((id) => {
    const minimum = minimumOf(casebook, id, 'killed');
    return minimum && { min: minimum.min, max: minimum.max };
  });
}

describe('whatever the claims,', () => {
  test('one more that supersedes nothing never lowers a minimum', () => {
    fc.assert(
      fc.property(incidents, claims, sketch, (tree, some, added) => {
        const before = minima(sketchCase(tree, some));
        const after = minima(sketchCase(tree, [...some, { id: 'added', ...added }]));
        before.forEach((minimum, index) => {
          if (minimum) expect(after[index]?.min).toBeGreaterThanOrEqual(minimum.min);
        });
      }),
    );
  });

  test('a minimum never exceeds a closed maximum', () => {
    fc.assert(
      fc.property(incidents, claims, (tree, some) => {
        for (const minimum of minima(sketchCase(tree, some)))
          if (minimum && minimum.max !== null) expect(minimum.min).toBeLessThanOrEqual(minimum.max);
      }),
    );
  });

  test('the order of the files changes nothing', () => {
    fc.assert(
      fc.property(incidents, claims, (tree, some) => {
        const casebook = sketchCase(tree, some);
        const entries = [...casebook.incidents.values(), ...casebook.claims.values()].reverse();
        const reversed = linkCasebook({
          case: casebook.case,
          entries,
          translations: [],
        });
        expect(minima(reversed)).toEqual(minima(casebook));
      }),
    );
  });

  test('vague and unspecified counts never enter arithmetic', () => {
    fc.assert(
      fc.property(incidents, claims, (tree, some) => {
        const isVague = ({ killed }: ClaimSketch) =>
          /about|several|dozens|thou|unspec/.test(String(killed));
        const bounded = some.filter((claim) => !isVague(claim));
        const lows = (list: ClaimSketch[]) =>
          minima(sketchCase(tree, list)).map((minimum) => minimum?.min);
        expect(lows(some)).toEqual(lows(bounded));
      }),
    );
  });

  test('a minimum is never more than all its lower bounds together', () => {
    fc.assert(
      fc.property(incidents, claims, (tree, some) => {
        const casebook = sketchCase(tree, some);
        const all = [...casebook.claims.values()]
          .flatMap(({ data }) => data.measures)
          .reduce((sum, { count }) => sum + ('min' in count ? count.min : 0), 0);
        for (const minimum of minima(casebook)) expect(minimum?.min ?? 0).toBeLessThanOrEqual(all);
      }),
    );
  });
});

test('the heaviest disjoint selection is what trying every selection finds', () => {
  const graph = fc.record({
    weights: fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }),
    pairs: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 }),
  });
  fc.assert(
    fc.property(graph, ({ weights, pairs }) => {
      const items = weights.map((weight, index) => ({ weight, index }));
      const overlap = (a: { index: number }, b: { index: number }) =>
        pairs.some(
          ([x, y]) => (x === a.index && y === b.index) || (x === b.index && y === a.index),
        );
      const weigh = (list: typeof items) => list.reduce((sum, { weight }) => sum + weight, 0);
      const selections = Array.from({ length: 2 ** items.length }, (_, mask) =>
        items.filter((item) => mask & (1 << item.index)),
      ).filter((list) => list.every((a) => list.every((b) => a === b || !overlap(a, b))));
      const selected = disjointSelection(items, ({ weight }) => weight, overlap);
      expect(weigh(selected)).toBe(Math.max(...selections.map(weigh)));
      expect(selections).toContainEqual(selected);
    }),
  );
});
