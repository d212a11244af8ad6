import { expect, test } from 'vitest';
import {
  ancestryOf,
  asserterOf,
  descendantsOf,
  isInCircle,
  linkCasebook,
  newestFirst,
  recordOf,
  holderOf,
} from '../../src/casebook/link.ts';
import { readFiles } from '../../src/casebook/read.ts';
import { parseEdtf } from '../../src/schemas/edtf.ts';
import { idOf } from '../../src/schemas/id.ts';
import { example, readExample } from './example.ts';

const casebook = linkCasebook(readFiles(example));

test('parts are in order of time, then of id', () => {
  expect(casebook.parts.get('lake-storm')?.map(({ id }) => id)).toEqual([
    'ferry-sinking',
    'rescue-boat',
    'harbour-vigil',
  ]);
});

test('claims about an incident are in the order in which they were said', () => {
  expect(casebook.claimsAbout.get('ferry-sinking')?.map(({ id }) => id)).toEqual([
    'guard-first',
    'guard-second',
    'harbour-master-injured',
    'wire-repeat',
    'families-missing',
    'monitor-passengers',
  ]);
});

test('lists show the newest claims first; an open end counts from its beginning', () => {
  const said = (id: string, written: string) => {
    const claim = recordOf(casebook, 'claims', 'guard-first');
    return { ...claim, id: idOf(id), data: { ...claim.data, claimed: parseEdtf(written)! } };
  };
  const claims = [
    said('a', '2001-05-12'),
    said('b', '2001-05-14/..'),
    said('c', '2001-05-13/2001-05-15'),
    said('d', '2001-05-12'),
    said('e', '../2001-05-13'),
    said('f', '2001-05-12T10:00Z'),
    said('g', '2001-05'),
  ];
  expect(claims.sort(newestFirst).map(({ id }) => id)).toEqual(['g', 'c', 'b', 'e', 'a', 'd', 'f']);
});

test('relations are known from their other end', () => {
  expect(
    casebook.relationsTo.get('guard-second')?.map(({ kind, claim }) => `${claim.id} ${kind}`),
  ).toEqual(['guard-rescue mayOverlap', 'families-missing disputes', 'monitor-total includes']);
});

test('mentions are collected from front matter, lists, groups and prose', () => {
  const files = (key: `${'actors' | 'places' | 'sources'}/${string}`) =>
    casebook.mentionsOf.get(key)?.map(({ file, component }) => component ?? file);
  expect(files('actors/ferry-crew')).toEqual([
    'claims/guard-second.mdx',
    'incidents/ferry-sinking.mdx',
  ]);
  expect(files('places/lake-example')).toContain('places/north-harbour.mdx');
  expect(files('sources/example-gazetteer')).toEqual(['places/north-harbour.mdx']);
  expect(files('sources/monitor-report')).toContain('Cite');
});

test('an incident knows what is above and below it', () => {
  expect(ancestryOf(casebook, 'rescue-boat')).toEqual(['rescue-boat', 'lake-storm']);
  expect(descendantsOf(casebook, 'lake-storm')).toHaveLength(5);
  expect(isInCircle(casebook, 'rescue-boat')).toBe(false);
});

test('circles and unknown ids end the way up and down', () => {
  const circle = linkCasebook(
    readExample({
      'incidents/lake-storm.mdx': { replace: 'places:', by: 'partOf: rescue-boat\nplaces:' },
      'incidents/harbour-vigil.mdx': { replace: 'partOf: lake-storm', by: 'partOf: nowhere' },
    }),
  );
  expect(ancestryOf(circle, 'ferry-sinking')).toEqual([
    'ferry-sinking',
    'lake-storm',
    'rescue-boat',
  ]);
  expect(isInCircle(circle, 'ferry-sinking')).toBe(true);
  expect(isInCircle(circle, 'harbour-vigil')).toBe(false);
  expect(descendantsOf(circle, 'lake-storm')).toHaveLength(3);
});

test('the scope of a claim is the smallest incident that holds all it covers', () => {
  expect(holderOf(casebook, recordOf(casebook, 'claims', 'guard-first'))).toBe('ferry-sinking');
  const both = linkCasebook(
    readExample({
      'claims/guard-first.mdx': {
        replace: '[ferry-sinking]',
        by: '[ferry-sinking, rescue-boat]',
      },
    }),
  );
  expect(holderOf(both, recordOf(both, 'claims', 'guard-first'))).toBe('lake-storm');
});

test('a claim is asserted by an actor or a figure', () => {
  const asserter = (id: string) =>
    asserterOf(casebook, recordOf(casebook, 'claims', id)).collection;
  expect(asserter('guard-first')).toBe('actors');
  expect(asserter('harbour-master-injured')).toBe('figures');
  expect(() => recordOf(casebook, 'claims', 'none')).toThrow('claims/none');
});
