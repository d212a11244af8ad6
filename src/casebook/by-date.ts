import type { EdtfDate } from '../schemas/edtf.ts';
import type { Incident } from './entry.ts';
import { compareIncidents, type Casebook } from './link.ts';

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

/** Records of one month or one year. */
export interface Period<Of> {
  /** Milliseconds of its first moment (UTC). */
  begins: number;
  step: 'month' | 'year';
  records: Of[];
}

/** More months than these become years. */
const mostMonths = 36;

/** Records by the month of the day that is known of each, in order of time; by the year where the months would be many. */
export function byPeriod<Of>(
  records: Iterable<Of>,
  dateOf: (record: Of) => EdtfDate,
): Period<Of>[] {
  const months = Map.groupBy(records, (record) => {
    const { earliest, latest } = dateOf(record);
    // A date has at least one end that is known.
    const day = new Date(earliest ?? latest ?? 0);
    return Date.UTC(day.getUTCFullYear(), day.getUTCMonth());
  });
  const step = months.size > mostMonths ? 'year' : 'month';
  const periods = Map.groupBy(months, ([month]) =>
    step === 'year' ? Date.UTC(new Date(month).getUTCFullYear(), 0) : month,
  );
  return [...periods]
    .sort(([a], [b]) => a - b)
    .map(([begins, within]) => ({ begins, step, records: within.flatMap(([, some]) => some) }));
}
