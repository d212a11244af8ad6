import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../../src/casebook/link.ts';
import { narrow, wide, type Chart, type Mark, type ChartSize } from '../../../src/charts/chart.ts';
import { wordsFor } from '../../../src/charts/drawing/words.ts';
import { layoutMap } from '../../../src/charts/map/layout.ts';
import { layoutStrip } from '../../../src/charts/map/strip.ts';
import { chartKinds } from '../../../src/charts/catalogue.ts';
import { drawSvg } from '../../../src/charts/drawing/svg.ts';
import { formatNumber, locales, type Locale } from '../../../src/i18n/index.ts';
import { arabicName, caseOf, longName, type PlaceSketch } from '../cases.ts';
import { expectLegible, valuesOf } from '../legible.ts';
import { findOverlaps, linksIn, textsIn } from '../overlap.ts';
import { expectPicture, views } from '../snapshot.ts';
import { places as nasty } from '../wide-cases.ts';

const sketched: PlaceSketch[] = [
  { id: 'country', name: 'Portugal', kind: 'country', precision: 6 },
  { id: 'district', name: 'The district', kind: 'governorate', within: 'country', precision: 4 },
  { id: 'port', name: 'The port', within: 'district', point: [-9.14, 38.71] },
  { id: 'beach', name: 'The beach', within: 'district', point: [-9.42, 38.7], precision: 2 },
  { id: 'quarter', name: 'A quarter', kind: 'neighbourhood', within: 'port', precision: 3 },
  { id: 'village', name: 'A village', within: 'country', precision: 4 },
];
const at = (places: string[][]) => () =>
  caseOf({
    claims: [],
    places: sketched,
    bounds: [-9.9, 38.3, -8.6, 39.2],
    incidents: [
      { id: 'storm', title: 'The storm' },
      ...places.map((ids, index) => ({ id: `i-${index}`, title: `Wreck ${index}`, places: ids })),
    ],
  });
const small = at([['beach'], ['beach', 'district'], ['quarter'], ['village'], ['country']]);

function layout(casebook: Casebook, size: ChartSize = wide, locale: Locale = 'en'): Chart {
  const incidents = [...casebook.incidents.values()];
  return layoutMap(wordsFor(casebook, locale), { incidents }, size);
}

const wordsOf = (chart: Chart) => textsIn(chart.marks).map(({ text }) => text);

function flat(marks: readonly Mark[]): Exclude<Mark, { kind: 'group' }>[] {
  return marks.flatMap((mark) => (mark.kind === 'group' ? flat(mark.marks) : [mark]));
}

describe.each(views)('the map, $view', ({ view, size, locale }) => {
  it('looks like its picture', async () => {
    await expectPicture(layout(small(), size, locale), `map-${view}`, locale);
  });
});

