import fc from 'fast-check';
import { wordsFor } from '../../src/charts/drawing/words.ts';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { wide, type Chart, type Mark, type ChartSize } from '../../src/charts/chart.ts';
import { layoutPlacesAndDays } from '../../src/charts/places-and-days/layout.ts';
import { placeRows } from '../../src/charts/places-and-days/rows.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { arabicName, caseOf, longName } from './cases.ts';
import { expectLegible, valuesOf } from './legible.ts';
import { linksIn, textsIn } from './overlap.ts';
import { expectPicture, views } from './snapshot.ts';
import { manyIncidents, places as nastyPlaces, times } from './wide-cases.ts';

const small = () =>
  caseOf({
    window: '2001-05-01/2001-05-04',
    claims: [
      { by: 'Coast Monitor', count: 'more than 9', occurred: '2001-05-01/2001-05-04' },
      { by: 'Harbour Guard', count: 4, incidents: ['ferry'], occurred: '2001-05-02' },
      { by: 'Coast Monitor', count: 2, incidents: ['ferry'], occurred: '2001-05-02' },
      { by: 'Harbour Guard', count: 'unspecified', incidents: ['vigil'] },
      {
        by: 'Harbour Guard',
        count: 3,
        incidents: ['search'],
        outcome: 'injured',
        occurred: '2001-05-03/..',
      },
    ],
    places: [
      { id: 'shore', name: 'The shore', kind: 'governorate', precision: 4 },
      { id: 'harbour', name: 'North Harbour', within: 'shore', point: [-9, 39] },
      { id: 'pier', name: 'The pier', kind: 'site', within: 'harbour', precision: 3 },
      { id: 'cape', name: 'South Cape', within: 'shore', point: [-9, 38] },
      { id: 'hamlet', name: 'A hamlet', within: 'shore', precision: 4 },
    ],
    incidents: [
      { id: 'storm', title: 'The storm', places: ['shore'] },
      { id: 'vigil', title: 'Vigil', occurred: '2001-05-04~', places: ['cape'] },
      { id: 'ferry', title: 'Sinking of the ferry', occurred: '2001-05-02', places: ['harbour'] },
      {
        id: 'call',
        title: 'Distress call',
        occurred: '2001-05-02T21:10:00Z',
        partOf: 'ferry',
        places: ['pier'],
      },
      {
        id: 'search',
        title: 'Search',
        occurred: '2001-05-03/..',
        places: ['harbour', 'pier'],
      },
      { id: 'warning', title: 'Warning', occurred: '../2001-05-01', places: ['harbour', 'cape'] },
      { id: 'wreck', title: 'A wreck', occurred: '2001-05-03', places: ['hamlet'] },
      { id: 'inquiry', title: 'Inquiry', occurred: '2001-06', partOf: null },
    ],
  });

const layout = (casebook: Casebook, size: ChartSize = wide, locale: Locale = 'en'): Chart =>
  layoutPlacesAndDays(
    wordsFor(casebook, locale),
    { incidents: [...casebook.incidents.values()] },
    size,
  );

/** The marks of an incident's date, by their classes and where they begin and end on the axis of days. */
function datesOf(chart: Chart): Record<string, string[]> {
  const rows = chart.marks.flatMap((mark) =>
    mark.kind === 'group' && mark.link?.to.startsWith('incidents/') ? [mark] : [],
  );
  const axis = chart.marks.find((mark) => mark.kind === 'line' && mark.class === 'axis');
  if (axis?.kind !== 'line') throw new Error('There is no axis.');
  const days = (x: number) => Math.round(((x - axis.x1) / (axis.x2 - axis.x1)) * 400) / 100 + 1;
  const show = (mark: Mark) => {
    if (mark.kind === 'rect' && mark.class !== 'hit')
      return [`${mark.class} ${days(mark.x)}–${days(mark.x + mark.width)}`];
    if (mark.kind === 'circle') return [`${mark.class} ${days(mark.cx)}`];
    return mark.kind === 'path' ? [mark.class] : [];
  };
  return Object.fromEntries(
    rows.map(({ link, marks }) => [link?.to.replace('incidents/', ''), marks.flatMap(show)]),
  );
}

