import fc from 'fast-check';
import { wordsFor } from '../../src/charts/drawing/words.ts';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { wide, type Chart, type ChartSize } from '../../src/charts/chart.ts';
import { layoutDerivation } from '../../src/charts/derivation/layout.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { tallyIncident } from '../../src/tally/tally.ts';
import { anyCase } from './any-case.ts';
import { caseOf, nasty } from './cases.ts';
import { expectLegible, valuesOf } from './legible.ts';
import { linksIn, textsIn } from './overlap.ts';
import { expectPicture, views } from './snapshot.ts';
import { manyIncidents } from './wide-cases.ts';

const small = () =>
  caseOf({
    occurred: '2001-05-05',
    incidents: [
      { id: 'storm', title: 'The storm' },
      { id: 'ferry', title: 'Sinking of the ferry', mayOverlap: ['boat'] },
      { id: 'boat', title: 'Capsizing of a boat' },
      { id: 'pier', title: 'Collapse of the pier' },
      { id: 'vigil', title: 'Vigil' },
    ],
    claims: [
      { by: 'Monitor', count: 'more than 20' },
      {
        by: 'Guard',
        count: 14,
        incidents: ['ferry'],
        breakdown: [
          {
            by: 'sex_age',
            parts: [
              { group: 'women', count: 6 },
              { group: 'men', count: 5 },
            ],
          },
        ],
      },
      { by: 'Guard', count: 2, incidents: ['boat'] },
      { by: 'Wire', count: 'at least 3', incidents: ['pier'] },
      { by: 'Wire', count: 'dozens', incidents: ['vigil'] },
    ],
  });

/** Two whole voices, so that what may be built upon is less than the largest number. */
const disputed = () =>
  caseOf({
    occurred: '2001-05-05',
    claims: [
      { by: 'Monitor', count: 'more than 20' },
      { by: 'Ministry', count: 'at least 9' },
    ],
  });

function layout(casebook: Casebook, size: ChartSize = wide, locale: Locale = 'en'): Chart {
  const tally = tallyIncident(casebook, casebook.case.data.root, 'killed');
  return layoutDerivation(wordsFor(casebook, locale), tally, size);
}

/** A row of the table a line: its level, part, number and speakers, and its words. */
function stepsIn(chart: Chart): string {
  const columns = ['level', 'part', 'min', 'said_by', 'step'].map((key) => valuesOf(chart, key));
  return (columns[0] ?? [])
    .map((_, row) => columns.map((column) => column[row] ?? '–').join(' | '))
    .join('\n');
}

/** Every bar as [its first, its length], in people, by the length of the first one. */
function barsIn(chart: Chart, people: number) {
  const bars = chart.marks.flatMap((mark) =>
    (mark.kind === 'group' ? mark.marks : [mark]).flatMap((inner) =>
      inner.kind === 'rect' && inner.class.startsWith('count') ? [inner] : [],
    ),
  );
  const pixels = (bars[0]?.width ?? 0) / people;
  return bars.map(({ x, width, class: name }) => [
    Math.round((x - (bars[0]?.x ?? 0)) / pixels),
    Math.round(width / pixels),
    name,
  ]);
}

describe.each(views)('the derivation, $view', ({ view, size, locale }) => {
  it('looks like its picture', async () => {
    await expectPicture(layout(small(), size, locale), `derivation-${view}`, locale);
  });
});

