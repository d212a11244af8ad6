import { brotliCompressSync } from 'node:zlib';
import { wordsFor } from '../../src/charts/drawing/words.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { layoutAsOf } from '../../src/charts/as-of/layout.ts';
import { narrow, wide, type Chart, type ChartSize } from '../../src/charts/chart.ts';
import { drawSvg } from '../../src/charts/drawing/svg.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { knownByDay } from '../../src/tally/known.ts';
import { anyCase } from './any-case.ts';
import { caseOf, dayAfter, nasty } from './cases.ts';
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
    occurred: '2001-05-05',
    incidents,
    claims: [
      { by: 'Guard', count: 'at least 9', said: '2001-05-02', incidents: ['ferry'] },
      { by: 'Guard', count: 14, said: '2001-05-04', incidents: ['ferry'], supersedes: 'a' },
      { by: 'Families', count: 'scores', said: '2001-05-04' },
      { by: 'Monitor', count: 'more than 15', said: '2001-05-05' },
    ],
  });

/** Twenty days, each with a newer number of one speaker. */
const daily = () =>
  caseOf({
    occurred: '2001-05-05',
    incidents,
    claims: [
      ...Array.from({ length: 20 }, (_, index) => ({
        id: `day-${index}`,
        by: 'Ministry',
        count: index % 3 ? 100 + index * 10 : `at least ${90 + index * 10}`,
        said: dayAfter('2001-05-02', index),
        ...(index ? { supersedes: `day-${index - 1}` } : {}),
      })),
      { id: 'part', by: 'Guard', count: '20 to 30', said: '2001-05-05', incidents: ['ferry'] },
    ],
  });

function layout(casebook: Casebook, size: ChartSize = wide, locale: Locale = 'en'): Chart {
  const incident = casebook.case.data.root;
  const known = knownByDay(casebook, incident, 'killed');
  return layoutAsOf(wordsFor(casebook, locale), { incident, outcome: 'killed', known }, size);
}

describe.each(views)('what was known, $view', ({ view, size, locale }) => {
  it('looks like its picture on few days', async () => {
    await expectPicture(layout(small(), size, locale), `as-of-${view}`, locale);
  });
  it('looks like its picture on many days', async () => {
    await expectPicture(layout(daily(), size, locale), `as-of-many-${view}`, locale);
  });
});

/** The places of each line that is drawn across the days for what may be built upon. */
function floorsIn(chart: Chart): number[][][] {
  const lines: number[][][] = [];
  for (const mark of chart.marks)
    if (mark.kind === 'path' && mark.class === 'floor')
      for (const [name, ...place] of mark.d)
        if (name === 'M') lines.push([place]);
        else lines.at(-1)?.push(place);
  return lines;
}

