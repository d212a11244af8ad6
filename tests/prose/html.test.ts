import { expect, test } from 'vitest';
import { containsComponent, toHtml, type PageContext } from '../../src/prose/html.ts';
import { parseProse } from '../../src/prose/parse.ts';

function draw(body: string, drawing?: Partial<PageContext>): string {
  return toHtml(parseProse(body, 1).tree.children, drawing);
}

test('links from the root and images get the place of the site', () => {
  const link = (href: string) => `/base/ar${href}`;
  const media = (src: string) => `/base${src}`;
  expect(draw('[a](/b/) [c](#d) ![e](/media/f.png)', { link, media })).toBe(
    '<p><a href="/base/ar/b/">a</a> <a href="#d">c</a> <img src="/base/media/f.png" alt="e"></p>',
  );
});

test('links to other sites tell them nothing and are left as they are', () => {
  expect(draw('[a](https://example.org/)', { link: () => 'never' })).toBe(
    '<p><a href="https://example.org/" rel="noopener noreferrer">a</a></p>',
  );
});

test('footnotes are named in the language of the page', () => {
  expect(
    draw('a[^1]\n\n[^1]: b', {
      footnotes: 'هوامش',
      backToReference: (reference) => `إلى ${reference}`,
    }),
  ).toMatchInlineSnapshot(`
    "<p>a<sup><a href="#note-fn-1" id="note-fnref-1" data-footnote-ref>1</a></sup></p>
    <section data-footnotes class="footnotes" aria-label="هوامش"><ol>
    <li id="note-fn-1">
    <p>b <a href="#note-fnref-1" data-footnote-backref="1" class="data-footnote-backref" aria-label="إلى 1">↩</a></p>
    </li>
    </ol>
    </section>"
  `);
});

test('several bodies on a page keep their footnotes apart', () => {
  const html = draw('a[^1]\n\n[^1]: b', { idPrefix: 'summary-' });
  expect([...html.matchAll(/ (?:id|href)="([^"]+)"/g)].map(([, value]) => value)).toEqual([
    '#summary-note-fn-1',
    'summary-note-fnref-1',
    'summary-note-fn-1',
    '#summary-note-fnref-1',
  ]);
});

test('what holds a component is not plain HTML', () => {
  const { tree } = parseProse('a\n\n- *b* <Cite source="c" />', 1);
  expect(tree.children.map(containsComponent)).toEqual([false, false, true]);
  expect(() => toHtml(tree.children)).toThrow('<Cite> cannot be drawn as plain HTML.');
});
