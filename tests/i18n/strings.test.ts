import { describe, expect, test } from 'vitest';
import { codebook } from '../../src/i18n/ar/codebook/index.ts';
import { groupLabel, locales, strings, wherePrecisionLabel } from '../../src/i18n/index.ts';
import { actorKinds } from '../../src/schemas/actor.ts';
import { bases, natures, relationKinds } from '../../src/schemas/claim.ts';
import { collectionNames } from '../../src/schemas/collections.ts';
import { vagueWords } from '../../src/schemas/count.ts';
import { allegationLevels, vitals } from '../../src/schemas/figure.ts';
import { incidentTypes, responsibilities } from '../../src/schemas/incident.ts';
import { axes } from '../../src/schemas/measure.ts';
import { nameKinds } from '../../src/schemas/name.ts';
import { singleOutcomes } from '../../src/schemas/outcome.ts';
import { placeKinds } from '../../src/schemas/place.ts';
import { accesses, sourceKinds } from '../../src/schemas/source.ts';
import { leavesOf, textOf } from './leaves.ts';

const edges = [0, 1, 2, 3, 10, 11, 99, 100, 101];
const said = (locale: (typeof locales)[number]) =>
  leavesOf(strings(locale)).flatMap(([path, leaf]) =>
    (typeof leaf === 'string' ? [0] : edges).map(
      (n) => [path, textOf(leaf, [n, n + 200, n + 300, n + 400, n + 500])] as const,
    ),
  );

describe.each(locales)('the strings in %s', (locale) => {
  const { labels, people, counts, collections, nav } = strings(locale);

  test.each<[string, object, readonly (string | number)[]]>([
    ['incident types', labels.incidentType, incidentTypes],
    ['outcomes', labels.outcome, singleOutcomes],
    ['outcomes as headings', labels.outcomeHeading, singleOutcomes],
    ['singleOutcomes, counted', people, singleOutcomes],
    ['natures', labels.nature, natures],
    ['bases', labels.basis, bases],
    ['responsibilities', labels.responsibility, responsibilities],
    ['vitals', labels.vital, vitals],
    ['allegation levels', labels.allegationLevel, allegationLevels],
    ['source kinds', labels.sourceKind, sourceKinds],
    ['accesses', labels.access, accesses],
    ['actor kinds', labels.actorKind, actorKinds],
    ['place kinds', labels.placeKind, placeKinds],
    ['name kinds', labels.nameKind, nameKinds],
    ['axes', labels.axis, axes],
    ['where_prec', labels.wherePrecision, [1, 2, 3, 4, 5, 6, 7]],
    ['collections', collections, collectionNames],
  ])('name all %s and nothing else', (_, group, values) => {
    expect(Object.keys(group).sort()).toEqual(values.map(String).sort());
  });

  test.each<[string, object, readonly string[]]>([
    ['relations', labels.relation, relationKinds],
    ['vague words', counts, vagueWords],
    ['collections in the navigation', nav, collectionNames],
  ])('name all %s', (_, group, values) => {
    expect(Object.keys(group)).toEqual(expect.arrayContaining([...values]));
  });

  test('are nowhere empty, broken or untrimmed', () => {
    for (const [path, text] of said(locale)) {
      expect(text, path).not.toBe('');
      expect(text, path).toBe(text.trim());
      // "(null in JSON)" is what the rules of the downloads speak of.
      expect(text.replace('(null ', ''), path).not.toMatch(/undefined|null|NaN|\[object|#|\s\s/);
    }
  });

  test('say how exactly a place is known', () => {
    expect(wherePrecisionLabel(1, locale)).toBe(labels.wherePrecision[1]);
    expect([0, 8, 1.5].map((n) => wherePrecisionLabel(n, locale))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('have a word for the groups of no actor', () => {
    expect(groupLabel('civilians', locale)).toBe(labels.group.civilians);
    expect(groupLabel('security-forces', locale)).toBeUndefined();
    expect(groupLabel('constructor', locale)).toBeUndefined();
  });
});

describe('the two languages', () => {
  test('have the same tree', () => {
    const [en, ar] = [leavesOf(strings('en')), leavesOf(strings('ar'))].map((leaves) =>
      leaves.map(([path, leaf]) => `${path} ${typeof leaf}`).sort(),
    );
    expect(ar).toEqual(en);
  });

  test('say in Arabic every value that they say in English', () => {
    const arabic = new Map(leavesOf(strings('ar')));
    for (const [path, leaf] of leavesOf(strings('en'))) {
      const values = [71, 82, 93];
      const inEnglish = textOf(leaf, values);
      const inArabic = textOf(arabic.get(path) ?? '', values);
      for (const value of values)
        if (inEnglish.includes(String(value))) expect(inArabic, path).toContain(String(value));
    }
  });

  test('Arabic has no Latin letters but in names, such as those of columns', () => {
    for (const [path, text] of said('ar').filter(([path]) => !/^data\.\w+Rules/.test(path)))
      expect(
        text.replace(/Casebook|SHA-256|Natural Earth|APA|UCDP GED|ACLED/g, ''),
        path,
      ).not.toMatch(/\p{Script=Latin}/u);
  });

  test('English has no Arabic letters', () => {
    for (const [path, text] of said('en')) expect(text, path).not.toMatch(/\p{Script=Arabic}/u);
  });

  test('Arabic has its own punctuation, Latin digits, and no vowel signs but tanwin and the damma of a passive', () => {
    for (const [path, text] of [...said('ar'), ...Object.entries(codebook)]) {
      expect(text.replace(/\d,\d|\u2066[^\u2069]*\u2069/g, ''), path).not.toMatch(/[,;?“”"]/);
      expect(text, path).not.toMatch(/[٠-٩۰-۹\u064c-\u064e\u0650-\u0652\u0640]/);
    }
  });

  test('deny a part in incidents where none is recorded, not that a text names somebody', () => {
    for (const { figure } of [strings('en').pages, strings('ar').pages])
      expect(figure.noIncidents).not.toMatch(/nam|mention|تذكر|ورد/);
  });

  test('use no loaded words', () => {
    for (const [path, text] of said('en'))
      expect(text, path).not.toMatch(/victim|regime|martyr|terroris|massacre|remnant/i);
    for (const [path, text] of said('ar'))
      expect(text, path).not.toMatch(/ضحايا|ضحية|شهيد|شهداء|إرهاب|النظام|مجزرة|فلول/);
  });
});
