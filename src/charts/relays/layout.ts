import { keyOf, type Actor, type Claim, type Figure, type Source } from '../../casebook/entry.ts';
import { recordOf, type Casebook } from '../../casebook/link.ts';
import { formatDate, strings, type Locale } from '../../i18n/index.ts';
import type { Voice } from '../../tally/relays.ts';
import type { Chart, Size, Table } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import { addFlow } from './flow.ts';
import { graphOf } from './graph.ts';
import { addLists } from './lists.ts';
import { verticalLayout, paragraph } from '../drawing/paragraph.ts';
import { nameOf } from '../drawing/words.ts';

export interface RelayChainsInput {
  casebook: Casebook;
  voices: readonly Voice[];
}

const roomy = 480;

/** More steps than this between speaker and document do not fit side by side. */
const mostColumns = 5;

/**
 * From who said it, through those who passed it on, to the document in which it was read: ten outlets
 * that go back to one speaker are seen to be one voice. On narrow paper, or where the ways are long, an
 * indented list for each voice.
 */
export function layoutRelayChains(
  { casebook, voices }: RelayChainsInput,
  { width }: Size,
  locale: Locale,
): Chart {
  const t = strings(locale);
  const words = t.charts.relays;
  const page = verticalLayout(width);
  const graph = graphOf(casebook, voices, locale);
  if (voices.length === 0) page.add(paragraph(words.none, width, 'note'));
  else {
    page.add(paragraph(describe(casebook, voices, 0, locale), width, 'strong'));
    page.skip(8);
    if (width >= roomy && graph.columns <= mostColumns)
      addFlow(page, casebook, graph, width, locale);
    else addLists(page, casebook, voices, width, locale);
  }
  const title = t.charts.titled(countsOf(voices, locale), words.title);
  return finishChart({ casebook, locale }, page, {
    name: 'relay-chains',
    title,
    description: describe(casebook, voices, 6, locale),
    claims: voices.flatMap(({ chains }) => chains.map(({ claim }) => claim)),
    table: tableOf(casebook, title, voices, locale),
  });
}

/** "6 claims, read in 1 document, from 4 voices". */
function countsOf(voices: readonly Voice[], locale: Locale): string {
  const { charts, collections } = strings(locale);
  const chains = voices.flatMap((voice) => voice.chains);
  const documents = new Set(chains.map(({ source }) => source));
  return charts.relays.counts(
    collections.claims.count(chains.length),
    charts.relays.documents(documents.size),
    charts.relays.voices(voices.length),
  );
}

function describe(
  casebook: Casebook,
  voices: readonly Voice[],
  named: number,
  locale: Locale,
): string {
  const { charts, collections } = strings(locale);
  const words = charts.relays;
  if (voices.length === 0) return words.none;
  const told = voices
    .slice(0, named)
    .map(({ speaker, chains: own }) =>
      words.describeVoice(nameOf(casebook, speaker, locale), collections.claims.count(own.length)),
    );
  const rest = voices.length - told.length;
  return [
    `${countsOf(voices, locale)}.`,
    ...(told.length > 0
      ? [`${[...told, ...(rest > 0 ? [charts.others(rest)] : [])].reduce(charts.series)}.`]
      : []),
  ].join(' ');
}

function tableOf(
  casebook: Casebook,
  caption: string,
  voices: readonly Voice[],
  locale: Locale,
): Table {
  const { charts } = strings(locale);
  const { columns } = charts.relays;
  return {
    caption,
    columns: [
      { key: 'claim', label: charts.column.claim },
      { key: 'said_by', label: columns.speaker },
      { key: 'via', label: columns.relays },
      { key: 'source', label: charts.column.source },
      { key: 'publisher', label: columns.publisher },
      { key: 'published', label: columns.published },
    ],
    rows: voices.flatMap(({ speaker, chains }) =>
      chains.map(({ claim, relays, source }) => {
        const publisher = recordOf(casebook, 'actors', source.data.publisher);
        const shown = (record: Claim | Actor | Figure | Source) => ({
          shown: nameOf(casebook, record, locale),
          value: record.id,
        });
        return {
          link: keyOf(claim),
          cells: [
            shown(claim),
            shown(speaker),
            relays.length > 0
              ? {
                  shown: relays
                    .map((relay) => nameOf(casebook, relay, locale))
                    .reduce(charts.series),
                  value: relays.map(({ id }) => id).join(' '),
                }
              : null,
            shown(source),
            shown(publisher),
            {
              shown: formatDate(source.data.published, locale),
              value: source.data.published.edtf,
            },
          ],
        };
      }),
    ),
  };
}
