import { describe, expect, it } from 'vitest';
import { chartAddress, chartKinds, chartOf } from '../../src/charts/catalogue.ts';
import { wide } from '../../src/charts/chart.ts';
import { locales } from '../../src/i18n/index.ts';
import { movedPages } from '../../src/hosting/redirects.ts';
import { caseOf, nasty, type Sketch } from './cases.ts';

const kindsOf = (claims: Sketch[], incidents = [{ id: 'storm' }, { id: 'ferry' }]) => {
  const casebook = caseOf({
    claims,
    incidents,
    groups: ['Crew'],
    sources: [{ id: 'gazette', publisher: 'Monitor' }],
  });
  return chartKinds.filter(({ subjects }) => subjects(casebook).length > 0).map(({ name }) => name);
};
const sides = (...counts: (number | string)[]): NonNullable<Sketch['breakdown']> => [
  {
    by: 'side',
    parts: counts.map((count, index) => ({ group: ['crew', 'civilians'][index] ?? '', count })),
  },
];

describe('a chart has a page where two marks or more have a place, of more than one claim', () => {
  it.each<[what: string, claims: Sketch[], kinds: string[]]>([
    ['nobody said anything', [], []],
    ['one claim', [{ count: 5 }], []],
    ['two claims in words', [{ count: 'dozens' }, { by: 'Guard', count: 'several' }], []],
    [
      'two voices about one incident on one day',
      [{ count: 5 }, { by: 'Guard', count: 7 }],
      ['ledger', 'derivation'],
    ],
    [
      'two voices about two parts on two days',
      [
        { count: 5, incidents: ['storm'] },
        { by: 'Guard', count: 7, incidents: ['ferry'], said: '2001-05-08' },
      ],
      ['ledger', 'derivation', 'coverage-matrix', 'as-of'],
    ],
    [
      'a claim that another replaced',
      [{ count: 5 }, { count: 7, said: '2001-05-07', supersedes: 'a' }],
      ['claims-over-time', 'as-of'],
    ],
    ['a breakdown of one group that is everyone', [{ count: 5, breakdown: sides(5) }], []],
    ['a breakdown that nobody else speaks of', [{ count: 5, breakdown: sides(3) }], []],
    [
      'a breakdown by who gave another before',
      [
        { count: 5, breakdown: sides(3) },
        { count: 6, said: '2001-05-07', supersedes: 'a' },
      ],
      ['claims-over-time', 'as-of'],
    ],
    [
      'a breakdown in two beside words of another',
      [
        { count: 5, breakdown: sides(3) },
        { by: 'Guard', count: 'dozens' },
      ],
      ['breakdown', 'units', 'coverage-matrix'],
    ],
    [
      'a breakdown that is not exact',
      [
        { count: 9, breakdown: sides('at least 3', 2) },
        { by: 'Guard', count: 'dozens' },
      ],
      ['ledger', 'breakdown', 'coverage-matrix'],
    ],
    [
      'one voice in two documents',
      [{ count: 'dozens' }, { count: 'dozens', source: 'gazette' }],
      ['relay-chains'],
    ],
  ])('%s', (_, claims, kinds) => {
    expect(kindsOf(claims)).toEqual(kinds);
  });
});

describe('the address of a chart without a page', () => {
  const casebook = caseOf({
    claims: [{ count: 5 }],
    incidents: [{ id: 'storm' }, { id: 'ferry' }],
  });
  const moved = new Map(
    movedPages(casebook).map(({ locale, from, to }) => [`${locale}${from}`, to]),
  );

  it.each([
    ['en/charts/ledger/storm-killed/', '/incidents/storm/'],
    ['ar/embed/charts/as-of/storm-killed/', '/incidents/storm/'],
    ['en/charts/reported-range/storm-killed/', '/incidents/storm/'],
    ['en/charts/scope-strip/storm/', '/incidents/storm/'],
    ['en/charts/relay-chains/case/', '/'],
  ])('%s leads to the page of its record', (from, to) => {
    expect(moved.get(from)).toBe(to);
  });

  it('is not that of a chart with one', () => {
    const { 'every kind and state': make } = nasty;
    const busy = make?.() ?? casebook;
    const addresses = new Set(movedPages(busy).map(({ from }) => from));
    for (const { name, subjects } of chartKinds)
      for (const { id } of subjects(busy)) {
        expect(addresses).not.toContain(chartAddress(name, id));
        expect(chartOf(busy, name, id)?.subject.draw(wide, 'en').marks).not.toEqual([]);
      }
  });

  it('leads nowhere in a case of very many, which never had those pages', () => {
    const incidents = Array.from({ length: 120 }, (_, index) => ({ id: `part-${index}` }));
    const claims = incidents.map(({ id }) => ({ count: 5, incidents: [id] }));
    expect(
      movedPages(caseOf({ incidents, claims })).filter(({ to }) => to.startsWith('/inc')),
    ).toEqual([]);
  });
});

describe('the title of a chart', () => {
  it.each(Object.entries(nasty))('is that of its drawing: %s', (_, make) => {
    const casebook = make();
    const charts = chartKinds.flatMap(({ subjects }) => subjects(casebook));
    for (const locale of locales)
      expect(charts.map((chart) => chart.title(locale))).toEqual(
        charts.map((chart) => chart.draw(wide, locale).title),
      );
  });
});
