import { describe, expect, test } from 'vitest';
import { toHtml } from '../../src/prose/html.ts';
import { parseProse } from '../../src/prose/parse.ts';

function htmlOf(body: string): string {
  const { tree, problems } = parseProse(body, 1);
  expect(problems).toEqual([]);
  return toHtml(tree.children);
}

describe('takes Markdown as it is written', () => {
  test.each([
    ['', ''],
    [' \n\n\t', ''],
    ['Words.', '<p>Words.</p>'],
    ['One\r\ntwo', '<p>One\ntwo</p>'],
    ['*a* **b** ~~c~~ `d`', '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>'],
    ['a\\\nb', '<p>a<br>\nb</p>'],
    ['## A\n\n### B\n\n## C', '<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>'],
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
    ['> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['a\n\n---\n\nb', '<p>a</p>\n<hr>\n<p>b</p>'],
    [
      '```html\n<b>{a}</b>\n```',
      '<pre><code class="language-html">&#x3C;b>{a}&#x3C;/b>\n</code></pre>',
    ],
    ['    a', '<p>a</p>'],
    ['حلب **٤٨**', '<p>حلب <strong>٤٨</strong></p>'],
    ['می\u200Cخواهم \u200Fعربي', '<p>می\u200Cخواهم \u200Fعربي</p>'],
  ])('%j', (body, html) => {
    expect(htmlOf(body)).toBe(html);
  });
});

describe('shows what looks like code and is none', () => {
  test.each([
    ['2 < 3 and 3 > 2', '<p>2 &#x3C; 3 and 3 > 2</p>'],
    ['\\<div> and \\{a}', '<p>&#x3C;div> and {a}</p>'],
    ['&lt;script&gt; &amp; &copy; &#123;', '<p>&#x3C;script> &#x26; © {</p>'],
    ['`<b>` and `{a}`', '<p><code>&#x3C;b></code> and <code>{a}</code></p>'],
    ['``` \nimport a from "b"\n```', '<pre><code>import a from "b"\n</code></pre>'],
    [
      'The import of arms, and\nimport duties, rose.',
      '<p>The import of arms, and\nimport duties, rose.</p>',
    ],
    [
      'They did not\nimport grain from abroad, nor\nexport default risks, nor\nexport class by class.',
      '<p>They did not\nimport grain from abroad, nor\nexport default risks, nor\nexport class by class.</p>',
    ],
    ['Important: exports fell.', '<p>Important: exports fell.</p>'],
    ['A } alone', '<p>A } alone</p>'],
    ['~50 of ~120', '<p>~50 of ~120</p>'],
    [
      'onclick="alert(1)" and javascript:alert(1)',
      '<p>onclick="alert(1)" and javascript:alert(1)</p>',
    ],
    ['a \\[^1] b', '<p>a [^1] b</p>'],
  ])('%j', (body, html) => {
    expect(htmlOf(body)).toBe(html);
  });
});

describe('takes links and images that are safe', () => {
  const away = ' rel="noopener noreferrer"';
  test.each([
    ['[a](/notes/about/)', '<p><a href="/notes/about/">a</a></p>'],
    ['[a](/a/?b=javascript:c#d)', '<p><a href="/a/?b=javascript:c#d">a</a></p>'],
    ['[a](#b)', '<p><a href="#b">a</a></p>'],
    [
      '[a](https://example.org/b "c")',
      `<p><a href="https://example.org/b" title="c"${away}>a</a></p>`,
    ],
    ['[a](http://example.org:8080/)', `<p><a href="http://example.org:8080/"${away}>a</a></p>`],
    ['[a](HTTPS://example.org/@b)', `<p><a href="HTTPS://example.org/@b"${away}>a</a></p>`],
    [
      '[a](https://مثال.example/ب)',
      `<p><a href="https://%D9%85%D8%AB%D8%A7%D9%84.example/%D8%A8"${away}>a</a></p>`,
    ],
    ['[a](mailto:b@example.org)', '<p><a href="mailto:b@example.org">a</a></p>'],
    [
      'https://example.org/a',
      `<p><a href="https://example.org/a"${away}>https://example.org/a</a></p>`,
    ],
    ['www.example.org', `<p><a href="http://www.example.org"${away}>www.example.org</a></p>`],
    ['a@example.org', '<p><a href="mailto:a@example.org">a@example.org</a></p>'],
    ['[a][b]\n\n[B]: /c/', '<p><a href="/c/">a</a></p>'],
    ['![a](/media/b-c_1.d.png)', '<p><img src="/media/b-c_1.d.png" alt="a"></p>'],
    [
      '![a \\<b \\{c](/media/d/e.JPG "f")',
      '<p><img src="/media/d/e.JPG" alt="a <b {c" title="f"></p>',
    ],
    ['![a][b]\n\n[b]: /media/c.webp', '<p><img src="/media/c.webp" alt="a"></p>'],
  ])('%j', (body, html) => {
    expect(htmlOf(body)).toBe(html);
  });
});

test('tables keep their alignment', () => {
  expect(htmlOf('| a | b |\n| :- | -: |\n| 1 | 2 |').replaceAll('\n', '')).toBe(
    '<table><thead><tr><th align="left">a</th><th align="right">b</th></tr></thead>' +
      '<tbody><tr><td align="left">1</td><td align="right">2</td></tr></tbody></table>',
  );
});

test('task lists have their boxes', () => {
  expect(htmlOf('- [x] a\n- [ ] b').replaceAll('\n', '')).toBe(
    '<ul class="contains-task-list">' +
      '<li class="task-list-item"><input type="checkbox" checked disabled> a</li>' +
      '<li class="task-list-item"><input type="checkbox" disabled> b</li></ul>',
  );
});
