import fc from 'fast-check';
import { wordsFor } from '../../src/charts/drawing/words.ts';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { wide, type Chart, type ChartSize } from '../../src/charts/chart.ts';
import { layoutRelayFigure } from '../../src/charts/relays/figure.ts';
import { layoutRelayChains } from '../../src/charts/relays/layout.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { voicesBehind } from '../../src/tally/relays.ts';
import { arabicName, caseOf, longName } from './cases.ts';
import { expectLegible, valuesOf } from './legible.ts';
import { linksIn, textsIn } from './overlap.ts';
import { expectPicture, views } from './snapshot.ts';
import { ways } from './wide-cases.ts';

const small = () =>
  caseOf({
    sources: [
      { id: 'gazette', title: 'The night on the lake', publisher: 'Gazette' },
      { id: 'bulletin', title: 'Bulletin', publisher: 'Guard' },
    ],
    claims: [
      { by: 'Monitor', via: ['Agency', 'Wire'], source: 'gazette', said: '2001-05-02' },
      { by: 'Monitor', via: ['Agency'], source: 'gazette', said: '2001-05-03' },
      { by: 'Guard', source: 'bulletin', said: '2001-05-04' },
      { by: 'Wire', source: 'gazette', said: '2001-05-05', repeats: 'c' },
    ],
  });

function layout(casebook: Casebook, size: ChartSize = wide, locale: Locale = 'en'): Chart {
  const voices = voicesBehind(casebook, [...casebook.claims.values()]);
  return layoutRelayChains(wordsFor(casebook, locale), voices, size);
}

const wordsOf = (chart: Chart) => textsIn(chart.marks).map(({ text }) => text);

describe.each(views)('the relay chains, $view', ({ view, size, locale }) => {
  it('look like their picture', async () => {
    await expectPicture(layout(small(), size, locale), `relay-chains-${view}`, locale);
  });
});

describe('the relay chains', () => {
  it('say what they show', () => {
    expect(layout(small()).description).toMatchInlineSnapshot(
      `"4 claims, read in 2 documents, from 2 voices. Monitor: 2 claims; Guard: 2 claims."`,
    );
  });

  it('have a row for each claim', () => {
    const chart = layout(small());
    const columns = ['claim', 'said_by', 'via', 'source'].map((key) => valuesOf(chart, key));
    expect(columns[0]?.map((_, row) => columns.map((column) => column[row]))).toEqual([
      ['a', 'monitor', 'agency wire', 'gazette'],
      ['b', 'monitor', 'agency', 'gazette'],
      ['c', 'guard', null, 'bulletin'],
      ['d', 'guard', 'wire', 'gazette'],
    ]);
  });

  it('draw whoever is passed through twice once', () => {
    const drawn = linksIn(layout(small()).marks).map(({ to }) => to);
    expect(drawn.filter((to) => to === 'actors/agency')).toHaveLength(1);
    expect(drawn.filter((to) => to === 'sources/gazette')).toHaveLength(1);
  });

  it('show ten outlets as one voice', () => {
    const chart = layout(ways['ten outlets, one voice']?.() ?? small());
    expect(wordsOf(chart)[0]).toBe('10 claims, read in 10 documents, from 1 voice.');
    const speakers = linksIn(chart.marks).filter(({ to }) => to === 'actors/monitor');
    expect(speakers).toHaveLength(1);
  });

  it('draw the many bulletins of one publisher as one', () => {
    expect(wordsOf(layout(ways['one bulletin a day']?.() ?? small()))).toContain('189 documents');
  });
});

const inTheMargin = (casebook: Casebook, _?: ChartSize, locale: Locale = 'en') =>
  layoutRelayFigure(
    wordsFor(casebook, locale),
    voicesBehind(casebook, [...casebook.claims.values()]).flatMap(({ chains }) => chains),
  );

describe('the figure in the margin', () => {
  it('says who was read where, and through whom', () => {
    const { description, marks } = inTheMargin(small());
    expect(description).toBe(
      'Monitor (through Agency; Wire): Gazette, 1 June 2001; Guard (partly through Wire): Guard, 1 June 2001; Gazette, 1 June 2001',
    );
    expect(linksIn(marks).map(({ to }) => to)).toEqual([
      'actors/monitor',
      'actors/guard',
      'sources/gazette',
      'sources/bulletin',
    ]);
    expect(marks.filter(({ kind }) => kind === 'path')).toHaveLength(3);
  });

  it('counts those for whom there is no room', () => {
    const words = wordsOf(inTheMargin(ways['ten outlets, one voice']?.() ?? small())).join(' ');
    expect(words).toMatch(/^Monitor .* Outlet 0 .* Outlet 1 .* 8 other documents$/);
  });

  it.each(Object.keys(ways).filter((name) => name !== 'nobody said anything'))('%s', (name) => {
    expectLegible(ways[name]?.() ?? small(), inTheMargin);
  });
});

describe('no way hides another', () => {
  it.each(Object.keys(ways))('%s', (name) => {
    expectLegible(ways[name]?.() ?? small(), layout);
  });

  it('whatever is passed on', () => {
    const actor = fc.constantFrom('Monitor', 'Ministry', 'Wire', 'Paper', longName, arabicName);
    const claims = fc.array(
      fc.record({
        by: actor,
        via: fc.array(actor, { maxLength: 5 }),
        source: fc.constantFrom('one', 'two', 'three', 'four', 'five', 'report'),
      }),
      { maxLength: 30 },
    );
    const sources = ['one', 'two', 'three', 'four', 'five'].map((id, index) => ({
      id,
      publisher: index % 2 ? longName : 'Paper',
    }));
    fc.assert(
      fc.property(claims, (sketched) =>
        expectLegible(caseOf({ sources, claims: sketched }), layout),
      ),
      { numRuns: 60 },
    );
  });
});
