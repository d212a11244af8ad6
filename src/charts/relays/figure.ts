import { linkHorizontal, mean, sum } from 'd3';
import type { Actor, Figure, Source } from '../../casebook/entry.ts';
import type { Hearing } from '../../tally/heard.ts';
import type { Chart, Link, Mark } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import { path, rect, target } from '../drawing/marks.ts';
import {
  heightOf,
  paragraph,
  setParagraphs,
  verticalLayout,
  type Paragraph,
} from '../drawing/paragraph.ts';
import { record } from '../drawing/path.ts';
import { dodge } from '../drawing/place.ts';
import { faces, widestWord } from '../drawing/text.ts';
import type { Say } from '../drawing/words.ts';

/** In pixels: the margin column of a page. */
const width = 256;
/** Between voices and documents. */
const between = 28;
/** Of documents; wider where one of their words is, as long as it leaves room for the voices. */
const documentsWidth = 118;
const widestDocuments = 144;
const padding = 4;
const gap = 10;
/** So many voices and documents are named one by one; beyond that the rest is counted. */
export const mostVoices = 7;
export const mostDocuments = 3;
/** So that no name is cut. */
const mostLines = 30;

/** One line of the figure: a voice, a document, or those that are only counted. */
interface FigureLine {
  title: string;
  note?: string | undefined;
  link?: Link;
}

/** An item with its height in pixels. */
interface PlacedLine {
  item: FigureLine;
  texts: Paragraph[];
  size: number;
}

/** Which voices were read in which documents, small enough for a margin. */
export function layoutRelayFigure(say: Say, hearings: readonly Hearing[]): Chart {
  const { relays, others } = say.t.charts;
  const speakers = Map.groupBy(hearings, ({ speaker }) => speaker);
  const sources = new Set(hearings.map(({ source }) => source));
  const voices = shortList([...speakers.keys()], mostVoices, {
    one: (speaker) => voiceItem(say, speaker, speakers.get(speaker) ?? []),
    rest: (count) => ({ title: others(count) }),
  });
  const documents = shortList([...sources], mostDocuments, {
    one: (source) => documentItem(say, source),
    rest: (count) => ({ title: relays.otherDocuments(count) }),
  });
  const page = verticalLayout(width, 1);
  const { marks, height } = arrange(page.bottom(), { hearings, voices, documents });
  page.put(marks, height);
  return finishChart(say, page, {
    name: 'relay-figure',
    title: relays.title,
    description: describe(say, speakers),
    claims: [],
    table: () => ({ caption: relays.title, columns: [], rows: [] }),
  });
}

interface Items {
  hearings: readonly Hearing[];
  voices: ReadonlyMap<Actor | Figure, FigureLine>;
  documents: ReadonlyMap<Source, FigureLine>;
}

/** The voices in their order, and each document as near to its voices as the others allow. */
function arrange(top: number, items: Items): { marks: Mark[]; height: number } {
  const documents = [...new Set(items.documents.values())];
  const word = widestWord(
    documents.map(({ title }) => title),
    faces.label,
  );
  const room = Math.min(widestDocuments, Math.max(documentsWidth, word + 2 * padding));
  const edges: Edges = { voices: width - room - between, documents: width - room };
  const left = [...new Set(items.voices.values())].map((item) => placed(item, edges.voices));
  const right = documents.map((item) => placed(item, room - 2 * padding, 2 * padding));
  const height = Math.max(lengthOf(left), lengthOf(right));
  const middles = new Map<FigureLine, number>();
  let y = top + (height - lengthOf(left)) / 2;
  for (const { item, size } of left) {
    middles.set(item, y + size / 2);
    y += size + gap;
  }
  const at = (item: FigureLine) => middles.get(item) ?? top;
  const pairs = pairsOf(items);
  const wishes = right.map(({ item, size }) => {
    const tied = pairs.filter(([, document]) => document === item);
    return { size, at: mean(tied, ([voice]) => at(voice)) ?? top };
  });
  const found = dodge(wishes, { from: top, to: top + height }, gap);
  for (const [index, { item }] of right.entries()) middles.set(item, found[index] ?? top);
  const marks = [
    ...pairs.map(([voice, document]) => tie(edges, at(voice), at(document))),
    ...left.map((one) => setVoice(one, edges.voices, at(one.item))),
    ...right.map((one) => setDocument(one, edges.documents, at(one.item))),
  ];
  return { marks, height };
}

