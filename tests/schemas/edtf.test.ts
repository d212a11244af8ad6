import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edtf, parseEdtf, type EdtfPoint } from '../../src/schemas/edtf.ts';

/** `earliest … latest precision`, days alone where a span is whole days. */
function brief(text: string): string | undefined {
  const date = parseEdtf(text);
  if (!date) return undefined;
  const iso = (time: number | null) =>
    time === null
      ? 'open'
      : new Date(time).toISOString().replace(/T(00:00:00.000|23:59:59.999)Z$/, '');
  const end = (point: EdtfPoint | null) =>
    point
      ? `${point.precision}${point.approximate ? '~' : ''}${point.uncertain ? '?' : ''}`
      : 'open';
  return `${iso(date.earliest)} … ${iso(date.latest)} ${date.ends.map(end).join('/')}`;
}

test.each([
  ['2025-03-06', '2025-03-06 … 2025-03-06 day'],
  ['2024-02-29', '2024-02-29 … 2024-02-29 day'],
  ['2000-02-29', '2000-02-29 … 2000-02-29 day'],
  ['2025-03', '2025-03-01 … 2025-03-31 month'],
  ['2025-21', '2025-01-01 … 2025-12-31 season'],
  ['2025-24', '2025-01-01 … 2026-03-31 season'],
  ['1977', '1977-01-01 … 1977-12-31 year'],
  ['201X', '2010-01-01 … 2019-12-31 decade'],
  ['2025-XX', '2025-01-01 … 2025-12-31 year'],
  ['2025-03-XX', '2025-03-01 … 2025-03-31 month'],
  ['2025-03-06~', '2025-03-06 … 2025-03-06 day~'],
  ['2025-03-06?', '2025-03-06 … 2025-03-06 day?'],
  ['2025-03%', '2025-03-01 … 2025-03-31 month~?'],
  ['2025-03-06T10:00:00Z', '2025-03-06T10:00:00.000Z … 2025-03-06T10:00:00.000Z time'],
  ['2025-03-07T17:15:00+04:00', '2025-03-07T13:15:00.000Z … 2025-03-07T13:15:00.000Z time'],
  ['2025-03-06/2025-03-07', '2025-03-06 … 2025-03-07 day/day'],
  ['2025-03-06/2025-03-06', '2025-03-06 … 2025-03-06 day/day'],
  ['2025-03-06/2025-03', '2025-03-06 … 2025-03-31 day/month'],
  ['2025-03/2025-03-06', '2025-03-01 … 2025-03-06 month/day'],
  ['2023-12-31/2024-01-01~', '2023-12-31 … 2024-01-01 day/day~'],
  ['2024-12-08/..', '2024-12-08 … open day/open'],
  ['../2025', 'open … 2025-12-31 open/year'],
  ['2025/', '2025-01-01 … open year/open'],
  [
    '2025-03-06T10:00:00Z/2025-03-06T10:00:00Z',
    '2025-03-06T10:00:00.000Z … 2025-03-06T10:00:00.000Z time/time',
  ],
  ['Y12345', '+012345-01-01 … +012345-12-31 year'],
  ['Y275760', undefined],
  ['Y-271821', undefined],
])('%s is %s', (text, expected) => {
  expect(brief(text)).toBe(expected);
});

const general = /^Write a day as 2025-03-06/;
const meant = (...dates: string[]) =>
  `Did you mean ${dates.map((date) => `"${date}"`).join(' or ')}?`;

function fixOf(written: string | number): string {
  const issue = edtf.safeParse(written).error?.issues[0];
  expect(issue).toMatchObject({ code: 'custom', params: { code: 'bad-date' } });
  return (issue as unknown as { params: { fix: string } }).params.fix;
}

/** The dates that a message offers. */
function offeredBy(fix: string): string[] {
  const [, offers = ''] = /Did you mean ([^?]*\??)/.exec(fix) ?? [];
  return [...offers.matchAll(/"([^"]+)"/g)].map(([, offer = '']) => offer);
}

