import { describe, expect, test } from 'vitest';
import { count, isBounded, parseCount } from '../../src/schemas/count.ts';

/** `kind min max` of a bounded count, `kind` and what it holds of a vague one. */
function brief(text: string): string | undefined {
  const parsed = parseCount(text);
  if (!parsed) return undefined;
  if (isBounded(parsed)) return `${parsed.kind} ${parsed.min} ${parsed.max ?? 'open'}`;
  return [parsed.kind, 'number' in parsed && parsed.number, 'word' in parsed && parsed.word]
    .filter((part) => part !== false)
    .join(' ');
}

test.each([
  ['48', 'exact 48 48'],
  ['0', 'exact 0 0'],
  [' 48 ', 'exact 48 48'],
  ['1200', 'exact 1200 1200'],
  ['1,200', 'exact 1200 1200'],
  ['1,200,000', 'exact 1200000 1200000'],
  ['10000000000', 'exact 10000000000 10000000000'],
  ['at least 4', 'at_least 4 open'],
  ['At  Least 4', 'at_least 4 open'],
  ['more than 70', 'more_than 71 open'],
  ['more than 0', 'more_than 1 open'],
  ['up to 20', 'up_to 0 20'],
  ['up to 0', 'up_to 0 0'],
  ['fewer than 20', 'fewer_than 0 19'],
  ['fewer than 1', 'fewer_than 0 0'],
  ['16 to 20', 'range 16 20'],
  ['16 to 16', 'range 16 16'],
  ['1,200 to 1,300', 'range 1200 1300'],
  ['about 50', 'about 50'],
  ['several', 'vague several'],
  ['Dozens', 'vague dozens'],
  ['scores', 'vague scores'],
  ['hundreds', 'vague hundreds'],
  ['thousands', 'vague thousands'],
  ['unspecified', 'unspecified'],
])('"%s" is %s', (text, expected) => {
  expect(brief(text)).toBe(expected);
});

const forms = /^Write a whole number/;

describe('what is no count is refused with the form that was meant', () => {
  test.each<[string | number, string | RegExp]>([
    [-3, /^A count of people is never negative/],
    ['-3', /^A count of people is never negative/],
    [4.5, /^People are counted whole/],
    ['1e9', /^Write the number out in digits/],
    ['٤٨', /^Write the digits 0–9 \(48\)/],
    ['۴۸', /^Write the digits 0–9 \(48\)/],
    ['007', 'Leave out the zeros in front: 7.'],
    ['0x10', forms],
    ['12,00', forms],
    ['1,2000', forms],
    ['+5', forms],
    ['½', forms],
    ['', forms],
    ['at least', forms],
    ['fewer than 0', forms],
    ['many', forms],
    ['dozens of people', forms],
    ['16-20', 'Did you mean "16 to 20"?'],
    ['16–20', 'Did you mean "16 to 20"?'],
    ['20 to 16', 'Did you mean "16 to 20"?'],
    ['between 16 and 20', 'Did you mean "16 to 20"?'],
    ['over 70', 'Did you mean "more than 70"?'],
    ['>70', 'Did you mean "more than 70"?'],
    ['70+', 'Did you mean "at least 70"?'],
    ['70 or more', 'Did you mean "at least 70"?'],
    ['no fewer than 4', 'Did you mean "at least 4"?'],
    ['less than 20', 'Did you mean "fewer than 20"?'],
    ['as many as 20', 'Did you mean "up to 20"?'],
    ['around 50', 'Did you mean "about 50"?'],
    ['~50', 'Did you mean "about 50"?'],
    ['48 people', 'Write the number alone: 48.'],
    ['at least 4 civilians', 'Write the number alone: at least 4.'],
    ['10000000001', /^This is more people than are alive/],
    ['9'.repeat(400), /^This is more people than are alive/],
    ['more than 10000000001', forms],
  ])('%s', (written, fix) => {
    const issue = count.safeParse(written).error?.issues[0];
    expect(issue).toMatchObject({ code: 'custom', params: { code: 'bad-count' } });
    expect((issue as { params?: { fix: string } }).params?.fix).toMatch(fix);
  });

  test.each([[true], [[48]], [{ min: 4 }], [null]])('%s is of the wrong kind', (written) => {
    expect(count.safeParse(written).error?.issues[0]?.code).toBe('invalid_union');
  });
});

test('a count keeps its wording, in lower case and single spaces', () => {
  expect(count.parse(' At  Least 4 ')).toEqual({
    kind: 'at_least',
    wording: 'at least 4',
    min: 4,
    max: null,
  });
});
