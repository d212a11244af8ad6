import { describe, expect, test } from 'vitest';
import { findOverLimits, limits } from '../../src/prose/limits.ts';
import { parseProse } from '../../src/prose/parse.ts';

const megabyte = 1_000_000;
const fill = (part: string, length: number) => part.repeat(Math.floor(length / part.length));
const parts = [
  '>',
  '> ',
  '- ',
  '1. ',
  '[',
  ']',
  '![',
  '*',
  '*a ',
  '_',
  '~~',
  '`',
  '<',
  '<a ',
  '<A>',
  '<!--',
  '{',
  '{}',
  '}',
  '|',
  '&',
  '\\',
  '\n',
  '\r',
  ' ',
  '\u202E',
  'www.',
  'a@',
  'a\n=\n',
  '[a]: /b\n',
  '[^a]',
];

test.each(parts)('a megabyte of %j is refused before it is parsed', (part) => {
  const { problems } = parseProse(fill(part, megabyte), 1);
  expect(problems.map(({ code }) => code)).toEqual(part.trim() === '' ? [] : ['body-too-long']);
});

/** As much as the limits let through. */
const block = (part: string, markup: number) => {
  const one = part.repeat(Math.floor(limits.markupInBlock / markup));
  return `${one}\n\n`.repeat(10);
};
/** As many lines with two brackets each. */
const inBlocks = (line: (index: number) => string) =>
  Array.from({ length: 2900 }, (_, i) => `${i % 400 === 0 ? '\n' : ''}${line(i)}`).join('\n');

test.each([
  ...parts
    .filter((part) => !/^(?:!?[[\]*_~]|\*a |~~|\[\^a\]|>|- |1\. )/.test(part))
    .map((part) => [part, fill(part, limits.characters).split('\n', limits.lines).join('\n')]),
  ['[', block('[', 1)],
  [']', block(']', 1)],
  ['[]', block('[]', 2)],
  ['[[]]', `${'['.repeat(500)}${']'.repeat(500)}\n\n`.repeat(10)],
  ['![](u)', `${'!['.repeat(500)}${'](u)'.repeat(500)}\n\n`.repeat(10)],
  ['*', block('*', 1)],
  ['**a**', `${'*'.repeat(500)}a${'*'.repeat(500)}\n\n`.repeat(10)],
  ['*a ', block('*a ', 1)],
  ['a* ', block('a* ', 1)],
  ['*a_b', block('*a_b', 2)],
  ['[^a]', block('[^a]', 2)],
  ['> a', `${'> '.repeat(30)}a\n\n`.repeat(100)],
  ['1. a', `${'1. '.repeat(30)}a\n`.repeat(100)],
  ['- a', '- a\n'.repeat(2900)],
  ['nested lists', '- a\n  - b\n    - c\n'.repeat(960)],
  ['a table', `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(2400)}`],
  ['a wide table', `${'|a'.repeat(9999)}\n${'|-'.repeat(9999)}`],
  ['headings', 'a\n---\n'.repeat(1490)],
  ['definitions', inBlocks((i) => `[a${i}]: /b`)],
  ['footnotes', inBlocks((i) => `[^a${i}]: b`)],
  ['nested tags', '<A>'.repeat(14_000) + '</A>'.repeat(14_000)],
  ['open tags', 'a ' + '<b>'.repeat(33_000)],
  ['hidden characters', '\u202E\u202D'.repeat(49_000)],
])('as much of %j as is let through is read', (_, body = '') => {
  expect(findOverLimits(body)).toEqual([]);
  expect(() => parseProse(body, 1)).not.toThrow();
});

test.each([
  ['lists', Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ['emphasis', '*'.repeat(400) + 'a' + '*'.repeat(400)],
  ['tags', '<A>'.repeat(200) + '</A>'.repeat(200)],
])('%s that nest too deep are refused', (_, body) => {
  expect(parseProse(body, 1).problems.map(({ code }) => code)).toContain('too-deep');
});

describe('what a short text becomes is limited:', () => {
  const codes = (body: string) => parseProse(body, 1).problems.map(({ code }) => code);

  test('a table that is filled up', () => {
    const [head, rule] = ['|a'.repeat(500), '|-'.repeat(500)];
    expect(codes(`${head}|\n${rule}|\n${'|a|\n'.repeat(1000)}`)).toEqual(['body-too-long']);
    expect(codes(`${head}|\n${rule}|\n${'|a|\n'.repeat(10)}`)).toEqual([]);
  });

  test('one address in many links', () => {
    const address = `https://example.org/${'a'.repeat(1900)}`;
    const links = (count: number) => `${'[a] [b][a] '.repeat(5)}\n\n`.repeat(count / 10);
    expect(codes(`${links(2000)}[a]: ${address}`)).toEqual(['body-too-long']);
    expect(codes(`${links(20)}[a]: ${address}`)).toEqual([]);
  });

  test('an address', () => {
    expect(codes(`[a](/${'b'.repeat(2000)})`)).toEqual(['unsafe-link']);
  });
});
