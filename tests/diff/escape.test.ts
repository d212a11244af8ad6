import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { code, escapeMarkdown } from '../../src/diff/escape.ts';

const parse = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);

function kindsIn(markdown: string): string[] {
  const kinds: string[] = [];
  visit(parse(markdown), (node: Nodes) => void kinds.push(node.type));
  return kinds;
}

function wordsIn(markdown: string): string {
  let words = '';
  visit(parse(markdown), (node: Nodes) => {
    if (node.type === 'text' || node.type === 'inlineCode') words += node.value;
  });
  return words;
}

const hostile = [
  '<img src=x onerror=alert(1)>',
  '</details><h1>Approved</h1>',
  '<!-- hidden',
  '![pixel](https://evil.example/x.png)',
  '[click](javascript:alert(1))',
  '[a][b]',
  'a | b | c',
  '**Approved** _by_ ~~nobody~~',
  '`code` ``more`` ```',
  '&lt;script&gt; &#64;team',
  '\\<b>',
  '# Heading',
  '- [x] done',
  '1. one',
  '> quote',
  '---',
  '$x^2$',
  'line\n\n## break',
  'tab\there',
  'https://evil.example/',
  'www.evil.example',
  'mail me@evil.example now',
  'footnote[^1]',
  'right\u202eleft',
  '\u200b@someone',
];

describe('text of a record stays text', () => {
  test.each(hostile)('%j', (text) => {
    const line = `- **${escapeMarkdown(text)}**: ${escapeMarkdown(text)} (end)`;
    expect(new Set(kindsIn(line))).toEqual(
      new Set(['root', 'list', 'listItem', 'paragraph', 'strong', 'text']),
    );
  });

  test.each(hostile)('as code: %j', (text) => {
    expect(new Set(kindsIn(`- ${code(text)} end`))).toEqual(
      new Set(['root', 'list', 'listItem', 'paragraph', 'inlineCode', 'text']),
    );
  });

  test.each([
    ['@octocat and @org/team', /@[a-z]/],
    ['see #123 and owner/repo#5', /#\d/],
    ['GH-12', /GH-\d/i],
    ['http://a.example and https://b.example', /:\/\//],
    ['www.a.example', /www\./],
    ['of 6931d14dd95f8573c6b1', /[0-9a-f]{7,}/],
    ['me@a.example', /@[a-z]/],
  ])(
    'nobody is called and nothing is linked by what a code host finds in text: %j',
    (text, call) => {
      expect(wordsIn(escapeMarkdown(text))).not.toMatch(call);
    },
  );
});

test('whatever the text, it makes no markup, and a reader reads its words', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'ab @#*_`<>[]()!|\\&~$:/.-+w0123\n"', 'é', 'ع'),
  });
  fc.assert(
    fc.property(words, (text) => {
      const line = `- ${code('x')}: ${escapeMarkdown(text)} (end)`;
      const kinds = new Set(kindsIn(line));
      for (const kind of ['root', 'list', 'listItem', 'paragraph', 'inlineCode', 'text'])
        kinds.delete(kind);
      expect([...kinds]).toEqual([]);
      const read = wordsIn(`a ${escapeMarkdown(text)}`)
        .replaceAll('\u200b', '')
        .slice(1)
        .trim();
      expect(read).toBe(text.replace(/\s+/g, ' ').trim());
    }),
    { numRuns: 2000 },
  );
});

test('a text without end is cut', () => {
  expect(escapeMarkdown('x'.repeat(10_000)).length).toBeLessThan(310);
});
