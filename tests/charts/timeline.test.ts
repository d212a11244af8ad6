import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { wide, type Chart, type Mark, type Size } from '../../src/charts/chart.ts';
import { layoutTimeline, type TimelineInput } from '../../src/charts/timeline/layout.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { arabicName, caseOf, longName } from './cases.ts';
import { expectLegible, valuesOf } from './legible.ts';
import { linksIn, textsIn } from './overlap.ts';
import { expectPicture, views } from './snapshot.ts';
import { manyIncidents, times } from './wide-cases.ts';

const small = () =>
  caseOf({
    window: '2001-05-01/2001-05-04',
    claims: [],
    places: [{ id: 'harbour', name: 'North Harbour' }],
    incidents: [
      { id: 'storm', title: 'The storm' },
      { id: 'ferry', title: 'Sinking of the ferry', occurred: '2001-05-02', places: ['harbour'] },
      {
        id: 'call',
        title: 'Distress call',
        occurred: '2001-05-02T21:10:00Z',
        partOf: 'ferry',
        places: ['harbour'],
      },
      { id: 'search', title: 'Search', occurred: '2001-05-03/..' },
      { id: 'warning', title: 'Warning', occurred: '../2001-05-01' },
      { id: 'vigil', title: 'Vigil', occurred: '2001-05-04~', places: ['harbour'] },
      { id: 'inquiry', title: 'Inquiry', occurred: '2001-06', partOf: null },
    ],
  });

const by =
  (lanes: TimelineInput['lanes']) =>
  (casebook: Casebook, size: Size = wide, locale: Locale = 'en'): Chart =>
    layoutTimeline({ casebook, incidents: [...casebook.incidents.values()], lanes }, size, locale);

/** The marks of an incident's date, by their classes and where they begin and end on the axis of days. */
function datesOf(chart: Chart): Record<string, string[]> {
  const rows = chart.marks.flatMap((mark) => (mark.kind === 'group' && mark.link ? [mark] : []));
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

describe.each(views)('the timeline, $view', ({ view, size, locale }) => {
  it('looks like its picture', async () => {
    await expectPicture(by('place')(small(), size, locale), `timeline-${view}`, locale);
  });
});

describe('the timeline', () => {
  it('says what it shows', () => {
    expect(by('place')(small()).description).toMatchInlineSnapshot(
      `"7 incidents; the days shown are 1–4 May 2001. Of the dates that give a beginning, none begins earlier than that of: The storm (1–4 May 2001). Of those that give an end, none ends later than that of: Inquiry (June 2001). No beginning is given of: Warning (no later than 1 May 2001). No end is given of: Search (since 3 May 2001). Dated partly or wholly outside the days shown: Inquiry (June 2001)."`,
    );
  });

  it('tells of a date without a beginning, and never calls it the first', () => {
    const chart = by('place')(
      caseOf({
        window: '2001-05-01/2001-05-04',
        claims: [],
        incidents: [
          { id: 'storm', title: 'The storm' },
          { id: 'alert', title: 'Alert', occurred: '2000-12-08/..', partOf: null },
          { id: 'fire', title: 'Fire', occurred: '../2001-05-04', partOf: null },
        ],
      }),
    );
    expect(chart.description).toBe(
      '3 incidents; the days shown are 1–4 May 2001. Of the dates that give a beginning, none begins earlier than that of: Alert (since 8 December 2000). Of those that give an end, none ends later than that of: The storm (1–4 May 2001). No beginning is given of: Fire (no later than 4 May 2001). No end is given of: Alert (since 8 December 2000). Dated partly or wholly outside the days shown: Alert (since 8 December 2000).',
    );
    expect(valuesOf(chart, 'occurred').at(-1)).toBe('../2001-05-04');
  });

  it('makes a bar as long as what is not known, and leaves open what is open', () => {
    expect(datesOf(by('place')(small()))).toEqual({
      storm: ['span 1–5'],
      ferry: ['span 2–3'],
      call: ['dot 2.88'],
      search: ['ongoing', 'span 3–4'],
      warning: ['ongoing', 'span 1–2'],
      vigil: ['span dashed 4–5'],
      inquiry: ['beyond'],
    });
  });

  it('puts incidents of one place in one lane', () => {
    const headings = textsIn(by('place')(small()).marks).filter(({ class: name }) =>
      name.startsWith('strong'),
    );
    expect(headings.map(({ text }) => text)).toEqual(['No place given', 'North Harbour']);
  });

  it('puts the whole first and parts below what they are parts of', () => {
    expect(linksIn(by('part')(small()).marks).map(({ to }) => to)).toEqual([
      'incidents/storm',
      'incidents/warning',
      'incidents/ferry',
      'incidents/call',
      'incidents/search',
      'incidents/vigil',
      'incidents/inquiry',
    ]);
  });

  it('has the dates as written in its table', () => {
    const chart = by('part')(small());
    expect(valuesOf(chart, 'occurred')).toEqual([
      '2001-05-01/2001-05-04',
      '../2001-05-01',
      '2001-05-02',
      '2001-05-02T21:10:00Z',
      '2001-05-03/..',
      '2001-05-04~',
      '2001-06',
    ]);
    expect(valuesOf(chart, 'latest').slice(-3)).toEqual([
      null,
      '2001-05-04T23:59:59.999Z',
      '2001-06-30T23:59:59.999Z',
    ]);
  });
});

describe.each(['place', 'part'] as const)('no incident hides another, by %s', (lanes) => {
  const cases = { ...times, ...manyIncidents };
  it.each(Object.keys(cases))('%s', (name) => {
    expectLegible(cases[name]?.() ?? small(), by(lanes));
  });

  it('whatever happens', () => {
    const moments = ['1977', '2001-05', '2001-05-02', '2001-05-02T13:15:00Z', '2001-05-03/..'];
    const incident = fc.record({
      title: fc.constantFrom('Clash', longName, arabicName),
      occurred: fc.constantFrom(...moments, '../1980', '2001-05-04~', '199X', '1950/2030'),
      places: fc.subarray(['here', 'there']),
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
          const places = [{ id: 'here', name: longName }, { id: 'there' }];
          expectLegible(
            caseOf({ claims: [], window, places, incidents: [{ id: 'whole' }, ...incidents] }),
            by(lanes),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
