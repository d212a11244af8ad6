import { keyOf } from '../../casebook/entry.ts';
import { recordOf } from '../../casebook/link.ts';
import type { Voice } from '../../tally/relays.ts';
import type { Chart, ChartSize, ChartTable } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import { verticalLayout, paragraph } from '../drawing/paragraph.ts';
import { dateCell, recordCell, recordsCell } from '../drawing/table.ts';
import type { Say } from '../drawing/words.ts';
import { addFlow } from './flow.ts';
import { graphOf } from './graph.ts';
import { addVoiceLists } from './lists.ts';

const roomy = 480;

/** More steps than this between speaker and document do not fit side by side. */
const mostColumns = 5;

/**
 * From who said it, through those who passed it on, to the document in which it was read: ten outlets
 * that go back to one speaker are seen to be one voice. On narrow paper, or where the ways are long, an
 * indented list for each voice.
 */
export function layoutRelayChains(say: Say, voices: readonly Voice[], { width }: ChartSize): Chart {
  const { charts } = say.t;
  const page = verticalLayout(width);
  if (voices.length === 0) page.add(paragraph(charts.relays.none, width, 'note'));
  else {
    page.add(paragraph(`${countsOf(say, voices)}.`, width, 'strong'));
    page.skip(8);
    const drawn = voices.length > mostVoices ? loudest(voices) : voices;
    const graph = graphOf(say, drawn);
    if (width >= roomy && graph.columns <= mostColumns) addFlow(page, say, graph);
    else addVoiceLists(page, say, drawn);
    if (drawn.length < voices.length)
      page.add(paragraph(charts.others(voices.length - drawn.length), width, 'note'));
  }
  const title = relayTitle(say, voices);
  return finishChart(say, page, {
    name: 'relay-chains',
    title,
    description: describe(say, voices),
    claims: voices.flatMap(({ chains }) => chains.map(({ claim }) => claim)),
    table: () => tableOf(say, title, voices),
  });
}

/** Of more voices those with the most claims are drawn. */
const mostVoices = 40;

function loudest(voices: readonly Voice[]): Voice[] {
  return voices.toSorted((a, b) => b.chains.length - a.chains.length).slice(0, mostVoices);
}

/** How many claims, documents and voices there are, and that the chart shows their ways. */
export function relayTitle(say: Say, voices: readonly Voice[]): string {
  const { charts } = say.t;
  return charts.titled(countsOf(say, voices), charts.relays.title);
}

/** "6 claims, read in 1 document, from 4 voices". */
function countsOf(say: Say, voices: readonly Voice[]): string {
  const { charts, collections } = say.t;
  const chains = voices.flatMap((voice) => voice.chains);
  const documents = new Set(chains.map(({ source }) => source));
  return charts.relays.counts(
    collections.claims.count(chains.length),
    charts.relays.documents(documents.size),
    charts.relays.voices(voices.length),
  );
}

/** So many voices are named in the description. */
const mostNamed = 6;

function describe(say: Say, voices: readonly Voice[]): string {
  const { charts, collections } = say.t;
  if (voices.length === 0) return charts.relays.none;
  const told = voices.map(({ speaker, chains }) =>
    charts.relays.describeVoice(say.name(speaker), collections.claims.count(chains.length)),
  );
  return `${countsOf(say, voices)}. ${say.list(told, mostNamed)}.`;
}

function tableOf(say: Say, caption: string, voices: readonly Voice[]): ChartTable {
  const { charts } = say.t;
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
      chains.map(({ claim, relays, source }) => ({
        link: keyOf(claim),
        cells: [
          recordCell(say, claim),
          recordCell(say, speaker),
          recordsCell(say, relays),
          recordCell(say, source),
          recordCell(say, recordOf(say.casebook, 'actors', source.data.publisher)),
          dateCell(say, source.data.published),
        ],
      })),
    ),
  };
}