describe('what is no date is refused with the form that was meant', () => {
  test.each<[string | number, string | RegExp]>([
    ['6 March 2025', meant('2025-03-06')],
    ['Thursday, 6 March 2025', meant('2025-03-06')],
    ['6th of March 2025', meant('2025-03-06')],
    ['March 6, 2025', meant('2025-03-06')],
    ['Mar 6 2025', meant('2025-03-06')],
    ['06-Mar-2025', meant('2025-03-06')],
    ['2025 March 6', meant('2025-03-06')],
    ['٦ آذار ٢٠٢٥', meant('2025-03-06')],
    ['6 مارس 2025', meant('2025-03-06')],
    ['6 كانون الثاني 2025', meant('2025-01-06')],
    ['الخميس 6 مارس 2025', meant('2025-03-06')],
    ['14 آب/أغسطس 2013', meant('2013-08-14')],
    ['6 آذار (مارس) 2025', meant('2025-03-06')],
    ['6-7 آذار/مارس 2025', meant('2025-03-06/2025-03-07')],
    ['Nov 1954-July 1962', meant('1954-11/1962-07')],
    ['weekend of 8-9 March 2025', meant('2025-03-08/2025-03-09')],
    ['on or about 14 August 2013', meant('2013-08-14~')],
    ['as of 15 August 2013', meant('../2013-08-15')],
    ['15-Aug-13', /^Write the year with four digits\. Write a day/],
    ['6-7 March 2025', meant('2025-03-06/2025-03-07')],
    ['6-32 March 2025', general],
    ['32-6 March 2025', general],
    ['March 6 to April 2025', general],
    [`6${' '.repeat(109)}March 2025`, meant('2025-03-06')],
    [`6${' '.repeat(110)}March 2025`, general],
    ['6–7 March 2025', meant('2025-03-06/2025-03-07')],
    ['6/7 March 2025', meant('2025-03-06/2025-03-07')],
    ['March 6-7, 2025', meant('2025-03-06/2025-03-07')],
    ['between 6 and 7 March 2025', meant('2025-03-06/2025-03-07')],
    ['من 6 إلى 7 آذار 2025', meant('2025-03-06/2025-03-07')],
    ['بين 6 و7 آذار 2025', meant('2025-03-06/2025-03-07')],
    ['4 March - 7 March 2025', meant('2025-03-04/2025-03-07')],
    ['28 February – 3 March 2025', meant('2025-02-28/2025-03-03')],
    ['March 2025', meant('2025-03')],
    ['March–April 2025', meant('2025-03/2025-04')],
    ['كانون الأول 2024', meant('2024-12')],
    ['early March 2025', /^Did you mean "2025-03"\? EDTF has no early/],
    ['spring 2025', meant('2025-21')],
    ['winter 2025', meant('2025-24')],
    ['1917-1923', meant('1917/1923')],
    ['1917–1923', meant('1917/1923')],
    ['1917–23', meant('1917/1923')],
    ['1917-18', meant('1917/1918')],
    ['1917-17', /^There is no month 17\./],
    ['2024/25', meant('2024/2025')],
    ['1940s to 1950s', meant('194X/195X')],
    ['1917-1916', /ends before it begins\. Did you mean "1916\/1917"\?/],
    ['1940s', meant('194X')],
    ['the 1940s', meant('194X')],
    ['194x', meant('194X')],
    ['1800s', meant('180X', '18XX')],
    ['19th century', meant('18XX')],
    ['before 1945', /^Did you mean "\.\.\/1944"\? .* write "\.\.\/1945"\.$/],
    ['after 1945', /^Did you mean "1946\/\.\."\? .* write "1945\/\.\."\.$/],
    ['before 6 March 2025', /^Did you mean "\.\.\/2025-03-05"\?/],
    ['before March 2025', /^Did you mean "\.\.\/2025-02"\?/],
    ['after 31 December 2024', /^Did you mean "2025-01-01\/\.\."\?/],
    ['before spring 2025', /^Did you mean "\.\.\/2025-21"\?$/],
    ['before about 1945', /^Did you mean "\.\.\/1945~"\?$/],
    ['before 0000', general],
    ['قبل 1945', /^Did you mean "\.\.\/1944"\?/],
    ['since December 2024', meant('2024-12/..')],
    ['منذ كانون الأول 2024', meant('2024-12/..')],
    ['8 December 2024 to present', meant('2024-12-08/..')],
    ['until 7 March 2025', meant('../2025-03-07')],
    ['1945-03-00', meant('1945-03')],
    ['1945-00-00', meant('1945')],
    ['2025-00', meant('2025')],
    ['2025-03-06 22:00', /^Did you mean "2025-03-06T22:00:00"\? Where the time zone is known/],
    ['6 March 2025 10', general],
    ['6 March 2025 at 12 am', /^Did you mean "2025-03-06T00:00:00"\?/],
    ['6 March 2025 at 12 pm', /^Did you mean "2025-03-06T12:00:00"\?/],
    ['6 March 2025 at 10 pm', /^Did you mean "2025-03-06T22:00:00"\?/],
    ['2025-03-06 22:00 +0300', meant('2025-03-06T22:00:00+03:00')],
    ['2025-02-29', /^There is no day 29 in 2025-02\./],
    ['1900-02-29', /^There is no day 29 in 1900-02\./],
    ['2025-04-31', /^There is no day 31 in 2025-04\./],
    ['2025-03-32', /^There is no day 32 in 2025-03\./],
    ['2025-13', /^There is no month 13\./],
    ['2025-00-05', /^There is no month 00\./],
    ['6 March', /^Write the year too\./],
    ['2025-03-07/2025-03-06', /ends before it begins\. Did you mean "2025-03-06\/2025-03-07"\?/],
    ['2025-03-07/2025-03-06/2025-03-05', general],
    ['"2025-03-06/2025-03"', meant('2025-03-06/2025-03')],
    ['2025/2024', /ends before it begins\. Did you mean "2024\/2025"\?/],
    ['06/03/2025', /^Did you mean "2025-03-06" or "2025-06-03"\? Whether/],
    ['6.3.2025', /^Did you mean "2025-03-06" or "2025-06-03"\? Whether/],
    ['13-5-2001', meant('2001-05-13')],
    ['03/13/2025', meant('2025-03-13')],
    ['6/3/25', /^Write the year with four digits and first/],
    ['2025-3-6', meant('2025-03-06')],
    ['2025/03/06', meant('2025-03-06')],
    [20250306, meant('2025-03-06')],
    ['2025-03-06 to 2025-03-07', meant('2025-03-06/2025-03-07')],
    ['2025-03-06–2025-03-07', meant('2025-03-06/2025-03-07')],
    ['2025-03-06 / 2025-03-07', meant('2025-03-06/2025-03-07')],
    ['٢٠٢٥-٠٣-٠٦', meant('2025-03-06')],
    ['2025-03-??', meant('2025-03-XX')],
    ['~2025', meant('2025~')],
    ['c. 1977', meant('1977~')],
    ['about March 2025', meant('2025-03~')],
    ['possibly 1945', meant('1945?')],
    ['yesterday', general],
    ['', general],
    ['..', general],
    ['../..', /^A span says at least one of its ends/],
    ['/', /^A span says at least one of its ends/],
    ['2025-03-06/2025-03-07/2025-03-08', general],
    ['{2025,2026}', general],
    ['2025-03-06T25:00:00Z', general],
    [99999, general],
  ])('%s', (written, fix) => {
    const message = fixOf(written);
    expect(message).toMatch(fix);
    for (const offer of offeredBy(message)) expect(parseEdtf(offer), offer).toBeDefined();
  });
});

