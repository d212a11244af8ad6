import { ascending } from 'd3';
import { addressOf, listAddressOf } from '../casebook/addresses.ts';
import {
  keyOf,
  type AnyEntry,
  type Claim,
  type Incident,
  type PlaceRecord,
  type RecordKey,
} from '../casebook/entry.ts';
import { lastMomentOf, newestFirst, recordByKey, type Casebook } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import { namedBy } from '../casebook/named-by.ts';
import { titleOf } from '../casebook/title.ts';
import { incidentsWithin, placesWithin } from '../casebook/whereabouts.ts';
import { ledgerOf } from '../charts/ledger/ledger.ts';
import { outcomeHeading, type Locale } from '../i18n/index.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { EdtfDate } from '../schemas/edtf.ts';
import { citing, toldBy } from '../tally/heard.ts';
import { largestFirst, outcomesOf } from '../tally/outcomes.ts';
import { mostRows, mostShown, pagesByName, pagesByPeriod, type RowPage } from './row-pages.ts';
import type { Site } from './site.ts';

/** A list of records of one collection, which may be too long for a page. */
export interface List {
  of: CollectionName;
  records: readonly AnyEntry[];
  /** The page on which it stands, below base and language: `/actors/monitor/`. */
  home: string;
  /** The address that its pages stand below: `/actors/monitor/made/`. */
  address: string;
  heading(site: Site): string;
}

/** The list of a collection. Its pages are two levels deep, where no record is. */
export const listOf = memoize((casebook: Casebook, collection: CollectionName): List => {
  const home = listAddressOf(collection);
  return {
    of: collection,
    records: [...casebook[collection].values()],
    home,
    address: `${home}by/`,
    heading: ({ t }) => t.collections[collection].title,
  };
});

/** The lists on the page of a record, by their names in addresses. */
export function listsOn(casebook: Casebook, record: AnyEntry): ReadonlyMap<string, List> {
  return listsOnPageOf(casebook, keyOf(record));
}

/** A page and those of its lists are made one after the other, and each asks for the lists several times. */
const mostRecent = 64;

const listsOnPageOf = memoize(
  (casebook: Casebook, key: RecordKey): ReadonlyMap<string, List> => {
    const record = recordByKey(casebook, key);
    if (!record) return new Map();
    const home = addressOf(record);
    return new Map(
      listsOf(casebook, record).map(({ name, ...list }) => [
        name,
        { ...list, home, address: `${home}${name}/` },
      ]),
    );
  },
  'listsOnPageOf',
  undefined,
  mostRecent,
);

/** One of the lists on the page of a record. Throws where there is none of that name. */
export function listOn(casebook: Casebook, record: AnyEntry, name: string): List {
  const list = listsOn(casebook, record).get(name);
  if (!list) throw new Error(`No list ${name} of ${keyOf(record)}.`);
  return list;
}

/** The fields in which a claim names the group that it counts. */
const groupFields = ['covers.population.group', 'measures.breakdown.parts.group'];

type Named = Omit<List, 'home' | 'address'> & { name: string };

/** Long, since it is a table: the lists of each kind of record, in the order in which its page has them. */
function listsOf(casebook: Casebook, record: AnyEntry): Named[] {
  const { id } = record;
  const claims = (...fields: string[]) => namedBy(casebook, record, 'claims', ...fields);
  const list = (
    name: string,
    of: CollectionName,
    records: readonly AnyEntry[],
    heading: (words: Site['t']['pages']) => string,
  ): Named => ({ name, of, records, heading: ({ t }) => heading(t.pages) });
  const involved = (field: 'actors.actor' | 'figures.figure') => [
    ...new Set([
      ...namedBy(casebook, record, 'incidents', field),
      ...(toldBy(casebook).get(id) ?? []),
    ]),
  ];
  switch (record.collection) {
    case 'actors':
      return [
        list('made', 'claims', claims('assertedBy'), (words) => words.actor.claims),
        list('about', 'claims', claims(...groupFields), (words) => words.actor.about),
        list('relayed', 'claims', claims('via'), (words) => words.actor.relayed),
        list('incidents', 'incidents', involved('actors.actor'), (words) => words.actor.incidents),
      ];
    case 'figures':
      return [
        list(
          'incidents',
          'incidents',
          involved('figures.figure'),
          (words) => words.figure.incidents,
        ),
        list('said', 'claims', claims('assertedBy'), (words) => words.figure.claims),
      ];
    case 'places':
      return [
        list(
          'incidents',
          'incidents',
          incidentsWithin(casebook, record),
          (words) => words.place.incidents,
        ),
        list('said', 'claims', claims('covers.places'), (words) => words.place.claims),
        list('contains', 'places', placesWithin(casebook, record), (words) => words.place.contains),
      ];
    case 'sources':
      return [
        list('said', 'claims', claims('source'), (words) => words.source.claims),
        list(
          'incidents',
          'incidents',
          citing(casebook).get(record) ?? [],
          (words) => words.source.incidents,
        ),
      ];
    case 'incidents':
      return [
        list('parts', 'incidents', casebook.parts.get(id) ?? [], (words) => words.incident.parts),
        ...outcomesOf(casebook, id).map((outcome) => ({
          name: outcome,
          of: 'claims' as const,
          records: [
            ...new Set(
              ledgerOf(casebook, id, outcome).rows.map(({ statement }) => statement.claim),
            ),
          ],
          heading: ({ locale }: Site) => outcomeHeading(outcome, locale),
        })),
      ];
    default:
      return [];
  }
}

