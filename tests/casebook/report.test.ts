import { expect, test } from 'vitest';
import type { Problem } from '../../src/casebook/problem.ts';
import { writeReport } from '../../src/casebook/report.ts';

const problems: Problem[] = [
  {
    code: 'unknown-reference',
    severity: 'error',
    file: 'claims/a.mdx',
    line: 7,
    column: 9,
    what: 'This claim cites source "x", which does not exist.',
    fix: 'Did you mean "y"? Otherwise add sources/x.mdx.',
    related: [{ file: 'sources/y.mdx', line: 2, column: 1, what: 'The other.' }],
  },
  {
    code: 'outside-window',
    severity: 'warning',
    file: 'claims/100%, or: less.mdx',
    line: 1,
    column: 1,
    what: 'Half of it,\nor 50%.',
    fix: 'Mend: it.',
  },
];

test('text is for people', () => {
  expect(writeReport(problems, 'text', 'src/content')).toMatchInlineSnapshot(`
    "claims/a.mdx:7:9  unknown-reference
      This claim cites source "x", which does not exist.
      Did you mean "y"? Otherwise add sources/x.mdx.
      sources/y.mdx:2:1  The other.

    claims/100%, or: less.mdx:1:1  warning  outside-window
      Half of it, or 50%.
      Mend: it.

    1 error, 1 warning
    "
  `);
});

test('json holds everything', () => {
  expect(JSON.parse(writeReport(problems, 'json', ''))).toEqual({
    errors: 1,
    warnings: 1,
    notShown: 0,
    problems,
  });
});

test('github annotations are escaped as its toolkit does, with paths from the root', () => {
  expect(writeReport(problems, 'github', 'src/content')).toMatchInlineSnapshot(`
    "::error file=src/content/claims/a.mdx,line=7,col=9,title=unknown-reference::This claim cites source "x", which does not exist.%0ADid you mean "y"? Otherwise add sources/x.mdx.%0Asources/y.mdx:2:1  The other.
    ::warning file=src/content/claims/100%25%2C or%3A less.mdx,line=1,col=1,title=outside-window::Half of it, or 50%25.%0AMend: it.
    "
  `);
});

test('nothing wrong is said too', () => {
  expect(writeReport([], 'text', '')).toBe('0 errors, 0 warnings\n');
  expect(writeReport([], 'github', '')).toBe('');
});

test('of many problems the first are shown and the rest counted', () => {
  const many = Array.from({ length: 250 }, (_, index) => ({ ...problems[0]!, line: index + 1 }));
  expect(writeReport(many, 'text', '').match(/unknown-reference/g)).toHaveLength(100);
  expect(writeReport(many, 'text', '')).toContain('150 more are not shown.\n\n250 errors');
  expect(writeReport(many, 'github', '')).toContain('::notice title=not shown::150 more');
  const files = Array.from({ length: 1500 }, (_, index) => ({ ...problems[0]!, file: `${index}` }));
  expect(JSON.parse(writeReport(files, 'json', ''))).toMatchObject({ errors: 1500, notShown: 500 });
});
