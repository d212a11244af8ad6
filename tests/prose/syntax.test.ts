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
  fc.assert(
    fc.property(markdown, (source) => {
      const ours = readSyntax(source);
      let theirs: unknown;
      try {
        theirs = stock.parse(source);
      } catch {
        expect(ours).toHaveProperty('failure');
        return;
      }
      expect('tree' in ours && plain(ours.tree)).toEqual(plain(theirs));
    }),
    { numRuns: 1000 },
  );
});

function plain(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree));
}