/** The pages over which a list is spread: none where it is short. */
export function pagesOf({ casebook, locale }: Site, { records }: List): RowPage<AnyEntry>[] {
  return records.length > mostRows ? pagesOfRecords(records)(casebook, locale) : [];
}

/** Each page of a list asks for all of them. */
const pagesOfRecords = memoize((records: readonly AnyEntry[]) =>
  memoize((casebook: Casebook, locale: Locale) =>
    pagesByRecord({ casebook, locale }, records, (record) => record),
  ),
);

/** The pages over which rows about records are spread, by the dates of those or else by their names. */
export function pagesByRecord<Of>(
  { casebook, locale }: Pick<Site, 'casebook' | 'locale'>,
  rows: readonly Of[],
  recordOf: (row: Of) => AnyEntry,
): RowPage<Of>[] {
  if (rows.length <= mostRows) return [];
  const dated = rows.flatMap((row) => {
    const date = dateOf(recordOf(row));
    return date ? [{ row, date }] : [];
  });
  if (dated.length < rows.length)
    return pagesByName(rows, (row) => titleOf(casebook, recordOf(row), locale).text, locale);
  const inOrder = dated.sort((a, b) => ascending(lastMomentOf(a.date), lastMomentOf(b.date)));
  return pagesByPeriod(inOrder, ({ date }) => date, locale).map(({ rows: some, ...page }) => ({
    ...page,
    rows: some.map(({ row }) => row),
  }));
}

/** When a record happened, was said or was published; places and people have no date. */
function dateOf(record: AnyEntry): EdtfDate | undefined {
  switch (record.collection) {
    case 'incidents':
      return record.data.occurred;
    case 'claims':
      return record.data.claimed;
    case 'sources':
      return record.data.published;
    case 'corrections':
      return record.data.date;
    default:
      return undefined;
  }
}

/** The records of a list that its own page shows: all where it is short, else the largest, the widest or the latest. */
export function shownOf(casebook: Casebook, { of, records }: List): readonly AnyEntry[] {
  if (records.length <= mostRows) return records;
  return [...new Set([...foremost(casebook, of, records), ...records])].slice(0, mostShown);
}

/** Some records or all of them, with those first that a reader looks for first. */
function foremost(
  casebook: Casebook,
  of: CollectionName,
  records: readonly AnyEntry[],
): readonly AnyEntry[] {
  const ofWhole = new Set(casebook.claimsAbout.get(casebook.case.data.root));
  const bySize = (sizeOf: (record: AnyEntry) => number) =>
    records.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  switch (of) {
    case 'incidents':
      return largestFirst(casebook, records as Incident[]);
    case 'claims':
      return (records as Claim[]).toSorted(
        (a, b) => Number(ofWhole.has(b)) - Number(ofWhole.has(a)) || newestFirst(a, b),
      );
    case 'places':
      return bySize((record) => incidentsWithin(casebook, record as PlaceRecord).length);
    case 'actors':
      return bySize((record) => namedBy(casebook, record, 'claims', 'assertedBy').length);
    default:
      return bySize((record) => lastMomentOf(dateOf(record) ?? never));
  }
}

const never = { earliest: 0, latest: 0 };
