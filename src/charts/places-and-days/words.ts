import { keyOf, type Incident, type PlaceRecord } from '../../casebook/entry.ts';
import { compareIncidents } from '../../casebook/link.ts';
import { placeHolding, whereaboutsOf } from '../../casebook/whereabouts.ts';
import { describePrecision } from '../../i18n/index.ts';
import { leadNumbers } from '../../sentences/in-brief.ts';
import type { ChartTable } from '../chart.ts';
import type { TimeRange } from '../drawing/axis.ts';
import { dateCell, recordCell } from '../drawing/table.ts';
import type { Say } from '../drawing/words.ts';
import { formOf, isBeyond, windowOf, type Occurred } from './dates.ts';
import type { PlaceRow } from './rows.ts';

/** What is known of a place that has no position of its own. */
export function positionNote(say: Say, place: PlaceRecord): string | undefined {
  const { map } = say.t.charts;
  const known = whereaboutsOf(say.casebook, place);
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
export function incidentSentence(say: Say, incident: Incident): string {
  const { placesAndDays, noNumber } = say.t.charts;
  const place = placeHolding(say.casebook, incident);
  const { occurred } = incident.data;
  const numbers = say.numbers(incident);
  const precision = describePrecision(occurred, say.locale);
  return say.list([
    placesAndDays.mark(say.name(incident), say.date(occurred), precision),
    place ? say.name(place) : placesAndDays.noPlace,
    ...(numbers.length > 0 ? numbers : [noNumber]),
  ]);
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
  const whole = windowOf(say.casebook);
  const days =
    window.from === whole.from && window.to === whole.to
      ? say.date(say.casebook.case.data.window)
      : words.days(say.day(window.from), say.day(window.to));
  const where = (test: (occurred: Occurred) => boolean) =>
    sorted.filter(({ data }) => test(data.occurred));
  const byEnd = where(({ latest }) => latest !== null).sort(
    (a, b) => Number(b.data.occurred.latest) - Number(a.data.occurred.latest),
  );
  const told = (sentence: (incidents: string) => string, some: readonly Incident[]) => {
    const named = some.map((one) => common.aside(say.name(one), say.date(one.data.occurred)));
    return named.length > 0 ? [sentence(say.list(named, mostNamed))] : [];
  };
  const [noBeginning, noEnd, beyond] = [
    where(({ earliest }) => earliest === null),
    where(({ latest }) => latest === null),
    where((occurred) => isBeyond(formOf(occurred), window)),
  ];
  return [
    words.describe(collections.incidents.count(incidents.length), days),
    ...told(words.earliest, where(({ earliest }) => earliest !== null).slice(0, 1)),
    ...told(words.latest, byEnd.slice(0, 1)),
    ...told(words.noBeginning, noBeginning),
    ...told(words.noEnd, noEnd),
    ...told(words.beyond, beyond),
  ].join(' ');
}

/** What is drawn of each incident, in the order of the rows. */
export function tableOf(say: Say, caption: string, rows: readonly PlaceRow[]): ChartTable {
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
        const numbers = leadNumbers(say.casebook, incident, say.locale);
        return {
          link: keyOf(incident),
          cells: [
            recordCell(say, incident),
            place ? recordCell(say, place) : null,
            dateCell(say, occurred),
            iso(occurred.earliest),
            iso(occurred.latest),
            numbers.length > 0
              ? say.list(numbers.map(({ number }) => number))
              : { shown: charts.noNumber, value: null },
            numbers.length > 0
              ? {
                  shown: say.list(numbers.map(({ speakers }) => speakers)),
                  value: numbers.map(({ by }) => by.join(' ')).join('; '),
                }
              : null,
          ],
        };
      }),
    ),
  };
}
