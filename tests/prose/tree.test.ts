import { expect, test } from 'vitest';
import { parseProse } from '../../src/prose/parse.ts';
import { walk, type ProseNode } from '../../src/prose/tree.ts';

const count = '<Count claim="a" outcome="killed" />';
const quote = '<Quote by="b">';

/** The shape of a tree: tags and components around texts, without places. */
function shape(nodes: readonly ProseNode[]): string {
  return nodes
    .map((node) =>
      node.type === 'text'
        ? node.value
        : `${node.type === 'component' ? node.name : node.tagName}(${shape(node.children)})`,
    )
    .join('');
}

function treeOf(body: string, firstLine = 1) {
  const { tree, problems } = parseProse(body, firstLine);
  expect(problems).toEqual([]);
  return tree;
}

test('every node has its place in the file', () => {
  expect(treeOf(`Killed: ${count},\n*said* it.`, 7).children).toEqual([
    {
      type: 'element',
      tagName: 'p',
      properties: {},
      at: { line: 7, column: 1 },
      children: [
        { type: 'text', value: 'Killed: ', at: { line: 7, column: 1 } },
        {
          type: 'component',
          name: 'Count',
          attributes: { claim: 'a', outcome: 'killed' },
          children: [],
          at: { line: 7, column: 9 },
        },
        { type: 'text', value: ',\n', at: { line: 7, column: 45 } },
        {
          type: 'element',
          tagName: 'em',
          properties: {},
          at: { line: 8, column: 1 },
          children: [{ type: 'text', value: 'said', at: { line: 8, column: 2 } }],
        },
        { type: 'text', value: ' it.', at: { line: 8, column: 7 } },
      ],
    },
  ]);
});

test.each([
  ['in a sentence', `a ${count} b`, 'p(a Count() b)'],
  ['alone on a line of a paragraph', `a\n${count}\nb`, 'p(a\nCount()\nb)'],
  ['first in a paragraph', `${count}\nb`, 'p(Count()\nb)'],
  ['last in a paragraph', `a\n${count}`, 'p(a\nCount())'],
  ['alone', count, 'p(Count())'],
  ['two alone', `${count} ${count}`, 'p(Count() Count())'],
  ['right after another', `${count}${count}`, 'p(Count()Count())'],
  ['between paragraphs', `a\n\n${count}\n\nb`, 'p(a)\np(Count())\np(b)'],
  ['in a quotation', `> a\n> ${count}\n> b`, 'blockquote(\np(a\nCount()\nb)\n)'],
  ['in a list', `- ${count}\n- b`, 'ul(\nli(Count())\nli(b)\n)'],
  ['over several lines', '<Count\n  claim="a"\n  outcome="killed"\n/>\nb', 'p(Count()\nb)'],
  ['with words', `${quote}a *b*</Quote>`, 'p(Quote(a em(b)))'],
  ['with words on their own lines', `c\n${quote}\na\n</Quote>\nd`, 'p(c\nQuote(a)\nd)'],
])('an inline component %s stands in a paragraph', (_, body, expected) => {
  expect(shape(treeOf(body).children)).toBe(expected);
});

test('a block component stands between paragraphs', () => {
  expect(shape(treeOf('a\n\n<Breakdown claim="b" />\n\nc').children)).toBe(
    'p(a)\nBreakdown()\np(c)',
  );
});

test('footnotes carry numbers and no words of any language', () => {
  const { children } = treeOf('a[^x] b[^x] c[^y]\n\n[^x]: X.\n\n[^y]: Y.');
  const marks: unknown[] = [];
  walk({ children }, (node) => {
    if (node.type === 'element' && /^(?:a|li|section)$/.test(node.tagName)) {
      marks.push([node.tagName, node.properties]);
    }
  });
  expect(shape(children)).toBe(
    'p(asup(a(1)) bsup(a(1)) csup(a(2)))\n' +
      'section(ol(\nli(\np(X. a(↩) a(↩sup(2)))\n)\nli(\np(Y. a(↩))\n)\n)\n)',
  );
  expect(marks).toEqual([
    ['a', { href: '#note-fn-x', id: 'note-fnref-x', dataFootnoteRef: true }],
    ['a', { href: '#note-fn-x', id: 'note-fnref-x-2', dataFootnoteRef: true }],
    ['a', { href: '#note-fn-y', id: 'note-fnref-y', dataFootnoteRef: true }],
    ['section', { dataFootnotes: true, className: ['footnotes'] }],
    ['li', { id: 'note-fn-x' }],
    [
      'a',
      { href: '#note-fnref-x', dataFootnoteBackref: '1', className: ['data-footnote-backref'] },
    ],
    [
      'a',
      { href: '#note-fnref-x-2', dataFootnoteBackref: '1-2', className: ['data-footnote-backref'] },
    ],
    ['li', { id: 'note-fn-y' }],
    [
      'a',
      { href: '#note-fnref-y', dataFootnoteBackref: '2', className: ['data-footnote-backref'] },
    ],
  ]);
});

test('walk visits parents first and knows the ancestors', () => {
  const visited: string[] = [];
  walk(treeOf('- a *b*'), (node, ancestors) => {
    if (node.type === 'text' && node.value.trim() !== '') {
      visited.push(`${node.value}: ${ancestors.map((one) => 'tagName' in one && one.tagName)}`);
    }
  });
  expect(visited).toEqual(['a : ul,li', 'b: ul,li,em']);
});

test('with problems, the tree holds what was not refused', () => {
  const { tree, problems } = parseProse(`${count} [a](javascript:b) <b>c</b>\n\n{d}\n\ne`, 1);
  expect(problems).toHaveLength(3);
  expect(shape(tree.children)).toBe('p(Count()  )\np(e)');
});