describe('the map', () => {
  it('says what it shows', () => {
    expect(layout(small()).description).toMatchInlineSnapshot(
      `"All of the map lies in: The district. As points, where the position is known: The beach. As areas, where it is not: A quarter. Not on the map: A village (no coordinates are known; it lies in Portugal); Portugal (the whole country)."`,
    );
  });

  it('draws a point only where the place is exact or near', () => {
    const chart = layout(at([['port'], ['beach'], ['district'], ['quarter']])());
    const rows = valuesOf(chart, 'place').map((place, row) => [
      place,
      valuesOf(chart, 'precision')[row],
      valuesOf(chart, 'drawn')[row],
    ]);
    expect(rows).toEqual([
      ['port', 1, 'point'],
      ['beach', 2, 'point'],
      ['district', 4, 'around'],
      ['quarter', 3, 'area'],
    ]);
    const shapes = flat(chart.marks).map((mark) => mark.class);
    // One of each on the map and one in the key; the district holds all of the map, and has no circle.
    expect(shapes.filter((name) => name === 'dot')).toHaveLength(2);
    expect(shapes.filter((name) => name === 'near')).toHaveLength(2);
    expect(shapes.filter((name) => name === 'zone')).toHaveLength(2);
  });

  it('says of each place that it cannot draw why', () => {
    const words = wordsOf(layout(small())).join(' ');
    expect(words).toContain('A village: no coordinates are known; it lies in Portugal');
    expect(words).toContain('Portugal: the whole country');
  });

  it('has its coordinates from the records', () => {
    const chart = layout(small());
    expect(valuesOf(chart, 'longitude')).toEqual([-9.42, null, null, null, null]);
    expect(valuesOf(chart, 'latitude')).toEqual([38.7, null, null, null, null]);
    expect(valuesOf(chart, 'incidents')).toEqual(['i-0 i-1', 'i-1', 'i-2', 'i-3', 'i-4']);
  });

  it('links each place, with how it is known and what happened there', () => {
    const beach = linksIn(layout(small()).marks).find(({ to }) => to === 'places/beach');
    expect(beach?.label).toBe(
      'The beach: near this place, within about 25 kilometres; 2 incidents: Wreck 0; Wreck 1',
    );
  });

  it('is not mirrored where writing runs from the right', () => {
    const land = (locale: Locale) =>
      flat(layout(small(), wide, locale).marks).find((mark) => mark.class === 'land');
    expect(land('ar')).toEqual(land('en'));
  });

  it.each([
    ['on the equator', 0],
    ['at 60° north', 60],
    ['at 80° south', -80],
  ])('has a scale bar that is true %s', (_, latitude) => {
    const degree = (Math.PI / 180) * 6371.0088;
    const east = 10 / (degree * Math.cos((latitude * Math.PI) / 180));
    const [west, middle, right]: PlaceSketch[] = [-1, 0, 1].map((step) => ({
      id: `p-${step + 1}`,
      point: [step * east, latitude],
    }));
    const casebook = caseOf({
      claims: [],
      places: [west!, middle!, right!],
      incidents: [{ id: 'i', places: ['p-0', 'p-1', 'p-2'] }],
    });
    const marks = flat(layout(casebook).marks);
    const dots = marks.flatMap((mark) => (mark.kind === 'circle' && mark.r === 5 ? [mark.cx] : []));
    const bar = marks.find((mark) => mark.kind === 'line' && mark.class === 'scale');
    const length = bar?.kind === 'line' ? bar.x2 - bar.x1 + 0.5 : 0;
    const kilometres = (20 * length) / ((dots[2] ?? 0) - (dots[0] ?? 0));
    expect(wordsOf(layout(casebook))).toContain(`${formatNumber(Math.round(kilometres), 'en')} km`);
    expect(kilometres).toBeCloseTo(Math.round(kilometres), 0);
  });

  it('gives no scale where it shows the world', () => {
    expect(wordsOf(layout(nasty['all over the world']?.() ?? small()))).toContain(
      'The scale differs over the map.',
    );
  });

  it('keeps neighbours across the antimeridian together', () => {
    const marks = flat(layout(nasty['across the antimeridian']?.() ?? small()).marks);
    const dots = marks.flatMap((mark) =>
      mark.kind === 'circle' && mark.class === 'dot' && mark.r === 5 && mark.cy < 400
        ? [mark.cx]
        : [],
    );
    expect(dots).toHaveLength(2);
    // In the order of their ids: the one in the east, the one in the west.
    expect((dots[1] ?? 0) < (dots[0] ?? 0)).toBe(true);
  });

  it('names every place, on the map or below it', () => {
    for (const make of Object.values(nasty))
      for (const size of [narrow, wide]) {
        const casebook = make();
        const chart = layout(casebook, size);
        const linked = new Set(linksIn(chart.marks).map(({ to }) => to));
        for (const { id } of casebook.places.values()) expect(linked).toContain(`places/${id}`);
      }
  });
});

describe('no name hides another', () => {
  it.each(Object.keys(nasty))('%s', (name) => {
    expectLegible(nasty[name]?.() ?? small(), layout);
  });

  it('wherever it happens', () => {
    const place = fc.record({
      name: fc.constantFrom('Town', longName, arabicName),
      near: fc.tuple(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
      ),
      precision: fc.integer({ min: 1, max: 7 }),
    });
    const anywhere = fc.record({
      center: fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -89, max: 89 })),
      reach: fc.constantFrom(0.01, 1, 20, 80),
      places: fc.array(place, { maxLength: 20 }),
    });
    fc.assert(
      fc.property(anywhere, ({ center, reach, places }) => {
        const set = places.map(({ name, near: [dx, dy], precision }, index): PlaceSketch => ({
          id: `p-${index}`,
          name,
          precision,
          point: [
            ((((center[0] + dx * reach + 180) % 360) + 360) % 360) - 180,
            Math.max(-90, Math.min(90, center[1] + dy * reach)),
          ],
        }));
        const incidents = [{ id: 'i', places: set.map(({ id }) => id) }];
        expectLegible(caseOf({ claims: [], places: set, incidents }), layout);
      }),
      // A smaller example is not worth the minutes that the search for one takes.
      { seed: 10, numRuns: 25, endOnFailure: true },
    );
  });
});

