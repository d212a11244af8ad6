import type { EdtfDate } from '../schemas/edtf.ts';
import type { Incident } from './entry.ts';
import { compareIncidents, type Casebook } from './link.ts';

/** Incidents with one and the same date. */
export interface IncidentsOfDate {
  occurred: EdtfDate;
  incidents: Incident[];
}

/**
 * Incidents by their dates, as a list shows them: the root of the case first, then in the order of the day
 * that is known of each, and last what began before the days of the case and has no end.
 */
export function incidentsByDate(
  casebook: Casebook,
  incidents: readonly Incident[],
): IncidentsOfDate[] {
  const { root, window } = casebook.case.data;
  const begins = window.earliest ?? -Infinity;
  const rankOf = ({ id, data: { occurred } }: Incident): number => {
    if (id === root) return 0;
    const isBackground = occurred.latest === null && (occurred.earliest ?? Infinity) < begins;
    return isBackground ? 2 : 1;
  };
  const dates: IncidentsOfDate[] = [];
  for (const incident of incidents.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || compareIncidents(a, b),
  )) {
    const last = dates.at(-1);
    if (last?.occurred.edtf === incident.data.occurred.edtf) last.incidents.push(incident);
    else dates.push({ occurred: incident.data.occurred, incidents: [incident] });
  }
  return dates;
}

/** Incidents by the month (UTC, milliseconds of its first day) of the day that is known of each, in order; undefined for those of which none is. */
export function incidentsByMonth(
  incidents: readonly Incident[],
): { month: number | undefined; incidents: Incident[] }[] {
  const months = Map.groupBy(incidents.toSorted(compareIncidents), ({ data: { occurred } }) => {
    const known = occurred.earliest ?? occurred.latest;
    const day = known === null ? undefined : new Date(known);
    return day && Date.UTC(day.getUTCFullYear(), day.getUTCMonth());
  });
  return [...months].map(([month, within]) => ({ month, incidents: within }));
}
