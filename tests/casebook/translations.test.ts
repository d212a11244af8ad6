import { describe, expect, test } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { problemParagraph } from '../../src/casebook/report.ts';
import type { ExampleFiles } from '../../src/casebook/examples.ts';
import { glossAt, titleOf, wordsAt } from '../../src/casebook/title.ts';
import { progressOf } from '../../src/casebook/translation-progress.ts';
import { translatablePartsOf } from '../../src/casebook/translation.ts';
import { translationNotice } from '../../src/sentences/translation-notice.ts';
import { checkExample, problemsWith } from './example.ts';

const sinking = 'ar/incidents/ferry-sinking.mdx';
const vigil = (matter: string, body = '') => ({
  'ar/incidents/harbour-vigil.mdx': `---\n${matter}---\n${body}`,
});
const title = 'title: الوقفة في الميناء الشمالي\n';

const bad: [string, ExampleFiles][] = [
  ['of nothing', { 'ar/incidents/harbor-vigil.mdx': `---\n${title}---\n` }],
  ['of a record that was taken away', { 'ar/claims/guard-estimate.mdx': `---\n${title}---\n` }],
  [
    'of a record that was renamed',
    { 'ar/actors/families.mdx': '---\ntranslated: 2001-07-02\n---\n' },
  ],
  ['in the wrong folder', { 'ar/notes/harbour-vigil.mdx': `---\n${title}---\n` }],
  ['in the language of the records', { 'en/incidents/harbour-vigil.mdx': `---\n${title}---\n` }],
  [
    'with a component more',
    { [sinking]: { replace: 'من الركاب.', by: 'من الركاب.\n\n<Timeline />\n\n' } },
  ],
  [
    'with a number fewer',
    {
      [sinking]: {
        replace: '<Count claim="guard-second" outcome="killed" group="civilians" /> من الركاب',
        by: 'ركاب',
      },
    },
  ],
  [
    'with other words in a quotation',
    { [sinking]: { replace: 'a wave nobody', by: 'no wave anybody' } },
  ],
  ['with another number', { [sinking]: { replace: 'مساء 12 مايو', by: 'مساء 21 مايو' } }],
  ['with a direction control', { [sinking]: { replace: 'غرق العبّارة', by: '\u202eغرق العبّارة' } }],
  [
    'with a direction control in the body',
    { [sinking]: { replace: 'وتحدثت', by: 'و\u202eتحدثت' } },
  ],
  [
    'with a Latin quotation of nobody',
    { [sinking]: { replace: '## ما', by: 'كانت “a night that nobody forgets” هناك.\n\n## ما' } },
  ],
  [
    'with a dash between numbers',
    { [sinking]: { replace: 'مساء 12 مايو', by: 'مساء 12–12 مايو' } },
  ],
  [
    'with neither the numbers nor the components of an original that has changed',
    {
      [sinking]:
        '---\ntitle: غرق العبّارة\nsummary: غرقت مساء 21 مايو.\nof:\n  summary: 0123456789ab\n  body: 0123456789ab\n---\n\nغرقت العبّارة.\n',
    },
  ],
  ['with data', vigil(`${title}occurred: 2001-05-14\n`)],
  ['with a misspelt key', vigil(`titel: الوقفة\n`)],
  ['with a name', { 'ar/actors/lake-guard.mdx': '---\ntitle: حرس البحيرة\n---\n' }],
  ['with one text too many', vigil(`${title}figures:\n  - role: خطيبة\n`)],
  ['with a body that the record lacks', vigil(title, '\nتجمعت الأسر.\n')],
  ['with a digest that is none', vigil(`${title}of:\n  title: yes\n`)],
  ['that reviews no part', vigil(`${title}review:\n  - part: titel\n    because: A word.\n`)],
  [
    'whose original has changed',
    vigil(`${title}translated: 2001-07-02\nof:\n  title: 0123456789ab\n`),
  ],
];

test('what is wrong with a translation is told in whole', async () => {
  const told = bad.map(
    ([name, change]) => `## ${name}\n\n${problemsWith(change).map(problemParagraph).join('\n')}`,
  );
  await expect(told.join('\n')).toMatchFileSnapshot('translations.txt');
});