test('a text of any words that is no date gets a sentence, and what it offers is a date', () => {
  const word = fc.constantFrom(
    ...'6 7 31 00 March Feb آذار شباط 2025 1917 18 1940s 2025-03-06 - – / to before after since about early 22:00 pm , . و ? ~ ..'.split(
      ' ',
    ),
  );
  const space = fc.constantFrom('', ' ', ' ');
  const texts = fc
    .array(fc.tuple(word, space), { maxLength: 8 })
    .map((pairs) => pairs.flat().join(''));
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), (text) => {
      if (parseEdtf(text.trim())) return;
      const fix = fixOf(text);
      expect(fix).toMatch(/^[A-Z].*[.?]$/s);
      for (const offer of offeredBy(fix)) expect(parseEdtf(offer), offer).toBeDefined();
    }),
    { numRuns: 1000 },
  );
});

test('a year that YAML made a number is the year', () => {
  expect(edtf.parse(1977)).toEqual(parseEdtf('1977'));
});

test('a date of any text is read without throwing, and its ends are in order', () => {
  const sign = fc.constantFrom(...'0123456789-/.~?%XTZ:+ Y'.split(''));
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
      const date = parseEdtf(signs.join(''));
      if (date?.earliest != null && date.latest != null)
        expect(date.earliest).toBeLessThanOrEqual(date.latest);
    }),
  );
});