describe.each(views)('places and days, $view', ({ view, size, locale }) => {
  it('look like their picture', async () => {
    await expectPicture(layout(small(), size, locale), `places-and-days-${view}`, locale);
  });
});

describe('the rows', () => {
  const rowsOf = (casebook: Casebook) =>
    placeRows(casebook, [...casebook.incidents.values()]).map(({ place, depth, incidents }) => [
      `${'  '.repeat(depth)}${place?.id ?? '-'}`,
      incidents.map(({ id }) => id).join(' '),
    ]);

  it('are the smallest places that hold an incident, from north to south, nested, those without a position last', () => {
    expect(rowsOf(small())).toEqual([
      ['shore', 'storm warning'],
      ['  harbour', 'ferry search'],
      ['    pier', 'call'],
      ['  cape', 'vigil'],
      ['  hamlet', 'wreck'],
      ['-', 'inquiry'],
    ]);
  });

  it('have a place that only holds others where it holds two or more', () => {
    const places = [
      { id: 'land', kind: 'country', precision: 6 },
      { id: 'north', kind: 'governorate', within: 'land', precision: 4 },
      { id: 'south', kind: 'governorate', within: 'land', precision: 4 },
      { id: 'a', within: 'south', point: [10, 20] as [number, number] },
      { id: 'b', within: 'south', point: [10, 21] as [number, number] },
      { id: 'c', within: 'north', point: [10, 30] as [number, number] },
    ];
    const incidents = ['a', 'b', 'c'].map((id) => ({ id: `i-${id}`, places: [id] }));
    expect(rowsOf(caseOf({ claims: [], places, incidents }))).toEqual([
      ['land', ''],
      ['  c', 'i-c'],
      ['  south', ''],
      ['    b', 'i-b'],
      ['    a', 'i-a'],
    ]);
  });
});

