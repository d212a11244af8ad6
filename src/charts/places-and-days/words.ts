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
export function positionNote(
  casebook: Casebook,
  place: PlaceRecord,
  locale: Locale,
): string | undefined {
  const { map } = strings(locale).charts;
  const known = whereaboutsOf(casebook, place);
  switch (known.as) {
    case 'point':
      return undefined;
    case 'area':
    case 'country':
      return known.of === place ? undefined : map.somewhereIn(nameOf(casebook, known.of, locale));
    case 'nowhere':
      return map.noCoordinates;
  }
}

/** An incident as it is read out. */
export function sentenceOf(casebook: Casebook, incident: Incident, locale: Locale): string {
  const { charts } = strings(locale);
  const place = placeHolding(casebook, incident);
  const { occurred } = incident.data;
  const numbers = inBrief(casebook, incident, locale).map((brief) => briefText(brief, locale));
  return [
    charts.placesAndDays.mark(
      nameOf(casebook, incident, locale),
      formatDate(occurred, locale),
      describePrecision(occurred, locale),
    ),
    place ? nameOf(casebook, place, locale) : charts.placesAndDays.noPlace,
    ...(numbers.length > 0 ? numbers : [charts.noNumber]),
  ].reduce(charts.series);
}

/** So many incidents are named in one sentence of the description. */
const mostNamed = 6;

/**
 * The dates of incidents in a few sentences: how many, which begin first and end last, which give no
 * beginning or no end, and which lie or reach outside the days shown.
 */
export function describe(
  casebook: Casebook,
  incidents: readonly Incident[],
  window: TimeRange,
  locale: Locale,
): string {
  const { charts, collections, common } = strings(locale);
  const words = charts.placesAndDays;
  if (incidents.length === 0) return words.none;
  const sorted = [...incidents].sort(compareIncidents);
  const whole = windowOf(casebook);
  const days =
    window.from === whole.from && window.to === whole.to
      ? formatDate(casebook.case.data.window, locale)
      : words.days(formatDay(window.from, locale), formatDay(window.to, locale));
  const where = (test: (occurred: Occurred) => boolean) =>
    sorted.filter(({ data }) => test(data.occurred));
  const byEnd = where(({ latest }) => latest !== null).sort(
    (a, b) => Number(b.data.occurred.latest) - Number(a.data.occurred.latest),
  );
  const told = (say: (incidents: string) => string, some: readonly Incident[]) => {
    const named = some
      .slice(0, mostNamed)
      .map((one) =>
        common.aside(nameOf(casebook, one, locale), formatDate(one.data.occurred, locale)),
      );
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
export function tableOf(
  casebook: Casebook,
  caption: string,
  rows: readonly PlaceRow[],
  locale: Locale,
): Table {
  const { charts } = strings(locale);
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
            { shown: nameOf(casebook, incident, locale), value: incident.id },
            place ? { shown: nameOf(casebook, place, locale), value: place.id } : null,
            { shown: formatDate(occurred, locale), value: occurred.edtf },
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
