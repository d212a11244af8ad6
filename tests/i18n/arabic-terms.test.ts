import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFilesIn } from '../../src/casebook/files.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { codebook } from '../../src/i18n/ar/codebook/index.ts';
import { strings } from '../../src/i18n/index.ts';
import { isFirstCase } from '../first-case/here.ts';
import { leavesOf, textOf } from './leaves.ts';

/** A word that is not used, as a pattern of whole words, with the one that stands for the thing. */
const terms: readonly (readonly [wrong: RegExp, right: string, why: string])[] = [
  [word('ادعاء(?:ات)?|ادعى|ادعت'), 'إفادة', 'an allegation'],
  [word('استشهاد|استشهد(?:وا)?|شهيد|شهداء'), 'إحالة، قُتل', 'dying as a martyr'],
  [word('فلول|إرهابي(?:ون|ين)?|ضحايا|ضحية|مجزرة'), 'a neutral word', 'a loaded word'],
  [word('قائل(?:ون|ين)?|قائله|قائلها|متحدث(?:ون|ين)?|متحدثًا'), 'صاحب إفادة', 'one word for it'],
  [word('الحادث|الحوادث|حادث(?:ة)?'), 'واقعة', 'one word for it'],
  [word('قرئت?|المقروءة'), 'وردت', 'unvowelled, it is misread'],
  [word('مفصل|التفصيل|يفصلها?|يفصله'), 'موزع', 'one word for it'],
  [word('ي?تغطي|يغطيه'), 'يشمل', 'one word for it'],
  [word('الإنكليزية'), 'الإنجليزية', 'as Intl prints it'],
  [/(?<!\p{L})كيف حسب(?!\p{L})/u, 'كيفية حساب', 'read as "according to"'],
  [/\d على الأقل/u, 'ما لا يقل عن', 'postposed, a noun cannot follow'],
  [/في موعد لا يتجاوز/u, 'في موعد أقصاه', 'one wording for a deadline'],
  [/نحو \d{1,2} \p{L}+ \d{4}/u, 'حوالي', 'before a date'],
  [word('لم يترجم|لم يحسب|لا يعرف|لا تعرف|تجمع أعدادها|سحبت'), 'with its damma', 'a passive'],
  [/عن من(?!\p{L})/u, 'عمن', 'spelling'],
  [/هذا الملف(?!\p{L})/u, 'هذا السجل', 'ملف is a file of the downloads'],
];

function word(alternatives: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:و|ف|ب|ل|ك)?(?:ال)?(?:${alternatives})(?!\\p{L})`, 'u');
}

const edges = [0, 1, 2, 3, 10, 11, 100, 103];
const said = leavesOf({ ...strings('ar'), codebook }).flatMap(([path, leaf]) =>
  (typeof leaf === 'string' ? [0] : edges).map(
    (n) => [path, textOf(leaf, [n, n, n, n, n])] as const,
  ),
);

/** The Arabic of the first case: the translated records, without what is quoted from a source. */
const folder = join(projectRoot, 'src/content/ar');
const written = isFirstCase
  ? [...contentFilesIn(folder)].map(
      ([path, bytes]) =>
        [
          path,
          (bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '').replace(
            /<Quote[\s\S]*?<\/Quote>|«[^»]*»|(?:phrase|term): .*/g,
            '',
          ),
        ] as const,
    )
  : [];

describe('Arabic has one word for one thing', () => {
  test.each(terms)('not %s but %s: %s', (wrong) => {
    for (const [where, text] of [...said, ...written]) expect(text, where).not.toMatch(wrong);
  });
});

describe('Arabic counts by six forms', () => {
  /** The messages whose noun goes by a number: those that change between one, three and a hundred, digits aside. */
  const counted = leavesOf(strings('ar')).filter(([, leaf]) => {
    if (typeof leaf === 'string') return false;
    const shapes = [1, 2, 3].map((n) => textOf(leaf, [n, n, n, n, n]).replace(/\d+/g, '#'));
    return new Set(shapes).size === 3;
  });

  test.each(counted)('%s', (_, leaf) => {
    const of = (n: number) => textOf(leaf, [n, 0, 0, 0, 0]);
    // One and two are in the noun itself, and nobody is no digit.
    expect(of(0)).not.toMatch(/(?<!\d)0 (?!من)\p{L}/u);
    expect(of(1)).not.toMatch(/(?<!\d)1 \p{L}/u);
    expect(of(2)).not.toMatch(/(?<!\d)2 (?!من)\p{L}/u);
    // From eleven to ninety-nine the noun is an accusative, from a hundred on a genitive.
    expect(of(100)).not.toMatch(/100 \p{L}+ًا/u);
    for (const n of [103, 1003, 125_000]) expect(of(n)).toMatch(/\d \p{L}/u);
    expect(of(103).replace('103', '3')).toBe(of(3));
    expect(of(111).replace('111', '11')).toBe(of(11));
  });
});