/** An item for each of some records; one for all of those that are too many. */
function shortList<Of>(
  records: readonly Of[],
  most: number,
  { one, rest }: { one(record: Of): FigureLine; rest(count: number): FigureLine },
): Map<Of, FigureLine> {
  const named = records.length > most ? most - 1 : most;
  const others = rest(records.length - named);
  return new Map(
    records.map((record, index) => [record, index < named ? one(record) : others] as const),
  );
}

function voiceItem(say: Say, speaker: Actor | Figure, hearings: readonly Hearing[]): FigureLine {
  const title = say.short(speaker.id).text;
  return { title, link: say.to(speaker), note: passedOn(say, hearings) };
}

/** Through whom a voice was heard; undefined where nobody passed it on. */
function passedOn(say: Say, hearings: readonly Hearing[]): string | undefined {
  const { through, partlyThrough } = say.t.charts.relays;
  const relays = new Set(hearings.flatMap((hearing) => hearing.relays));
  if (relays.size === 0) return undefined;
  const names = say.list([...relays].map(({ id }) => say.short(id).text));
  return hearings.every((one) => one.relays.length > 0) ? through(names) : partlyThrough(names);
}

function documentItem(say: Say, source: Source): FigureLine {
  const { publisher, published } = source.data;
  return { title: say.short(publisher).text, note: say.date(published), link: say.to(source) };
}

function describe(say: Say, speakers: ReadonlyMap<Actor | Figure, readonly Hearing[]>): string {
  const { common } = say.t;
  const told = [...speakers].map(([speaker, hearings]) => {
    const name = say.name(speaker);
    const via = passedOn(say, hearings);
    const documents = [...new Set(hearings.map(({ source }) => source))];
    return common.labelled(via ? common.aside(name, via) : name, say.list(documents.map(say.name)));
  });
  return say.list(told, mostVoices);
}

function pairsOf({ hearings, voices, documents }: Items): [FigureLine, FigureLine][] {
  const pairs = new Map<FigureLine, Set<FigureLine>>();
  for (const { speaker, source } of hearings) {
    const [voice, document] = [voices.get(speaker), documents.get(source)];
    if (voice && document) pairs.set(voice, (pairs.get(voice) ?? new Set()).add(document));
  }
  return [...pairs].flatMap(([voice, read]) =>
    [...read].map((document): [FigureLine, FigureLine] => [voice, document]),
  );
}

function placed(item: FigureLine, room: number, around = 0): PlacedLine {
  const texts = [
    paragraph(item.title, room, item.link ? 'label' : 'note', mostLines),
    ...(item.note ? [paragraph(item.note, room, 'note', mostLines)] : []),
  ];
  return { item, texts, size: sum(texts, heightOf) + around };
}

/** The height of items one below the other. */
function lengthOf(items: readonly PlacedLine[]): number {
  return sum(items, ({ size }) => size) + gap * Math.max(0, items.length - 1);
}

/** Where voices end and documents begin, in pixels. */
interface Edges {
  voices: number;
  documents: number;
}

function tie({ voices, documents }: Edges, from: number, to: number): Mark {
  const ends = {
    source: [voices + 6, from] as [number, number],
    target: [documents, to] as [number, number],
  };
  return path(
    record((pen) => linkHorizontal().context(pen)(ends)),
    'flow',
  );
}

function setVoice({ item, texts, size }: PlacedLine, end: number, middle: number): Mark {
  const box = { x: 0, y: middle - size / 2, width: end + 4, height: size };
  const set = setParagraphs(texts, end, box.y, { anchor: 'end', more: 'plain' });
  return target(item.link, box, set);
}

function setDocument({ item, texts, size }: PlacedLine, x: number, middle: number): Mark {
  const y = middle - size / 2;
  const box = { x, y, width: width - x - 1, height: size };
  const set = setParagraphs(texts, x + padding, y + padding, { more: 'plain' });
  return target(item.link, box, [rect(box, 'node'), ...set]);
}
