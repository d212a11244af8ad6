import { linkHorizontal, mean, sum } from 'd3';
import {
  keyOf,
  type Actor,
  type Figure,
  type RecordKey,
  type Source,
} from '../../casebook/entry.ts';
import type { Casebook } from '../../casebook/link.ts';
import { formatDate, strings, type Locale } from '../../i18n/index.ts';
import { speakerInShort } from '../../sentences/pieces.ts';
import type { Hearing } from '../../tally/heard.ts';
import type { Chart, Mark } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import {
  heightOf,
  paragraph,
  setParagraph,
  verticalLayout,
  type Paragraph,
} from '../drawing/paragraph.ts';
import { record } from '../drawing/path.ts';
import { dodge } from '../drawing/place.ts';
import { nameOf } from '../drawing/words.ts';

/** In pixels: the margin column of a page. */
const width = 256;
const voicesWidth = 110;
const documentsFrom = 138;
const padding = 4;
const gap = 10;
/** So many voices and documents are named one by one; beyond that the rest is counted. */
export const mostVoices = 7;
export const mostDocuments = 3;
/** So that no name is cut. */
const mostLines = 30;

/** One line of the figure: a voice, a document, or those that are only counted. */
interface Item {
  title: string;
  note?: string;
  link?: { to: RecordKey; label: string };
}

/** An item with its height in pixels. */
interface Placed {
  item: Item;
  texts: Paragraph[];
  size: number;
}

/** Which voices were read in which documents, small enough for a margin. */
export function layoutRelayFigure(
  casebook: Casebook,
  hearings: readonly Hearing[],
  locale: Locale,
): Chart {
  const words = strings(locale).charts.relays;
  const speakers = Map.groupBy(hearings, ({ speaker }) => speaker);
  const sources = Map.groupBy(hearings, ({ source }) => source);
  const voices = shortList([...speakers.keys()], mostVoices, {
    one: (speaker) => voiceItem(casebook, speaker, speakers.get(speaker) ?? [], locale),
    rest: (count) => ({ title: strings(locale).charts.others(count) }),
  });
  const documents = shortList([...sources.keys()], mostDocuments, {
    one: (source) => documentItem(casebook, source, locale),
    rest: (count) => ({ title: words.otherDocuments(count) }),
  });
  const left = [...new Set(voices.values())].map((item) => placed(item, voicesWidth));
  const right = [...new Set(documents.values())].map((item) =>
    placed(item, width - documentsFrom - 2 * padding, 2 * padding),
  );
  const height = Math.max(lengthOf(left), lengthOf(right));
  const above = (height - lengthOf(left)) / 2;
  const middles = new Map<Item, number>();
  for (const [index, { item, size }] of left.entries())
    middles.set(item, above + lengthOf(left.slice(0, index)) + (index > 0 ? gap : 0) + size / 2);
  const pairs = pairsOf(hearings, voices, documents);
  const wishes = right.map(({ item, size }) => {
    const tied = pairs.filter(([, document]) => document === item);
    return { size, at: mean(tied, ([voice]) => middles.get(voice)) ?? 0 };
  });
  const tops = dodge(wishes, { from: 0, to: height }, gap);
  for (const [index, { item }] of right.entries()) middles.set(item, tops[index] ?? 0);
  const page = verticalLayout(width, 1);
  const at = (item: Item) => page.bottom() + (middles.get(item) ?? 0);
  page.put(
    [
      ...pairs.map(([voice, document]) => line(at(voice), at(document))),
      ...left.map((one) => setVoice(one, at(one.item))),
      ...right.map((one) => setDocument(one, at(one.item))),
    ],
    height,
  );
  return finishChart({ casebook, locale }, page, {
    name: 'relay-figure',
    title: words.title,
    description: describe(casebook, speakers, locale),
    claims: [],
    table: { caption: words.title, columns: [], rows: [] },
  });
}

/** An item for each of some records; one for all of those that are too many. */
function shortList<Of>(
  records: readonly Of[],
  most: number,
  { one, rest }: { one(record: Of): Item; rest(count: number): Item },
): Map<Of, Item> {
  const named = records.length > most ? most - 1 : most;
  const others = rest(records.length - named);
  return new Map(
    records.map((record, index) => [record, index < named ? one(record) : others] as const),
  );
}

function voiceItem(
  casebook: Casebook,
  speaker: Actor | Figure,
  hearings: readonly Hearing[],
  locale: Locale,
): Item {
  const title = speakerInShort(casebook, speaker.id, locale).text;
  const note = passedOn(casebook, hearings, locale);
  const label = nameOf(casebook, speaker, locale);
  return { title, link: { to: keyOf(speaker), label }, ...(note ? { note } : {}) };
}

