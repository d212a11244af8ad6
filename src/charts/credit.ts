import { max } from 'd3';
import type { Actor, Claim, Figure, Source } from '../casebook/entry.ts';
import { asserterOf, lastMomentOf, recordOf, type Casebook } from '../casebook/link.ts';
import { formatDate, formatDay, strings, type Locale } from '../i18n/index.ts';
import { heardOf } from '../tally/heard.ts';
import type { Chart } from './chart.ts';
import { nameOf } from './drawing/words.ts';

/** So many speakers and so many documents are named, and the rest is counted. */
const mostNamed = 6;

/** The source line of a chart: whose numbers it shows, where they were read, the last day on which one was said, and the licence. */
export function creditOf(casebook: Casebook, chart: Chart, locale: Locale): string {
  const { charts, common, ledger, site } = strings(locale);
  const { speakers, documents, lastSaid } = behind(casebook, chart);
  const listed = (names: readonly string[]) =>
    [
      ...names.slice(0, mostNamed),
      ...(names.length > mostNamed ? [charts.others(names.length - mostNamed)] : []),
    ].reduce(charts.series);
  const read = documents.map(({ data }) =>
    ledger.source(
      nameOf(casebook, recordOf(casebook, 'actors', data.publisher), locale),
      formatDate(data.published, locale),
    ),
  );
  return [
    ...(speakers.length > 0
      ? [
          common.labelled(
            charts.column.saidBy,
            listed(speakers.map((speaker) => nameOf(casebook, speaker, locale))),
          ),
        ]
      : []),
    ...(read.length > 0 ? [ledger.credit(listed([...new Set(read)]))] : []),
    ...(lastSaid === undefined ? [] : [site.asOf(formatDay(lastSaid, locale))]),
    casebook.case.data.licence.data,
  ].join(' · ');
}

interface Behind {
  speakers: (Actor | Figure)[];
  documents: Source[];
  /** In milliseconds since 1970 UTC. */
  lastSaid: number | undefined;
}

/** The claims of a chart's rows; of a chart without any, those who are heard of its incidents, or of the case. */
function behind(casebook: Casebook, chart: Chart): Behind {
  const claims = claimsIn(casebook, chart);
  const [speakers, documents] =
    claims.length > 0
      ? [
          claims.map((claim) => asserterOf(casebook, claim)),
          claims.map(({ data }) => recordOf(casebook, 'sources', data.source)),
        ]
      : heardIn(casebook, chart);
  const days = claims.map(({ data }) => lastMomentOf(data.claimed)).filter(Number.isFinite);
  return {
    speakers: [...new Set(speakers)],
    documents: [...new Set(documents)],
    lastSaid: max(days),
  };
}

function claimsIn(casebook: Casebook, { table }: Chart): Claim[] {
  const column = table.columns.findIndex(({ key }) => key === 'claim');
  const ids = table.rows.flatMap(({ cells, link }) => {
    const cell = cells[column] ?? null;
    const value = typeof cell === 'object' ? cell?.value : cell;
    return [link?.replace(/^claims\//, ''), ...String(value ?? '').split(' ')];
  });
  return [...new Set(ids)].flatMap((id) => casebook.claims.get(id ?? '') ?? []);
}

function heardIn(casebook: Casebook, { table }: Chart): [(Actor | Figure)[], Source[]] {
  const linked = table.rows.flatMap(({ link }) => {
    const [collection, id = ''] = link?.split('/') ?? [];
    return (collection === 'incidents' && casebook.incidents.get(id)) || [];
  });
  const incidents =
    linked.length > 0 ? linked : [recordOf(casebook, 'incidents', casebook.case.data.root)];
  const heard = incidents.map((incident) => heardOf(casebook, incident));
  return [heard.flatMap(({ voices }) => voices), heard.flatMap(({ documents }) => documents)];
}