describe('the map of what happened', () => {
  const numbered = () =>
    caseOf({
      claims: [
        { by: 'Coast Monitor', count: 'more than 9' },
        { by: 'Harbour Guard', count: 4, incidents: ['ferry'] },
        { by: 'Harbour Guard', count: 2, incidents: ['call'] },
      ],
      occurred: '2001-05-05',
      places: sketched,
      incidents: [
        { id: 'storm', places: ['beach', 'port'] },
        { id: 'ferry', places: ['port'] },
        { id: 'call', partOf: 'ferry', places: ['port'] },
      ],
    });

  it('tells a number once, at the smallest place that holds its incident, and of a whole rather than its parts', () => {
    const chart = layout(numbered());
    expect(valuesOf(chart, 'place')).toEqual(['port', 'beach', 'district']);
    expect(valuesOf(chart, 'numbers')).toEqual([
      '4, Harbour Guard',
      null,
      'more than 9, Coast Monitor',
    ]);
    const words = wordsOf(chart);
    expect(words).toContain('4, Harbour Guard');
    expect(words).not.toContain('2, Harbour Guard');
    expect(words.join(' ')).toContain('The district; more than 9, Coast Monitor');
  });

  it('has a page where it shows two positions or more', () => {
    const subjects = chartKinds.find(({ name }) => name === 'map')?.subjects(numbered()) ?? [];
    expect(subjects.map(({ id }) => id)).toEqual([
      'case',
      'storm',
      'place-country',
      'place-district',
    ]);
  });
});

describe('the strip map', () => {
  const strip = (places: string[], locale: Locale = 'en', casebook = small()) =>
    layoutStrip(wordsFor(casebook, locale), places);

  it('names the places and shows the others of the case for orientation', () => {
    const chart = strip(['beach']);
    expect(chart?.title).toBe('A small map of where it lies: The beach.');
    const texts = textsIn(chart?.marks ?? []).map(({ text, class: name }) => [text, name]);
    expect(texts).toContainEqual(['The beach', 'strong']);
    expect(texts).toContainEqual(['The port', 'tick']);
  });

  it('is a picture of its own, below 2 KB, whose frame is the same for each place', () => {
    const frames = [['beach'], ['port']].map((places) => {
      const chart = strip(places);
      if (!chart) throw new Error('There is no strip.');
      const svg = drawSvg(chart, { id: 'strip', lang: 'en' });
      expect(svg).toContain('role="img"');
      expect(svg.length).toBeLessThan(2048);
      return flat(chart.marks).find((mark) => mark.class === 'sea');
    });
    expect(frames[0]).toEqual(frames[1]);
  });

  it('draws an area as one, and nothing of which no more than the country is known', () => {
    const classes = (places: string[]) =>
      flat(strip(places)?.marks ?? []).map((mark) => mark.class);
    expect(classes(['quarter'])).toContain('zone');
    expect(classes(['quarter'])).not.toContain('dot');
    expect(strip(['village'])).toBeUndefined();
    expect(strip(['country'])).toBeUndefined();
  });

  it('shows forty of very many other places', () => {
    const casebook = nasty['sixty places over a country']?.() ?? small();
    const marks = flat(strip(['town-59'], 'en', casebook)?.marks ?? []);
    expect(marks.filter((mark) => mark.class === 'reference')).toHaveLength(40);
  });

  it('stays as it is where writing runs from the right, but for the side on which texts end', () => {
    const ends = (locale: Locale) =>
      textsIn(strip(['port'], locale)?.marks ?? []).map(({ anchor }) => anchor)[0];
    expect([ends('en'), ends('ar')]).toEqual(['start', 'end']);
  });

  it.each(Object.keys(nasty))('hides no name: %s', (name) => {
    const casebook = nasty[name]?.() ?? small();
    for (const locale of locales) {
      const chart = strip([...casebook.places.keys()], locale, casebook);
      const table = { caption: '', columns: [], rows: [] };
      if (chart) expect(findOverlaps({ ...chart, source: '', table })).toEqual([]);
    }
  });
});
