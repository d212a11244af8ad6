import { expect, test } from 'vitest';
import { linksIn, referencesInBody, wordsOfNode } from '../../src/prose/mentions.ts';
import { parseProse } from '../../src/prose/parse.ts';

const { tree } = parseProse(
  [
    'On [that *day*](/incidents/fire/) <Count claim="c" outcome="killed" group="civilians" />[^1]',
    'died, <Quote by="ministry" source="gazette">all of them</Quote>.',
    '',
    '![The pier](/media/pier.png)',
    '',
    '<ClaimsSideBySide incident="fire" />',
    '',
    '[^1]: In https://example.org/.',
  ].join('\n'),
  3,
);

test('references name the record and where it may be', () => {
  expect(referencesInBody(tree)).toEqual([
    {
      component: 'Count',
      attribute: 'claim',
      collections: ['claims'],
      id: 'c',
      at: { line: 3, column: 35 },
    },
    {
      component: 'Quote',
      attribute: 'by',
      collections: ['actors', 'figures'],
      id: 'ministry',
      at: { line: 4, column: 7 },
    },
    {
      component: 'Quote',
      attribute: 'source',
      collections: ['sources'],
      id: 'gazette',
      at: { line: 4, column: 7 },
    },
    {
      component: 'ClaimsSideBySide',
      attribute: 'incident',
      collections: ['incidents'],
      id: 'fire',
      at: { line: 8, column: 1 },
    },
  ]);
});

test('links are those of the author, without the ways to footnotes and back', () => {
  expect(linksIn(tree)).toEqual([
    { href: '/incidents/fire/', text: 'that day', at: { line: 3, column: 4 }, image: false },
    { href: '/media/pier.png', text: 'The pier', at: { line: 6, column: 1 }, image: true },
    {
      href: 'https://example.org/',
      text: 'https://example.org/',
      at: { line: 10, column: 10 },
      image: false,
    },
  ]);
});

test('the text is what a reader reads, without the marks of footnotes', () => {
  expect(
    wordsOfNode(tree)
      .trim()
      .replace(/\s*\n\s*/g, '\n'),
  ).toBe('On that day\ndied, all of them.\nIn https://example.org/.');
});
