import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readSyntax } from '../../src/prose/syntax.ts';

const stock = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdx)
  .freeze();
const withoutGfm = unified().use(remarkParse).use(remarkMdx).freeze();

/** Without braces, imports and exports, where ours reads no JavaScript. */
const pieces = [
  ...[
    'a',
    'b c',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n    ',
    '\t',
    '\r\n',
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '\\',
  ],
  ...['[', ']', '(', ')', '![', '](/a)', '[a]: /b\n', '<A>', '</A>', '<A b="c" />', '<', '<5'],
  ...[
    '- ',
    '1. ',
    '> ',
    '# ',
    '---\n',
    '===\n',
    '|',
    '|-|\n',
    ':-',
    '-:',
    '\n-|-\n',
    '- [ ] ',
    '!',
  ],
  ...['[^1]', '[^1]: ', '~~', '~', '[x', '- [\tX] ', '&#126;', 'www.a.b', 'https://a.b', 'a@b.cc'],
  ...['&amp;', '&#64;', '&#119;', 'http', 'ww', 'w.', ':', '//', '@', '.', '<!--', '"', "'"],
];
/** Of a few pieces each, so that many texts hold nothing of GFM, whose processor is left out then. */
const markdown = fc
  .subarray(pieces, { minLength: 1, maxLength: 12 })
  .chain((some) => fc.array(fc.constantFrom(...some), { maxLength: 30 }))
  .map((parts) => parts.join(''));

test('what is read is what remark with GFM and MDX reads', () => {
  fc.assert(fc.property(markdown, expectTheSame), { numRuns: 1000 });
});

/** Each holds one mark of GFM, by which the processor must be chosen. */
test.each([
  ...['~~a~~', '|a\n|-', 'a\n:-', 'a\n-:', '- [ ] a', '- [x] a', '- [X] a', '- [\t] a'],
  ...['a[^b]\n\n[^b]: c', 'http://a.b', 'HTTP://a.b', 'www.a.b', 'Www.a.b', 'a@b.cc', 'a&#64;b.cc'],
])('%j is read as GFM', (source) => {
  expectTheSame(source);
  expect(plain(stock.parse(source))).not.toEqual(plain(withoutGfm.parse(source)));
});

function expectTheSame(source: string): void {
  const ours = readSyntax(source);
  let theirs: unknown;
  try {
    theirs = stock.parse(source);
  } catch {
    expect(ours).toHaveProperty('failure');
    return;
  }
  expect('tree' in ours && plain(ours.tree)).toEqual(plain(theirs));
}

function plain(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree));
}
