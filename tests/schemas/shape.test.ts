import { expect, test } from 'vitest';
import { collectionSchemas } from '../../src/schemas/collections.ts';
import {
  collectionsAt,
  descriptionAt,
  exampleAt,
  keysAt,
  metaOf,
  optionsAt,
  referencesOf,
  schemaAt,
} from '../../src/schemas/shape.ts';

const { claims, places, figures, sources, notes } = collectionSchemas;

test('references are found in keys, in optional keys, in lists and in lists of groups', () => {
  const found = referencesOf(claims, {
    assertedBy: 'a',
    source: 's',
    via: ['b', 'c'],
    covers: { incidents: ['i'], places: undefined },
    supersedes: [{ claim: 'd', because: 'x' }],
  });
  expect(
    found.map(({ path, id, collections }) => [path.join('.'), id, collections.join()]),
  ).toEqual([
    ['assertedBy', 'a', 'actors,figures'],
    ['source', 's', 'sources'],
    ['via.0', 'b', 'actors'],
    ['via.1', 'c', 'actors'],
    ['covers.incidents.0', 'i', 'incidents'],
    ['supersedes.0.claim', 'd', 'claims'],
  ]);
  expect(referencesOf(places, { within: 'p', coordinatesFrom: 's' })).toHaveLength(2);
  expect(referencesOf(claims, { covers: null, via: 'b', source: 48 })).toEqual([]);
  expect(referencesOf(notes, { title: 'x' })).toEqual([]);
});

test('what a schema says of a place in it is found however it is wrapped', () => {
  expect(keysAt(claims, ['covers'])).toEqual(['occurred', 'incidents', 'places', 'population']);
  expect(keysAt(claims, ['measures', 0, 'breakdown', 0])).toEqual(['by', 'parts']);
  expect(keysAt(claims, ['covers', 'population'])).toEqual(['by', 'group']);
  expect(keysAt(claims, ['nowhere'])).toEqual([]);
  expect(metaOf(schemaAt(claims, ['recorded'])!, 'edtf')).toBe(true);
  expect(descriptionAt(claims, ['covers', 'population'])).toMatch(/^The one group/);
  expect(exampleAt(claims, ['measures', 3, 'count'])).toBe(48);
  expect(exampleAt(claims, ['claimed'])).toBe('2025-03-06');
  expect(optionsAt(claims, ['nature'])).toEqual(['cumulative', 'incremental']);
  expect(optionsAt(sources, ['access'])).toEqual(['live', 'dead', 'paywalled']);
  expect(collectionsAt(figures, ['roles', 0, 'claim'])).toEqual(['claims']);
  expect(collectionsAt(figures, ['summary'])).toEqual([]);
});
