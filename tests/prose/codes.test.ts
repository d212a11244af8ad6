import { describe, expect, test } from 'vitest';
import { proseRules } from '../../src/prose/codes.ts';
import { parseProse } from '../../src/prose/parse.ts';

describe.each(Object.entries(proseRules))('%s', (code, { rule, bad, good }) => {
  test('its bad example breaks this rule and no other', () => {
    expect(parseProse(bad, 1).problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('its good example breaks none', () => {
    expect(parseProse(good, 1).problems).toEqual([]);
  });

  test('its words are whole sentences', () => {
    const [problem] = parseProse(bad, 1).problems;
    for (const sentence of [rule, problem?.what, problem?.fix]) {
      expect(sentence).toMatch(/^["<\p{Lu}].*(?:[.?]|<.*>)$/su);
    }
  });
});

test('every problem of a file is told at once, in the order of reading', () => {
  const { problems } = parseProse(
    [
      "import Chart from './chart.astro'",
      '',
      '# What was said',
      '',
      'At least {4} people, [it said](javascript:alert(1)), <b>died</b>: <Conut claim="a" />.',
      '',
      '<!-- to be checked -->',
      'Fewer than <5 were hurt.',
    ].join('\n'),
    9,
  );
  expect(
    problems.map(
      ({ line, column, code, what, fix }) => `${line}:${column} ${code}\n${what}\n${fix}\n`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "9:1 content-import
    This file contains an import. Content is data, so nothing in it can run.
    Remove the line; to show a number use <Count … />, and for a chart one of the other components.
    ",
      "11:1 heading-level
    This heading is of level 1, which is the title of the page.
    Write it with ##.
    ",
      "13:10 content-expression
    This file contains an expression in braces. Content is data, so nothing in it can run.
    Write the result; to show a number use <Count … />; to show a brace put a backslash before it: \\{.
    ",
      "13:22 unsafe-link
    This link leads to "javascript:alert(1)", and "javascript:" is not a safe scheme.
    Link to a page on the web with https://, to a page of this site from its root, as in /notes/about/, or to a mailbox with mailto:.
    ",
      "13:54 raw-html
    This is HTML: <b>. Content holds none, because HTML can run code and break the page.
    Write bold words as **words**.
    ",
      "13:67 unknown-component
    There is no component <Conut>.
    Did you mean <Count>? The components are Count, Minimum, Cite, Quote, ClaimsSideBySide, Breakdown, ClaimsOverTime, Derivation, CoverageMatrix, AsOf, Timeline, Map, RelayChains, MarkKey. To show a < put a backslash before it: \\<.
    ",
      "15:1 html-comment
    This is an HTML comment. Everything in a text is shown on the page.
    Delete it, or say it in the pull request.
    ",
      "16:12 bad-mdx
    MDX reads "<5 were hurt" as the start of a tag.
    To show a < put a backslash before it, \\<, or write &lt;.
    ",
    ]
  `);
});
