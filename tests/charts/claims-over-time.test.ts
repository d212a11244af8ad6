import { brotliCompressSync } from 'node:zlib';
import { wordsFor } from '../../src/charts/drawing/words.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { narrow, wide, type MarkGroup, type Mark } from '../../src/charts/chart.ts';
import { isRevised, layoutClaimsOverTime } from '../../src/charts/claims-over-time/layout.ts';
import { drawSvg } from '../../src/charts/drawing/svg.ts';
import { locales, type Locale } from '../../src/i18n/index.ts';
import { claimsOverTime } from '../../src/tally/over-time.ts';
import { anyCase } from './any-case.ts';
import { caseOf, nasty, type Sketch } from './cases.ts';
import { findOverlaps, linksIn, textsIn } from './overlap.ts';
import { expectPicture, views } from './snapshot.ts';

const small = () =>
  caseOf({
    window: '2001-05-01/2001-05-08',
    groups: ['Crew'],
    incidents: [{ id: 'storm' }, { id: 'ferry', title: 'Sinking of the ferry' }],
    claims: [
      { id: 'first', by: 'Monitor', count: 30, said: '2001-05-02', occurred: '2001-05-01' },
      { id: 'second', by: 'Monitor', count: 24, said: '2001-05-06', supersedes: 'first' },
      {
        id: 'mission',
        by: 'Foreign Mission',
        count: 'at least 12',
        said: '2001-05-03/2001-05-05',
        incidents: ['ferry'],
      },
      { id: 'ministry', by: 'Ministry', count: '16 to 20', said: '2001-05-05' },
      { id: 'guard', by: 'Guard', count: 'dozens', said: '2001-05-04', occurred: '../2001-05-04' },
      {
        id: 'crew',
        by: 'Guard',
        count: 2,
        said: '2001-05-07',
        population: { by: 'side', group: 'crew' },
      },
    ],
  });

function lead(casebook: Casebook, width = wide.width, locale: Locale = 'en') {
  const overTime = claimsOverTime(casebook, 'storm');
  return layoutClaimsOverTime(wordsFor(casebook, locale), overTime, { width });
}

describe.each(views)('the claims over time, $view', ({ view, size, locale }) => {
  it('look like their picture', async () => {
    await expectPicture(lead(small(), size.width, locale), `claims-over-time-${view}`, locale);
  });
});