/** Through whom a voice was heard; undefined where nobody passed it on. */
function passedOn(
  casebook: Casebook,
  hearings: readonly Hearing[],
  locale: Locale,
): string | undefined {
  const { charts } = strings(locale);
  const relays = new Set(hearings.flatMap((hearing) => hearing.relays));
  if (relays.size === 0) return undefined;
  const names = [...relays]
    .map(({ id }) => speakerInShort(casebook, id, locale).text)
    .reduce(charts.series);
  const isAll = hearings.every((hearing) => hearing.relays.length > 0);
  return isAll ? charts.relays.through(names) : charts.relays.partlyThrough(names);
}

function documentItem(casebook: Casebook, source: Source, locale: Locale): Item {
  const { publisher, published } = source.data;
  return {
    title: speakerInShort(casebook, publisher, locale).text,
    note: formatDate(published, locale),
    link: { to: keyOf(source), label: nameOf(casebook, source, locale) },
  };
}

function describe(
  casebook: Casebook,
  speakers: ReadonlyMap<Actor | Figure, readonly Hearing[]>,
  locale: Locale,
): string {
  const { charts, common } = strings(locale);
  const readIn = (hearings: readonly Hearing[]) =>
    [...new Set(hearings.map(({ source }) => source))]
      .map((source) => nameOf(casebook, source, locale))
      .reduce(charts.series);
  const told = [...speakers].slice(0, mostVoices).map(([speaker, hearings]) => {
    const name = nameOf(casebook, speaker, locale);
    const via = passedOn(casebook, hearings, locale);
    return common.labelled(via ? common.aside(name, via) : name, readIn(hearings));
  });
  const rest = speakers.size - told.length;
  return [...told, ...(rest > 0 ? [charts.others(rest)] : [])].reduce(charts.series);
}

function pairsOf(
  hearings: readonly Hearing[],
  voices: ReadonlyMap<Actor | Figure, Item>,
  documents: ReadonlyMap<Source, Item>,
): [Item, Item][] {
  const pairs = new Map<Item, Set<Item>>();
  for (const { speaker, source } of hearings) {
    const [voice, document] = [voices.get(speaker), documents.get(source)];
    if (voice && document) pairs.set(voice, (pairs.get(voice) ?? new Set()).add(document));
  }
  return [...pairs].flatMap(([voice, read]) =>
    [...read].map((document): [Item, Item] => [voice, document]),
  );
}

function placed(item: Item, room: number, around = 0): Placed {
  const texts = [
    paragraph(item.title, room, item.link ? 'label' : 'note', mostLines),
    ...(item.note ? [paragraph(item.note, room, 'note', mostLines)] : []),
  ];
  return { item, texts, size: sum(texts, heightOf) + around };
}

/** The height of items one below the other. */
function lengthOf(items: readonly Placed[]): number {
  return sum(items, ({ size }) => size) + gap * Math.max(0, items.length - 1);
}

function line(from: number, to: number): Mark {
  const ends = {
    source: [voicesWidth + 6, from] as [number, number],
    target: [documentsFrom, to] as [number, number],
  };
  const d = record((pen) => linkHorizontal().context(pen)(ends));
  return { kind: 'path', d, class: 'flow' };
}

function setVoice({ item, texts, size }: Placed, middle: number): Mark {
  const box = { x: 0, y: middle - size / 2, width: voicesWidth + 4, height: size };
  return linked(item, [
    { kind: 'rect', ...box, class: 'hit' },
    ...setTexts(texts, voicesWidth, box.y, 'end'),
  ]);
}

function setDocument({ item, texts, size }: Placed, middle: number): Mark {
  const y = middle - size / 2;
  const box = { x: documentsFrom, y, width: width - documentsFrom - 1, height: size };
  return linked(item, [
    { kind: 'rect', ...box, class: 'node' },
    { kind: 'rect', ...box, class: 'hit' },
    ...setTexts(texts, documentsFrom + padding, y + padding, 'start'),
  ]);
}

function setTexts(
  texts: readonly Paragraph[],
  x: number,
  top: number,
  anchor: 'start' | 'end',
): Mark[] {
  let y = top;
  return texts.flatMap((text) => {
    const set = setParagraph(text, x, y, { anchor, more: 'plain' });
    y += heightOf(text);
    return set;
  });
}

function linked({ link: to }: Item, marks: Mark[]): Mark {
  return { kind: 'group', ...(to ? { link: to } : {}), marks };
}
