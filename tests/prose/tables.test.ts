import { expect, test } from 'vitest';
import { toHtml } from '../../src/prose/html.ts';
import { parseProse } from '../../src/prose/parse.ts';
import { labelCells } from '../../src/prose/tables.ts';

test.each([
  [
    'each cell by the words of its column',
    '| what | how *many* |\n|---|---|\n| fire | several |',
    ['<td data-label="what">fire</td>', '<td data-label="how many">several</td>'],
  ],
  [
    'a table within a list',
    '- as told\n\n  | what |\n  |---|\n  | fire |',
    ['<td data-label="what">fire</td>'],
  ],
  [
    'without the mark of a footnote',
    '| what[^1] |\n|---|\n| fire |\n\n[^1]: As told.',
    ['<td data-label="what">fire</td>'],
  ],
  ['no cell of a column without a name', '| |\n|---|\n| fire |', ['<td>fire</td>']],
])('labels %s', (_, written, cells) => {
  const { tree } = parseProse(written, 1);
  const html = toHtml(labelCells(tree.children));
  for (const cell of cells) expect(html).toContain(cell);
});