describe('the derivation', () => {
  it('says what it shows', () => {
    expect(layout(small()).description).toMatchInlineSnapshot(
      `"More than 20 people killed, if Monitor is right. What it rests on: Monitor says: more than 20 people killed. Supported too, and no higher: Its parts together: at least 17 people killed, if Guard and Wire are right, and nobody died in both. Left out, and why: 2 for Capsizing of a boat (Guard): not added, for they may be among the people of Sinking of the ferry. No number to build upon, which is not zero: Vigil."`,
    );
  });

  it('has every step with its number, its speakers and what became of it', () => {
    expect(stepsIn(layout(small()))).toMatchInlineSnapshot(`
      "0 | answer | 21 | monitor | The storm. More than 20 people killed, if Monitor is right. One voice, so there is nothing to compare it with.
      1 | counted | 21 | monitor | Monitor says: more than 20 people killed.
      1 | alsoSupported | 17 | guard wire | Its parts together: at least 17 people killed, if Guard and Wire are right, and nobody died in both.
      2 | alsoSupported | 14 | guard | Sinking of the ferry. Guard says: 14 people killed.
      2 | alsoSupported | 3 | wire | Collapse of the pier. Wire says: at least 3 people killed.
      1 | leftOut | – | – | 2 for Capsizing of a boat (Guard): not added, for they may be among the people of Sinking of the ferry.
      1 | leftOut | – | – | No number to build upon, which is not zero: Vigil."
    `);
  });

  it('shows both ways where what may be built upon is less than the largest number', () => {
    const chart = layout(disputed());
    expect(stepsIn(chart)).toMatchInlineSnapshot(`
      "0 | answer | – | – | Storm on the lake. Lowest: at least 9 people killed (Ministry, 6 May 2001). Highest: more than 20 people killed (Monitor, 6 May 2001). The lowest is open upwards: it leaves room for the highest.
      1 | most | 21 | monitor | Monitor says: more than 20 people killed.
      1 | most | 9 | ministry | What may be built upon is 9: the smallest number that anybody gives for everyone (Ministry).
      2 | most | 9 | ministry | Ministry says: at least 9 people killed."
    `);
    expect(barsIn(chart, 21).slice(0, 2)).toEqual([
      [0, 21, 'count solid'],
      [0, 9, 'count solid'],
    ]);
  });

  it('says nobody died in both where it adds parts', () => {
    const casebook = caseOf({
      incidents: [{ id: 'storm' }, { id: 'ferry' }, { id: 'pier' }],
      claims: [
        { by: 'Guard', count: 6, incidents: ['ferry'] },
        { by: 'Wire', count: 3, incidents: ['pier'] },
      ],
    });
    const texts = textsIn(layout(casebook).marks).map(({ text }) => text);
    expect(texts.join(' ')).toContain('and nobody died in both.');
  });

  it('gives the reason for what is left out', () => {
    const texts = textsIn(layout(small()).marks).map(({ text }) => text);
    expect(texts.join(' ')).toContain(
      '2 for Capsizing of a boat (Guard): not added, for they may be among the people of Sinking of the ferry',
    );
  });

  it('lays the bars of a sum end to end', () => {
    expect(barsIn(layout(small()), 21)).toEqual([
      [0, 21, 'count solid'],
      [0, 21, 'count solid'],
      [0, 17, 'count dashed'],
      [0, 14, 'count dashed'],
      [14, 3, 'count dashed'],
    ]);
  });

  it('links claims and incidents', () => {
    expect(linksIn(layout(small()).marks).map(({ to }) => to)).toEqual([
      'incidents/storm',
      'claims/a',
      'incidents/ferry',
      'incidents/pier',
      'incidents/boat',
      'incidents/vigil',
    ]);
  });

  it('says whose numbers do not agree', () => {
    const chart = layout(
      manyIncidents['parts that add up to more than the whole allows']?.() ?? small(),
    );
    expect(
      textsIn(chart.marks)
        .map(({ text }) => text)
        .join(' '),
    ).toContain('They do not agree:');
  });

  it('counts the claims for which there is no room, and has them in the table', () => {
    const claims = Array.from({ length: 12 }, (_, index) => ({
      by: `Body ${index}`,
      count: index + 1,
    }));
    const chart = layout(caseOf({ claims }));
    const texts = textsIn(chart.marks).map(({ text }) => text);
    expect(texts).toContain('3 others');
    expect(texts).not.toContain('Body 0 says: 1 person killed');
    expect(valuesOf(chart, 'claim')).toContain('a');
  });

  it('says so where nobody gave a number', () => {
    const texts = textsIn(layout(caseOf({ claims: [] })).marks).map(({ text }) => text);
    expect(texts).toContain('Nobody gave a number.');
  });
});

describe('no step hides another', () => {
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