describe('no claim over time hides another', () => {
  describe.each(Object.keys(nasty))('%s', (name) => {
    it.each(locales)('in %s', (locale) => {
      const casebook = nasty[name]?.() ?? caseOf({ claims: [] });
      for (const width of [narrow.width, 420, wide.width])
        expect(findOverlaps(lead(casebook, width, locale))).toEqual([]);
    });
  });

  it('whatever is claimed', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...locales), (sketch, locale) => {
        const casebook = caseOf(sketch);
        for (const width of [narrow.width, wide.width])
          expect(findOverlaps(lead(casebook, width, locale))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the claims over time', () => {
  const headings = (casebook: Casebook) =>
    textsIn(lead(casebook).marks)
      .filter((text) => text.class === 'heading')
      .map(({ text }) => text);

  it('are worth a picture where a number was replaced by a later one of the same population', () => {
    const of = (...claims: Sketch[]) => isRevised(claimsOverTime(caseOf({ claims }), 'storm'));
    const first = { id: 'first', count: 30, said: '2001-05-02' };
    expect(of(first, { count: 24, said: '2001-05-04' })).toBe(false);
    expect(of(first, { count: 24, said: '2001-05-04', supersedes: 'first' })).toBe(true);
    expect(headings(small())).toEqual(['People killed']);
  });

  it('have an axis for each outcome and population, where none was revised', () => {
    const claims: Sketch[] = [
      { count: 4 },
      { count: 2, outcome: 'injured' },
      { count: 3, population: { by: 'side', group: 'civilians' } },
    ];
    expect(headings(caseOf({ claims }))).toEqual([
      'People killed: everyone',
      'People killed: civilians',
      'People injured: everyone',
    ]);
  });

  it('link every claim, with the whole of what it says', () => {
    const links = linksIn(lead(small()).marks);
    expect(links).toHaveLength(5);
    expect(links).toContainEqual({
      to: 'claims/mission',
      label:
        'Foreign Mission, between 3 and 5 May 2001: at least 12 people killed. It counts: Sinking of the ferry; 5 May 2001.',
    });
  });

  it('say what they show', () => {
    expect(lead(small()).description).toMatchInlineSnapshot(
      `"People killed: Monitor (2 May 2001): 30 people killed; Foreign Mission (between 3 and 5 May 2001): at least 12 people killed; Guard (4 May 2001): dozens of people killed; Ministry (5 May 2001): 16 to 20 people killed; Monitor (6 May 2001): 24 people killed. 1 of them was replaced by a newer claim."`,
    );
  });

  it('join nothing but what replaces another, and show a fall', () => {
    const steps = lead(small()).marks.flatMap((mark) =>
      mark.kind === 'path' && mark.class === 'step' ? [mark.d] : [],
    );
    // One of a panel, the other of the key: across, then up or down.
    expect(steps).toHaveLength(2);
    for (const [start, corner] of steps) expect(corner?.[2]).toBe(start?.[2]);
  });

  it('draw a claim as wide as the span in which it was said, and words at no number', () => {
    const groups = lead(small()).marks.filter((mark): mark is MarkGroup => mark.kind === 'group');
    const marksOf = (id: string): Mark[] =>
      groups.find(({ link }) => link?.to === `claims/${id}`)?.marks ?? [];
    const has = (id: string, name: string) =>
      marksOf(id).some((mark) => 'class' in mark && mark.class === name);
    expect(has('mission', 'when')).toBe(true);
    expect(has('ministry', 'when')).toBe(false);
    expect(has('guard', 'said')).toBe(true);
    expect(has('guard', 'dot')).toBe(false);
  });

  it('tell by class, and so without colour, what was replaced, retracted and passed on', () => {
    const chart = lead(nasty['every kind and state']?.() ?? small());
    const classes = chart.marks.flatMap((mark) =>
      mark.kind === 'group' && mark.link ? (mark.class ?? []) : [],
    );
    expect(new Set(classes)).toEqual(new Set(['superseded', 'retracted', 'repeated']));
  });

  it('tell a number about a part by its class, and never name its speaker without the part', () => {
    const casebook = caseOf({
      incidents: [{ id: 'storm' }, { id: 'ferry', title: 'Sinking of the ferry' }],
      claims: [
        { by: 'Monitor', count: 400, said: '2001-05-02' },
        ...Array.from({ length: 9 }, (_, index) => ({
          by: `Guard ${index}`,
          count: index,
          said: `2001-05-0${1 + (index % 4)}`,
          incidents: ['ferry'],
        })),
      ],
    });
    for (const width of [narrow.width, wide.width]) {
      const groups = lead(casebook, width).marks.filter(
        (mark): mark is MarkGroup => mark.kind === 'group' && mark.class === 'part' && !!mark.link,
      );
      expect(groups).toHaveLength(9);
      const labels = groups.map(({ marks }) => textsIn(marks).map(({ text }) => text));
      const named = labels.filter((texts) => texts.some((text) => text.startsWith('Guard')));
      expect(named.length).toBeGreaterThan(0);
      for (const texts of named) expect(texts.some((text) => /Sink/.test(text))).toBe(true);
    }
  });

  it('link every claim of a long chain where the chart is alone on its page, and stay within its weight', () => {
    const casebook = nasty['daily tallies of one ministry']?.() ?? small();
    const overTime = claimsOverTime(casebook, 'storm');
    const [chart, onAPhone] = [{ ...wide, alone: true }, narrow].map((size) =>
      layoutClaimsOverTime(wordsFor(casebook, 'en'), overTime, size),
    );
    const linked = new Set(linksIn(chart?.marks ?? []).map(({ to }) => to));
    expect([...linked].sort()).toEqual([...casebook.claims.keys()].map((id) => `claims/${id}`));
    const drawn = [chart, onAPhone]
      .map((one) => one && drawSvg(one, { id: 'chart', href: (to) => `/${to}/` }))
      .join('');
    expect(brotliCompressSync(drawn).length).toBeLessThan(12 * 1024);
  });

  it('draw what was replaced in a long chain as one, name its falls, and stay light', () => {
    const casebook = nasty['daily tallies of one ministry']?.() ?? small();
    const charts = [narrow.width, wide.width].map((width) => lead(casebook, width));
    for (const chart of charts) expect(linksIn(chart.marks).length).toBeLessThan(20);
    const drawn = charts.map((chart) => drawSvg(chart, { id: 'chart' })).join('');
    expect(brotliCompressSync(drawn).length).toBeLessThan(6 * 1024);
    const texts = textsIn(charts[1]?.marks ?? []);
    const heightOf = (number: string) => texts.find(({ text }) => text === number)?.y ?? NaN;
    // The number of the sixty-first day is replaced by a lower one, and named above it.
    expect(heightOf('9,200')).toBeLessThan(heightOf('8,250'));
  });

  it('have in their table exactly what was claimed', () => {
    const casebook = nasty['every kind and state']?.() ?? small();
    const { columns, rows } = lead(casebook).table;
    const at = (key: string) => columns.findIndex((column) => column.key === key);
    const drawn = claimsOverTime(casebook, 'storm').panels.filter(({ steps }) => steps.length > 0);
    expect(rows).toHaveLength(drawn.flatMap(({ said }) => said).length);
    for (const { cells } of rows) {
      const claim = casebook.claims.get(String(cells[at('claim')]));
      const count = claim?.data.measures[0]?.count;
      const value = (key: string) => {
        const cell = cells[at(key)] ?? null;
        return typeof cell === 'object' && cell !== null ? cell.value : cell;
      };
      expect(value('wording')).toBe(count?.wording);
      expect(value('kind')).toBe(count?.kind);
      expect(value('min')).toBe(count && 'min' in count ? count.min : null);
      expect(value('max')).toBe(count && 'max' in count ? count.max : null);
      expect(value('claimed')).toBe(claim?.data.claimed.edtf);
      expect(value('occurred')).toBe(claim?.data.covers.occurred.edtf);
      expect(value('said_by')).toBe(claim?.data.assertedBy);
    }
  });
});