describe('what was known', () => {
  it('gives very many days one picture, and stays light', () => {
    const casebook = nasty['daily tallies of one ministry']?.() ?? small();
    const charts = [narrow, wide].map((size) => layout(casebook, size));
    for (const { height, table } of charts) {
      expect(height).toBeLessThan(800);
      // Each day what follows and what is new; from the second day on, what was replaced.
      expect(table.rows).toHaveLength(189 * 3 - 1);
    }
    const drawn = charts.map((chart) => drawSvg(chart, { id: 'chart' })).join('');
    expect(brotliCompressSync(drawn).length).toBeLessThan(5 * 1024);
  });

  it('says what it shows', () => {
    expect(layout(small()).description).toMatchInlineSnapshot(
      `"3 days on which something was said or retracted. 2 May 2001: At least 9 people killed, if Guard is right. 1 claim is new. 4 May 2001: Scores of people killed (Families, 4 May 2001, so far). 2 claims are new. 1 no longer stands. 5 May 2001: Lowest: more than 15 people killed (Monitor, 5 May 2001). Highest: scores of people killed (Families, 4 May 2001, so far). 1 claim is new."`,
    );
  });

  it('has for each day what follows and all that had been said', () => {
    const chart = layout(small());
    const columns = ['day', 'about', 'claim', 'min', 'change', 'state'].map((key) =>
      valuesOf(chart, key),
    );
    const rows = (columns[0] ?? []).map((_, row) =>
      columns.map((column) => column[row] ?? '–').join(' '),
    );
    expect(rows).toEqual([
      '2001-05-02 floor – 9 – –',
      '2001-05-02 part a 9 new current',
      '2001-05-04 floor – 14 – –',
      '2001-05-04 whole c – new current',
      '2001-05-04 part b 14 new current',
      '2001-05-04 part a 9 ended superseded',
      '2001-05-05 floor – 16 – –',
      '2001-05-05 whole d 16 new current',
      '2001-05-05 whole c – – current',
      '2001-05-05 part b 14 – current',
      '2001-05-05 part a 9 – superseded',
    ]);
  });

  it('draws and lists what counts a group, several parts, an increment or something else', () => {
    const casebook = caseOf({
      incidents: [...incidents, { id: 'pier', title: 'Collapse of the pier' }],
      groups: ['Crew'],
      claims: [
        { by: 'Guard', count: 3, population: { by: 'side', group: 'crew' } },
        { by: 'Guard', count: 5, incidents: ['ferry', 'pier'] },
        { by: 'Wire', count: 2, nature: 'incremental' },
        { by: 'Families', count: 'dozens' },
      ],
    });
    const chart = layout(casebook);
    const texts = textsIn(chart.marks)
      .map(({ text }) => text)
      .join(' ');
    for (const said of ['Guard: 3', 'Guard: 5', 'Wire: 2', 'Families: dozens', 'new · Crew'])
      expect(texts).toContain(said);
    // A claim with a bound is linked by its words and by its mark.
    expect(
      linksIn(chart.marks)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['a', 'a', 'b', 'b', 'c', 'c', 'd'].map((id) => `claims/${id}`));
  });

  it('never says that there is no number beside one', () => {
    const casebook = caseOf({
      incidents: [{ ...incidents[0], id: 'storm', occurred: '2001-05-06' }, ...incidents.slice(1)],
      claims: [{ by: 'Guard', count: 'at least 4', incidents: ['ferry'] }],
    });
    const { description } = layout(casebook);
    expect(description).toContain(
      'Nobody had given a number for everyone in this incident by then. 1 claim is new.',
    );
  });

  it('takes a retraction from its day', () => {
    const casebook = caseOf({
      claims: [{ by: 'Guard', count: 30, said: '2001-05-02', retractedOn: '2001-05-04' }],
    });
    const chart = layout(casebook);
    expect(valuesOf(chart, 'min')).toEqual([30, 30, null, 30]);
    expect(valuesOf(chart, 'state')).toEqual([null, 'current', null, 'retracted']);
  });

  it('draws no line where there is nothing to build upon', () => {
    const casebook = caseOf({
      claims: [
        { by: 'Guard', count: 'dozens', said: '2001-05-02' },
        { by: 'Wire', count: 7, said: '2001-05-04' },
      ],
    });
    expect(floorsIn(layout(casebook))).toHaveLength(1);
    expect(floorsIn(layout(caseOf({ claims: [{ by: 'Guard', count: 'dozens' }] })))).toEqual([]);
  });

  it('draws a line across many days only while there is something to build upon', () => {
    const casebook = caseOf({
      occurred: '2001-05-05',
      claims: [
        ...Array.from({ length: 20 }, (_, index) => ({
          by: 'Families',
          count: 'dozens',
          said: dayAfter('2001-05-02', index),
        })),
        { by: 'Guard', count: 5, said: '2001-05-04', retractedOn: '2001-05-06' },
        { by: 'Wire', count: 7, said: '2001-05-21' },
      ],
    });
    const lines = floorsIn(layout(casebook));
    expect(lines).toHaveLength(2);
    // Each has a length, also that of the last day.
    for (const [[x = 0, y] = [], [endX, endY] = []] of lines) {
      expect(endX).toBeGreaterThan(x);
      expect(endY).toBe(y);
    }
  });

  it.each([narrow, wide])('has an axis that holds the line, at $width pixels', (size) => {
    const casebook = caseOf({ claims: [{ by: 'Monitor', count: 'more than 70' }] });
    const ticks = textsIn(layout(casebook, size).marks).filter(
      ({ class: name }) => name === 'tick',
    );
    expect(ticks.map(({ text }) => Number(text))).toContain(80);
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