describe('places and days', () => {
  it('say what they show', () => {
    expect(layout(small()).description).toMatchInlineSnapshot(
      `"8 incidents; the days shown are 1–4 May 2001. Of the dates that give a beginning, none begins earlier than that of: The storm (1–4 May 2001). Of those that give an end, none ends later than that of: Inquiry (June 2001). No beginning is given of: Warning (no later than 1 May 2001). No end is given of: Search (since 3 May 2001). Dated partly or wholly outside the days shown: Inquiry (June 2001)."`,
    );
  });

  it('make a bar as long as what is not known, and leave open what is open', () => {
    expect(datesOf(layout(small()))).toEqual({
      storm: ['span 1–5'],
      ferry: ['span 2–3'],
      call: ['dot 2.88'],
      search: ['ongoing', 'span 3–4'],
      warning: ['ongoing', 'span 1–2'],
      vigil: ['span dashed 4–5'],
      wreck: ['span 3–4'],
      inquiry: ['beyond'],
    });
  });

  it('tell each number with its speaker, another outcome by its name, and where there is none', () => {
    const { marks } = layout(small());
    const told = marks.flatMap((mark) =>
      mark.kind === 'group' && mark.link?.to.startsWith('incidents/')
        ? [textsIn(mark.marks).map(({ text }) => text)]
        : [],
    );
    expect(told).toEqual([
      ['The storm', 'more than 9, Coast Monitor'],
      ['Warning', 'no number; no later than 1 May 2001'],
      ['Sinking of the ferry', '2, Coast Monitor', '4, Harbour Guard'],
      ['Search', '3 people injured, Harbour Guard', 'since 3 May 2001'],
      ['Distress call', 'no number; 2 May 2001, 21:10 UTC'],
      ['Vigil', '“words”, Harbour Guard', 'about 4 May 2001'],
      ['A wreck', 'no number'],
      ['Inquiry', 'no number; June 2001'],
    ]);
  });

  it('say of each place that has no position of its own where it lies', () => {
    const words = textsIn(layout(small()).marks).map(({ text }) => text);
    expect(words).toContain('somewhere in North');
    expect(words).toContain('No place given');
  });

  it('have in their table exactly what is drawn', () => {
    const chart = layout(small());
    const drawn = linksIn(chart.marks).flatMap(({ to }) =>
      to.startsWith('incidents/') ? [to.replace('incidents/', '')] : [],
    );
    expect(valuesOf(chart, 'incident')).toEqual(drawn);
    expect(valuesOf(chart, 'place')).toEqual([
      'shore', 'shore', 'harbour', 'harbour', 'pier', 'cape', 'hamlet', null,
    ]); // prettier-ignore
    expect(valuesOf(chart, 'occurred')).toContain('../2001-05-01');
    expect(valuesOf(chart, 'to').slice(-3)).toEqual([
      '2001-05-04T23:59:59.999Z',
      '2001-05-03T23:59:59.999Z',
      '2001-06-30T23:59:59.999Z',
    ]);
    expect(valuesOf(chart, 'from')[1]).toBeNull();
    expect(valuesOf(chart, 'number')).toEqual([
      'more than 9', null, '2; 4', '3 people injured', null, '“words”', null, null,
    ]); // prettier-ignore
    expect(valuesOf(chart, 'said_by')[2]).toBe('coast-monitor; harbour-guard');
  });

  it('show the days of a whole where both its ends are known', () => {
    const casebook = small();
    const ferry = casebook.incidents.get('ferry');
    const call = casebook.incidents.get('call');
    if (!ferry || !call) throw new Error('The case has lost its ferry.');
    const chart = layoutPlacesAndDays(
      wordsFor(casebook, 'en'),
      { incidents: [ferry, call], whole: ferry },
      wide,
    );
    expect(chart.title).toContain('Sinking of the ferry');
    expect(textsIn(chart.marks).map(({ text }) => text)).toContain('12:00');
  });
});

describe('no incident hides another', () => {
  const sixty = Array.from({ length: 60 }, (_, index) => ({
    id: `i-${index}`,
    title: index % 2 ? longName : arabicName,
    occurred: `2001-05-0${1 + (index % 9)}`,
    places: ['town'],
  }));
  const cases: Record<string, () => Casebook> = {
    ...times,
    ...manyIncidents,
    ...nastyPlaces,
    'sixty incidents in one place': () =>
      caseOf({
        claims: [],
        places: [{ id: 'town', name: longName, point: [10, 20] }],
        incidents: [{ id: 'whole' }, ...sixty],
      }),
  };
  it.each(Object.keys(cases))('%s', (name) => {
    expectLegible(cases[name]?.() ?? small(), layout);
  });

  it('whatever happens', () => {
    const moments = ['1977', '2001-05', '2001-05-02', '2001-05-02T13:15:00Z', '2001-05-03/..'];
    const incident = fc.record({
      title: fc.constantFrom('Clash', longName, arabicName),
      occurred: fc.constantFrom(...moments, '../1980', '2001-05-04~', '199X', '1950/2030'),
      places: fc.subarray(['here', 'there', 'yard']),
    });
    fc.assert(
      fc.property(
        fc.array(incident, { maxLength: 30 }),
        fc.constantFrom(
          '2001-05-01/2001-05-10',
          '1970/2010',
          '2001-05-02T13:00:00Z/2001-05-02T14:00:00Z',
        ),
        (sketched, window) => {
          const incidents = sketched.map((one, index) => ({ id: `i-${index}`, ...one }));
          const places = [
            { id: 'here', name: longName },
            { id: 'there' },
            { id: 'yard', within: 'here', name: arabicName },
          ];
          expectLegible(
            caseOf({ claims: [], window, places, incidents: [{ id: 'whole' }, ...incidents] }),
            layout,
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
