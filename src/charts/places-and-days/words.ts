import { keyOf, type Incident, type PlaceRecord } from '../../casebook/entry.ts';
import { compareIncidents, type Casebook } from '../../casebook/link.ts';
import { placeHolding, whereaboutsOf } from '../../casebook/whereabouts.ts';
import {
  describePrecision,
  formatDate,
  formatDay,
  strings,
  type Locale,
} from '../../i18n/index.ts';
import { briefText, inBrief } from '../../sentences/in-brief.ts';
import type { Table } from '../chart.ts';
import type { TimeRange } from '../drawing/axis.ts';
import { nameOf } from '../drawing/words.ts';
import { formOf, isBeyond, windowOf, type Occurred } from './dates.ts';
import type { PlaceRow } from './rows.ts';

/** What is known of a place that has no position of its own. */
export function positionNote(say: Say, place: PlaceRecord): string | undefined {
  const { map } = say.t.charts;
  const known = whereaboutsOf(casebook, place);
  switch (known.as) {
    case 'point':
      return undefined;
    case 'area':
    case 'country':
      return known.of === place ? undefined : map.somewhereIn(say.name(known.of));
    case 'nowhere':
      return map.noCoordinates;
  }
}

/** An incident as it is read out. */
export function sentenceOf(say: Say, incident: Incident): string {
  const { charts } = say.t;
  const place = placeHolding(casebook, incident);
  const { occurred } = incident.data;
  const numbers = inBrief(casebook, incident, locale).map((brief) => briefText(brief, locale));
  return [
    charts.placesAndDays.mark(
      say.name(incident),
      say.date(occurred),
      describePrecision(occurred, locale),
    ),
    place ? say.name(place) : charts.placesAndDays.noPlace,
    ...(numbers.length > 0 ? numbers : [charts.noNumber]),
  ].reduce(charts.series);
}

/** So many incidents are named in one sentence of the description. */
const mostNamed = 6;

/**
 * The dates of incidents in a few sentences: how many, which begin first and end last, which give no
 * beginning or no end, and which lie or reach outside the days shown.
 */
export function describe(say: Say, incidents: readonly Incident[], window: TimeRange): string {
  const { charts, collections, common } = say.t;
  const words = charts.placesAndDays;
  if (incidents.length === 0) return words.none;
  const sorted = [...incidents].sort(compareIncidents);
  const whole = windowOf(casebook);
  const days =
    window.from === whole.from && window.to === whole.to
      ? say.date(casebook.case.data.window)
      : words.days(say.day(window.from), say.day(window.to));
  const where = (test: (occurred: Occurred) => boolean) =>
    sorted.filter(({ data }) => test(data.occurred));
  const byEnd = where(({ latest }) => latest !== null).sort(
    (a, b) => Number(b.data.occurred.latest) - Number(a.data.occurred.latest),
  );
  const told = (say: (incidents: string) => string, some: readonly Incident[]) => {
    const named = some
      .slice(0, mostNamed)
      .map((one) => common.aside(say.name(one), say.date(one.data.occurred)));
    const rest = some.length - named.length;
    if (rest > 0) named.push(charts.others(rest));
    return named.length > 0 ? [say(named.reduce(charts.series))] : [];
  };
  return [
    words.describe(collections.incidents.count(incidents.length), days),
    ...told(words.earliest, where(({ earliest }) => earliest !== null).slice(0, 1)),
    ...told(words.latest, byEnd.slice(0, 1)),
    ...told(
      words.noBeginning,
      where((occurred) => occurred.earliest === null),
    ),
    ...told(
      words.noEnd,
      where((occurred) => occurred.latest === null),
    ),
    ...told(
      words.beyond,
      where((occurred) => isBeyond(formOf(occurred), window)),
    ),
  ].join(' ');
}

/** What is drawn of each incident, in the order of the rows. */
export function tableOf(say: Say, caption: string, rows: readonly PlaceRow[]): Table {
  const { charts } = say.t;
  const { columns } = charts.placesAndDays;
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return {
    caption,
    columns: [
      { key: 'incident', label: charts.column.incident },
      { key: 'place', label: columns.place },
      { key: 'occurred', label: columns.date },
      { key: 'from', label: columns.from, only: 'download' },
      { key: 'to', label: columns.to, only: 'download' },
      { key: 'number', label: charts.column.wording },
      { key: 'said_by', label: charts.column.saidBy },
    ],
    rows: rows.flatMap(({ place, incidents }) =>
      incidents.map((incident) => {
        const { occurred } = incident.data;
        const numbers = inBrief(casebook, incident, locale);
        return {
          link: keyOf(incident),
          cells: [
            { shown: say.name(incident), value: incident.id },
            place ? { shown: say.name(place), value: place.id } : null,
            { shown: say.date(occurred), value: occurred.edtf },
            iso(occurred.earliest),
            iso(occurred.latest),
            numbers.length > 0
              ? numbers.map(({ number }) => number).reduce(charts.series)
              : { shown: charts.noNumber, value: null },
            numbers.length > 0
              ? {
                  shown: numbers.map(({ speakers }) => speakers).reduce(charts.series),
                  value: numbers.map(({ by }) => by.join(' ')).join('; '),
                }
              : null,
          ],
        };
      }),
    ),
  };
}
