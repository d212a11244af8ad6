import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartKinds } from '../../src/charts/catalogue.ts';
import { full, narrow, wide } from '../../src/charts/chart.ts';
import { drawSvg } from '../../src/charts/drawing/svg.ts';
import { listOf, listsOn, pagesOf, shownOf, type List } from '../../src/components/lists.ts';
import { mostRows, mostShown, pagesByName, pagesByPeriod } from '../../src/components/row-pages.ts';
import { siteIn } from '../../src/components/site.ts';
import { parseEdtf } from '../../src/schemas/edtf.ts';
import { caseOf, dayAfter } from '../charts/cases.ts';

const many = 300;
const numbers = Array.from({ length: many }, (_, index) => index);
/** A case of which every list is long, over more than two years. */
const casebook = caseOf({
  window: '2001-01-01/2003-12-31',
  incidents: [
    { id: 'war', places: ['coast'] },
    ...numbers.map((n) => ({
      id: `raid-${n}`,
      occurred: dayAfter('2001-01-01', 3 * n),
      places: [`town-${n}`],
    })),
  ],
  places: [
    { id: 'coast', kind: 'area' },
    ...numbers.map((n) => ({
      id: `town-${n}`,
      within: 'coast',
      point: [34 + n / 500, 35 + ((n * 7) % many) / 500] as [number, number],
    })),
  ],
  claims: numbers.flatMap((n) => [
    {
      id: `first-${n}`,
      by: n % 3 === 0 ? 'Monitor' : `Voice ${n}`,
      count: n + 1,
      incidents: [`raid-${n}`],
      occurred: dayAfter('2001-01-01', 3 * n),
      said: dayAfter('2001-01-02', 3 * n),
    },
    {
      id: `second-${n}`,
      by: n % 3 === 0 ? 'Monitor' : `Voice ${n}`,
      count: n + 2,
      incidents: [`raid-${n}`],
      occurred: dayAfter('2001-01-01', 3 * n),
      said: dayAfter('2001-01-04', 3 * n),
      supersedes: `first-${n}`,
      source: 'bulletin',
    },
    {
      id: `whole-${n}`,
      by: `Voice ${n % 5}`,
      count: n + 3,
      occurred: '2001-01-01/2003-12-31',
      said: dayAfter('2001-02-01', 3 * n),
      ...(n < 5 ? {} : { supersedes: `whole-${n - 5}` }),
    },
  ]),
  sources: [{ id: 'bulletin' }],
});
const site = siteIn(casebook, 'en');
const lists: List[] = [
  ...(['incidents', 'claims', 'actors', 'places', 'sources'] as const).map((name) =>
    listOf(casebook, name),
  ),
  ...casebook.entries.flatMap((record) => [...listsOn(casebook, record).values()]),
];

describe('the pages of a list', () => {
  const day = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2030-01-01'),
    noInvalidDate: true,
  });
  it('hold every row once, and none more than sixty', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 700 }), fc.boolean(), (days, isByName) => {
        const rows = days.flatMap((one) => {
          const date = parseEdtf(one.toISOString().slice(0, 10));
          return date ? [{ date }] : [];
        });
        const pages = isByName
          ? pagesByName(rows, ({ date }) => date.edtf, 'en')
          : pagesByPeriod(rows, ({ date }) => date, 'ar');
        expect(pages.every(({ rows: some }) => some.length > 0 && some.length <= mostRows)).toBe(
          true,
        );
        expect(new Set(pages.flatMap(({ rows: some }) => some))).toEqual(new Set(rows));
        expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length);
      }),
      { numRuns: 40 },
    );
  });

  it('a short list has none, and is shown whole; of a long one a selection is shown', () => {
    for (const list of lists) {
      const pages = pagesOf(site, list);
      const isLong = list.records.length > mostRows;
      expect(shownOf(casebook, list)).toHaveLength(isLong ? mostShown : list.records.length);
      expect(new Set(pages.flatMap(({ rows }) => rows))).toEqual(
        new Set(isLong ? list.records : []),
      );
    }
    const long = lists.filter((list) => pagesOf(site, list).length > 0);
    expect(new Set(long.map(({ home, address }) => address.replace(home, '')))).toEqual(
      new Set(['by/', 'contains/', 'incidents/', 'killed/', 'made/', 'parts/', 'said/']),
    );
  });

  it('stand where no record and no other page does, in every language', () => {
    const addresses = lists.flatMap((list) =>
      pagesOf(site, list).map(({ key }) => `${list.address}${key}/`),
    );
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => address.split('/').length < 5)).toEqual([]);
    for (const list of lists)
      expect(pagesOf(siteIn(casebook, 'ar'), list).map(({ key }) => key)).toEqual(
        pagesOf(site, list).map(({ key }) => key),
      );
  });
});

describe('a drawing of very many rows', () => {
  const subjects = chartKinds.flatMap((kind) =>
    kind
      .subjects(casebook)
      .filter(({ about }) => about === undefined || about === 'incidents/war')
      .map((subject) => ({ kind: kind.name, subject })),
  );
  it.each(subjects)('$kind of $subject.id leaves room on a page of 40 kB', ({ subject }) => {
    const drawings = [narrow, { ...wide, alone: true }, { ...full, alone: true }].map((size) =>
      drawSvg(subject.draw(size, 'en'), { id: 'x', lang: 'en', href: (key) => `/${key}/` }),
    );
    expect(brotliCompressSync(drawings.join('')).length).toBeLessThan(30_000);
  });
  it('is asked of each kind that grows', () => {
    expect(new Set(subjects.map(({ kind }) => kind)).size).toBeGreaterThan(5);
  });
});
