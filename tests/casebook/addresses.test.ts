import { expect, test } from 'vitest';
import {
  addressOf,
  listAddressOf,
  plainAddress,
  recordAt,
  siteAddresses,
} from '../../src/casebook/addresses.ts';
import { idOf } from '../../src/schemas/id.ts';
import { linkCasebook } from '../../src/casebook/link.ts';
import { readFiles } from '../../src/casebook/read.ts';
import { example } from './example.ts';

test('every record has an address below its collection, a correction on the page of all', () => {
  expect(addressOf({ collection: 'claims', id: idOf('a') })).toBe('/claims/a/');
  expect(addressOf({ collection: 'corrections', id: idOf('a') })).toBe('/corrections/#a');
  expect(listAddressOf('notes')).toBe('/notes/');
});

test('the site answers to its lists, its records and its old addresses', () => {
  const content = readFiles(example);
  const addresses = siteAddresses(linkCasebook(content), content.known);
  for (const address of [
    '/',
    '/changes/',
    '/claims/',
    '/claims/guard-first/',
    '/incidents/ferry-accident/',
  ])
    expect(addresses).toContain(address);
  for (const address of [
    '/claims/none/',
    '/claims/guard-first',
    '/corrections/guard-second-locator/',
  ])
    expect(addresses).not.toContain(address);
});

test.each([
  ['/claims/guard-first/', 'claims/guard-first'],
  ['/claims/guard-first/#evidence', 'claims/guard-first'],
  ['/ar/claims/guard-first/?a=b', 'claims/guard-first'],
  ['/claims/', undefined],
  ['/nowhere/guard-first/', undefined],
  ['https://example.org/claims/guard-first/', undefined],
])('%s leads to %s', (href, expected) => {
  expect(recordAt(href)).toBe(expected);
});

test('a language in front is not a part of the address', () => {
  expect(plainAddress('/ar/')).toBe('/');
  expect(plainAddress('/ar/claims/#a')).toBe('/claims/');
  expect(plainAddress('/area/')).toBe('/area/');
});
