import { expect, test } from 'vitest';
import { reportLine } from '../../src/text/hidden.ts';
import { writeReport } from '../../src/casebook/report.ts';
import { writeJson } from '../../src/text/inert-json.ts';

test.each([
  ['a\nb', 'a b'],
  ['a\u001b[31mb', 'a[U+001B (escape)][31mb'],
  ['a\u009b31mb', 'a[U+009B]31mb'],
  ['a\u202eb', 'a[U+202E (right-to-left override)]b'],
  ['a\u{e0041}b', 'a[U+E0041]b'],
  ['a\ud800b', 'a[U+D800]b'],
  ['a\u2028b', 'a b'],
  ['a\u00adb', 'a[U+00AD]b'],
  ['نمی\u200cخواهم', 'نمی\u200cخواهم'],
  ['::error::a', ': :error::a'],
  ['  ::error::a', '  : :error::a'],
  ['\t::error::a', ' : :error::a'],
  ['\u2028::error::a', ' : :error::a'],
  ['a ##[error]b', 'a ## [error]b'],
  ['a::b', 'a::b'],
])('%j is %j in a report', (written, line) => {
  expect(reportLine(written)).toBe(line);
});

const strange = 'x\n::error::y\u001b\u202e##[error]';
const problem = {
  code: 'bad-id',
  severity: 'error',
  file: strange,
  line: 1,
  column: 1,
  what: strange,
  fix: strange,
  related: [{ file: strange, line: 1, column: 1, what: strange }],
} as const;

test.each(['text', 'github', 'json'] as const)('%s is inert', (format) => {
  const report = writeReport([{ ...problem, related: [...problem.related] }], format, '');
  expect(report.replaceAll('\n', '')).toMatch(/^[\x20-\x7e]*$/);
  const commands = report.split('\n').filter((line) => /^\s*::|##\[/.test(line));
  expect(commands).toHaveLength(format === 'github' ? 1 : 0);
});

test('what is hidden in JSON is written out and read back', () => {
  const json = writeJson(['\u{e0041}\u202e##[']);
  expect(json).toMatch(/^[\x20-\x7e\n]*$/);
  expect(JSON.parse(json)).toEqual(['\u{e0041}\u202e##[']);
  expect(json).not.toContain('##[');
});
