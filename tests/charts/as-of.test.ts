import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { layoutAsOf } from '../../src/charts/as-of.ts';
import { narrow, wide, type Chart, type Size } from '../../src/charts/chart.ts';
import { drawSvg } from '../../src/charts/svg.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { knownByDay } from '../../src/tally/known.ts';
import { anyCase, caseOf, nasty } from './cases.ts';
import { expectLegible, valuesOf } from './legible.ts';
import { linksIn, textsIn } from './overlap.ts';
import { expectPicture, views } from './snapshot.ts';
import { manyIncidents } from './wide-cases.ts';

const incidents = [
  { id: 'storm', title: 'The storm' },
  { id: 'ferry', title: 'Sinking of the ferry' },
];
const small = () =>
  caseOf({
    incidents,
    claims: [
      { by: 'Guard', count: 'at least 9', said: '2001-05-02', incidents: ['ferry'] },
      { by: 'Guard', count: 14, said: '2001-05-04', incidents: ['ferry'], supersedes: 'a' },
      { by: 'Families', count: 'scores', said: '2001-05-04' },
      { by: 'Monitor', count: 'more than 15', said: '2001-05-05' },
    ],
  });

/** Eight days, each with a newer number of one speaker. */
const daily = () =>
  caseOf({
    incidents,
    claims: [
      ...Array.from({ length: 8 }, (_, index) => ({
        id: `day-${index}`,
        by: 'Ministry',
        count: index % 3 ? 100 + index * 10 : `at least ${90 + index * 10}`,
        said: `2001-05-0${index + 2}`,
        ...(index ? { supersedes: `day-${index - 1}` } : {}),
      })),
      { id: 'part', by: 'Guard', count: '20 to 30', said: '2001-05-05', incidents: ['ferry'] },
    ],
  });

function layout(casebook: Casebook, size: Size = wide, locale: Locale = 'en'): Chart {
  const incident = casebook.case.data.root;
  const known = knownByDay(casebook, incident, 'killed');
  return layoutAsOf({ casebook, incident, outcome: 'killed', known }, size, locale);
}

describe.each(views)('what was known, $view', ({ view, size, locale }) => {
  it('looks like its picture on few days', async () => {
    await expectPicture(layout(small(), size, locale), `as-of-${view}`, locale);
  });
  it('looks like its picture on many days', async () => {
    await expectPicture(layout(daily(), size, locale), `as-of-many-${view}`, locale);
  });
});

describe('what was known', () => {
  it('draws days without end as one, names the falls, and stays light', () => {
    const casebook = nasty['daily tallies of one ministry']?.() ?? small();
    const charts = [narrow, wide].map((size) => layout(casebook, size));
    const texts = textsIn(charts[1]?.marks ?? []).map(({ text }) => text);
    // The last of them is that of 5 June.
    expect(texts).toEqual(
      expect.arrayContaining(['2 January 2001', '5 June 2001', '9 July 2001', 'at least 22,200']),
    );
    for (const { height, table } of charts) {
      expect(height).toBeLessThan(1400);
      expect(table.rows).toHaveLength(2 * 189);
    }
    const drawn = charts.map((chart) => drawSvg(chart, { id: 'chart' })).join('');
    expect(brotliCompressSync(drawn).length).toBeLessThan(5 * 1024);
  });

  it('says what it shows', () => {
    expect(layout(small()).description).toMatchInlineSnapshot(
      `"3 days on which something was said. 2 May 2001: Conservative minimum: at least 9 (1 claim). 4 May 2001: Conservative minimum: at least 14 (2 claims). 5 May 2001: Conservative minimum: at least 16 (3 claims)."`,
    );
  });

  it('has for each day the minimum and what stood then', () => {
    const chart = layout(small());
    const columns = ['day', 'about', 'claim', 'min', 'new'].map((key) => valuesOf(chart, key));
    expect(columns[0]?.map((_, row) => columns.map((column) => column[row]))).toEqual([
      ['2001-05-02', 'minimum', null, 9, null],
      ['2001-05-02', 'part', 'a', 9, 'yes'],
      ['2001-05-04', 'minimum', null, 14, null],
      ['2001-05-04', 'whole', 'c', null, 'yes'],
      ['2001-05-04', 'part', 'b', 14, 'yes'],
      ['2001-05-05', 'minimum', null, 16, null],
      ['2001-05-05', 'whole', 'c', null, 'no'],
      ['2001-05-05', 'whole', 'd', 16, 'yes'],
      ['2001-05-05', 'part', 'b', 14, 'no'],
    ]);
  });

  it('says when nothing was yet said about the whole', () => {
    const texts = textsIn(layout(small()).marks).map(({ text }) => text);
    expect(texts.join(' ')).toContain('No claim about all of it yet.');
  });

  it('gives each of many days a row, in which only new claims are marks', () => {
    const chart = layout(daily());
    expect(linksIn(chart.marks)).toHaveLength(9);
    expect(textsIn(chart.marks).filter(({ class: name }) => name === 'strong')).toHaveLength(8);
  });
});

describe('no day hides another', () => {
  const cases = { ...nasty, ...manyIncidents };
  it.each(Object.keys(cases))('%s', (name) => {
    expectLegible(cases[name]?.() ?? small(), layout);
  });

  it('whatever is claimed', () => {
    fc.assert(
      fc.property(anyCase, (sketch) => expectLegible(caseOf(sketch), layout)),
      { numRuns: 40 },
    );
  });
});
