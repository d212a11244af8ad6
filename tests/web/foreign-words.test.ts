import { expect, test } from 'vitest';
import { markForeignWords } from '../../src/web/foreign-words.ts';

const page = (body: string, lang = 'ar') =>
  `<!doctype html><html class="page" lang="${lang}" dir="rtl"><head><title>بيانات CSV</title></head><body>${body}</body></html>`;
const en = (words: string) => `<bdi lang="en">${words}</bdi>`;

test.each<[string, string, string]>([
  ['a word', '<p>بصيغة CSV.</p>', `<p>بصيغة ${en('CSV')}.</p>`],
  ['a joined word', '<p>الواو وCSV.</p>', `<p>الواو و${en('CSV')}.</p>`],
  ['a licence', '<p>بموجب CC-BY-4.0.</p>', `<p>بموجب ${en('CC-BY-4.0')}.</p>`],
  ['a phrase', '<p>من Natural Earth، ثم</p>', `<p>من ${en('Natural Earth')}، ثم</p>`],
  ['a parenthesis after words', '<p>(UCDP GED)</p>', `<p>(${en('UCDP GED')})</p>`],
  [
    'a parenthesis among words',
    '<p>هو Events Dataset (GED) Global version 19.1.</p>',
    `<p>هو ${en('Events Dataset (GED) Global version 19.1')}.</p>`,
  ],
  [
    'a number of the words behind it',
    '<p>Example News 7 آذار 2001</p>',
    `<p>${en('Example News')} 7 آذار 2001</p>`,
  ],
  [
    'what is kept together',
    '<p>وفق \u2066RFC 4180\u2069: صف</p>',
    `<p>وفق ${en('\u2066RFC 4180\u2069')}: صف</p>`,
  ],
  [
    'digits alone',
    '<p>العدد \u20662001-05-12\u2069 و12</p>',
    '<p>العدد \u20662001-05-12\u2069 و12</p>',
  ],
  ['a column', '<td>العمود rests_on</td>', `<td>العمود ${en('rests_on')}</td>`],
  ['a reference to a character', '<p>هذا &amp; ذاك&#39;</p>', '<p>هذا &amp; ذاك&#39;</p>'],
  ['marked words', '<p lang="en">said <b>so</b></p>', '<p lang="en">said <b>so</b></p>'],
  [
    'own words within others',
    '<p lang="en">Ferry (عبّارة)</p>',
    '<p lang="en">Ferry (<bdi lang="ar">عبّارة</bdi>)</p>',
  ],
  ['code', '<code>npm run x</code>', '<code lang="en" dir="ltr">npm run x</code>'],
  [
    'code with its direction',
    '<code class="hash" dir="ltr">a1</code>',
    '<code lang="en" class="hash" dir="ltr">a1</code>',
  ],
  [
    'text that is drawn',
    '<svg><title>من SOHR</title><path d="M0 L1"/><text>من SOHR</text></svg>',
    '<svg><title>من SOHR</title><path d="M0 L1"/><text>من <tspan lang="en">SOHR</tspan></text></svg>',
  ],
  ['attributes', '<a title="CSV" href="/CSV">ملف</a>', '<a title="CSV" href="/CSV">ملف</a>'],
  ['a script', '<script>var a = "<p>b";</script>', '<script>var a = "<p>b";</script>'],
  ['an element without an end', '<p lang="en">a<br>b</p>c', `<p lang="en">a<br>b</p>${en('c')}`],
])('%s', (_, body, marked) => {
  expect(markForeignWords(page(body))).toBe(page(marked));
  expect(markForeignWords(page(marked))).toBe(page(marked));
});

test('a page in Latin letters stays as it is', () => {
  expect(markForeignWords(page('<p>a CSV بيانات</p>', 'en'))).toBe(
    page('<p>a CSV بيانات</p>', 'en'),
  );
});
