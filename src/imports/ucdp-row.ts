import { readCsv } from './csv.ts';

/** A row of UCDP GED, read: the columns that an import needs. */
export interface UcdpRow {
  line: number;
  id: string;
  typeOfViolence: 1 | 2 | 3;
  sideA: string;
  sideB: string;
  /** As UCDP writes its sources; may be empty. */
  articles: string;
  wherePrec: number;
  where: string;
  adm1: string;
  adm2: string;
  country: string;
  /** Longitude and latitude in degrees; undefined when the row has none. */
  point: [number, number] | undefined;
  datePrec: number;
  start: string;
  end: string;
  deaths: { a: number; b: number; civilians: number; unknown: number };
  low: number;
  best: number;
  high: number;
  eventClarity: string;
}

/** What keeps a row, or the whole file, from being imported. */
export interface RowProblem {
  line: number;
  what: string;
}

const needed = [
  'id',
  'type_of_violence',
  'side_a',
  'side_b',
  'where_prec',
  'where_coordinates',
  'adm_1',
  'adm_2',
  'latitude',
  'longitude',
  'country',
  'date_prec',
  'date_start',
  'date_end',
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'low',
  'best',
  'high',
] as const;

type Cells = Readonly<Record<string, string>>;

/** How many rows a file has, those of them that can be read, and everything that is wrong with the others. */
export interface UcdpTable {
  count: number;
  rows: UcdpRow[];
  problems: RowProblem[];
}

/** Reads a CSV file of UCDP GED, of any version that has the columns we need. Never throws. */
export function readUcdp(text: string): UcdpTable {
  const [header, ...records] = readCsv(text);
  const names = header?.cells.map((name) => name.trim()) ?? [];
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const what = `This is not a file of UCDP GED: the header lacks ${missing.join(', ')}.`;
    return { count: records.length, rows: [], problems: [{ line: header?.line ?? 1, what }] };
  }
  const problems: RowProblem[] = [];
  const seen = new Map<string, number>();
  const rows = records.flatMap(({ line, cells }) => {
    const report = (what: string) => problems.push({ line, what });
    if (cells.length !== names.length) {
      report(`The row has ${cells.length} fields, the header has ${names.length}.`);
      return [];
    }
    const row = readRow(line, toCells(names, cells), report);
    if (!row) return [];
    const before = seen.get(row.id);
    if (before !== undefined) {
      report(`The id ${row.id} stands on line ${before} already.`);
      return [];
    }
    seen.set(row.id, line);
    return [row];
  });
  return { count: records.length, rows, problems };
}

function toCells(names: readonly string[], cells: readonly string[]): Cells {
  return Object.fromEntries(names.map((name, index) => [name, cells[index]?.trim() ?? '']));
}

/** One row, or undefined after everything that is wrong with it has been reported. */
function readRow(
  line: number,
  cells: Cells,
  report: (what: string) => unknown,
): UcdpRow | undefined {
  let isRight = true;
  const refuse = (what: string) => {
    isRight = false;
    report(what);
  };
  const of = (name: string) => cells[name] ?? '';
  const whole = (name: string, least: number, most: number): number => {
    const number = /^\d+$/.test(of(name)) ? Number(of(name)) : NaN;
    if (number >= least && number <= most) return number;
    refuse(`${name} is "${of(name)}", not a whole number from ${least} to ${most}.`);
    return least;
  };
  const filled = (name: string): string => {
    if (of(name) === '') refuse(`${name} is empty.`);
    return of(name);
  };
  const day = (name: string): string => {
    const written = /^(\d{4}-\d{2}-\d{2})(?:[ T]00:00:00(?:\.0+)?)?$/.exec(of(name))?.[1] ?? '';
    const moment = Date.parse(`${written}T00:00Z`);
    if (written !== '' && !Number.isNaN(moment)) {
      // The calendar has no 30 February, though some parsers roll it over.
      if (new Date(moment).toISOString().slice(0, 10) === written) return written;
    }
    refuse(`${name} is "${of(name)}", not a day such as 2016-01-31.`);
    return '';
  };
  const people = (name: string) => whole(name, 0, 10_000_000);
  const row: UcdpRow = {
    line,
    id: filled('id'),
    typeOfViolence: whole('type_of_violence', 1, 3) as 1 | 2 | 3,
    sideA: filled('side_a'),
    sideB: filled('side_b'),
    articles: of('source_article'),
    wherePrec: whole('where_prec', 1, 7),
    where: filled('where_coordinates'),
    adm1: of('adm_1'),
    adm2: of('adm_2'),
    country: filled('country'),
    point: undefined,
    datePrec: whole('date_prec', 1, 5),
    start: day('date_start'),
    end: day('date_end'),
    deaths: {
      a: people('deaths_a'),
      b: people('deaths_b'),
      civilians: people('deaths_civilians'),
      unknown: people('deaths_unknown'),
    },
    low: people('low'),
    best: people('best'),
    high: people('high'),
    eventClarity: of('event_clarity'),
  };
  if (row.id !== '' && !/^[0-9]+$/.test(row.id)) refuse(`id is "${row.id}", not a number.`);
  if (of('latitude') !== '' || of('longitude') !== '') {
    const [longitude, latitude] = [Number(of('longitude')), Number(of('latitude'))];
    if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) row.point = [longitude, latitude];
    else refuse(`latitude "${of('latitude')}" and longitude "${of('longitude')}" are no point.`);
  }
  if (!isRight) return undefined;
  for (const what of contradictionsIn(row)) refuse(what);
  return isRight ? row : undefined;
}

/** What each date_prec of UCDP allows, in days from the first to the last. */
const spans: Record<number, readonly [least: number, most: number]> = {
  // A day that is known only about: one day, and not exactly.
  1: [1, 1],
  2: [1, 6],
  3: [7, 7],
  4: [8, 31],
  5: [32, Infinity],
};

/** What a record of ours could not hold without changing it. Low, best and high may stand in any order. */
function contradictionsIn(row: UcdpRow): string[] {
  const { typeOfViolence, start, end, datePrec, deaths, best } = row;
  const found: string[] = [];
  const days = (Date.parse(end) - Date.parse(start)) / (24 * 60 * 60 * 1000) + 1;
  const [least, most] = spans[datePrec] ?? [1, Infinity];
  if (days < 1) found.push(`date_end ${end} is before date_start ${start}.`);
  else if (days < least || days > most)
    found.push(
      `date_prec ${datePrec} and the ${days} days from ${start} to ${end} do not agree, and a record has one date for both.`,
    );
  const sum = deaths.a + deaths.b + deaths.civilians + deaths.unknown;
  if (sum > best) found.push(`The deaths by side make ${sum}, more than best, which is ${best}.`);
  if (typeOfViolence === 3 && deaths.b > 0)
    found.push(`deaths_b is ${deaths.b}, which it never is in one-sided violence.`);
  return found;
}