/** The example case after a change, without errors. */
function casebookWith(change: ExampleFiles): Casebook {
  const { casebook } = checkExample(change);
  if (!casebook) throw new Error('The example has errors.');
  return casebook;
}

const digestOf = (name: string) =>
  translatablePartsOf(casebookWith({}).incidents.get('harbour-vigil') as never).find(
    (part) => part.name === name,
  )?.digest;
const whole = `${title}summary: تجمعت أسر على رصيف الميناء الشمالي في 13 مايو 2001.\ntranslated: 2001-07-02\nof:\n  title: ${digestOf('title')}\n  summary: ${digestOf('summary')}\n`;

describe('a page tells its readers', () => {
  test.each<[string, ExampleFiles, string]>([
    ['nothing where all is translated', vigil(whole), ''],
    ['that nothing is translated', {}, 'لم يُترجم بعد: معروض باللغة الإنجليزية.'],
    ['that only a part is', vigil(title), 'تُرجم جزئيًا: الباقي معروض باللغة الإنجليزية.'],
    [
      'that the original has changed since, with the day',
      {
        ...vigil(whole),
        'incidents/harbour-vigil.mdx': { replace: 'title: Vigil at', by: 'title: A vigil at' },
      },
      'تغير النص الأصلي بعد إعداد هذه الترجمة. تاريخ الترجمة: 2 تموز 2001.',
    ],
    [
      'nothing of an original that only runs over other lines',
      {
        ...vigil(whole),
        'incidents/harbour-vigil.mdx': { replace: 'Vigil at North', by: 'Vigil at\n  North' },
      },
      '',
    ],
    [
      'that a part is not sure',
      vigil(`${whole}review:\n  - part: title\n    because: The word for vigil.\n`),
      'في هذه الترجمة مواضع غير مؤكدة تحتاج إلى مراجعة. تاريخ الترجمة: 2 تموز 2001.',
    ],
  ])('%s', (_, change, notice) => {
    const casebook = casebookWith(change);
    const record = casebook.incidents.get('harbour-vigil') as never;
    expect(translationNotice(casebook, record, 'ar')).toBe(notice);
    expect(translationNotice(casebook, record, 'en')).toBe('');
  });
});

describe('a text is found by its place', () => {
  const casebook = casebookWith({
    [sinking]: {
      replace: 'summary:',
      by: 'actors:\n  -\n  - role: على متنها\nsummary:',
    },
    'ar/sources/gazette-2001-05-14.mdx': '---\ntitle: صحيفة البحيرة\n---\n',
  });
  const record = casebook.incidents.get('ferry-sinking') as never;

  test('in the language asked for, or in its own', () => {
    expect(wordsAt(casebook, record, ['actors', 1, 'role'], 'ar')).toEqual({
      text: 'على متنها',
      lang: 'ar',
    });
    expect(wordsAt(casebook, record, ['actors', 0, 'role'], 'ar')).toEqual({
      text: 'rescuer',
      lang: 'en',
    });
  });

  test('and the title of a source stays, with its translation beside it', () => {
    const source = casebook.sources.get('gazette-2001-05-14') as never;
    expect(titleOf(casebook, source, 'ar').lang).toBe('en');
    expect(glossAt(casebook, source, ['title'], 'ar')).toBe('صحيفة البحيرة');
  });

  test('and what is left to do is known', () => {
    const all = progressOf(casebook);
    const of = (name: string) => all.find(({ record: each }) => each === name);
    expect(of('incidents/ferry-sinking')).toMatchObject({
      state: 'missing',
      parts: [
        { part: 'title', state: 'unconfirmed' },
        { part: 'summary', state: 'unconfirmed' },
        { part: 'actors.0.role', state: 'missing' },
        { part: 'actors.1.role', state: 'unconfirmed' },
        { part: 'figures.0.role', state: 'missing' },
        { part: 'assessment.rationale', state: 'missing' },
        { part: 'body', state: 'unconfirmed' },
      ],
    });
    expect(of('actors/north-shore-families')?.isNameless).toBe(true);
  });
});
