import {
  keyOf,
  type Actor,
  type Claim,
  type Figure,
  type RecordKey,
  type Source,
} from '../casebook/entry.ts';
import { recordOf, type Casebook } from '../casebook/link.ts';
import { titleOf } from '../casebook/title.ts';
import { direction, formatDate, isolate, strings, type Locale } from '../i18n/index.ts';
import type { RelayChain, Voice } from '../tally/relays.ts';
import type { Chart, Mark, Size, Table } from './chart.ts';
import { mirror } from './mirror.ts';
import { dodge } from './place.ts';
import { column, heightOf, paragraph, setParagraph, type Paragraph } from './setting.ts';
import { round } from './svg.ts';
import { linkTo, nameOf } from './words.ts';

export interface RelayChainsInput {
  casebook: Casebook;
  voices: readonly Voice[];
}

const roomy = 480;
/** More steps than this between speaker and document do not fit side by side. */
const mostColumns = 5;
/** From this many on, the documents of one publisher that came the same way are one mark. */
const manyDocuments = 4;

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
  const page = column(width, 2);
  const graph = graphOf(casebook, voices, locale);
  if (voices.length === 0) page.add(paragraph(words.none, width, 'note'));
  else {
    page.add(paragraph(describe(casebook, voices, 0, locale), width, 'strong'));
    page.skip(8);
    if (width >= roomy && graph.columns <= mostColumns)
      addFlow(page, casebook, graph, width, locale);
    else addLists(page, casebook, voices, width, locale);
  }
  const title = t.charts.titled(
    words.title,
    isolate(titleOf(casebook, casebook.case, locale).text, locale),
  );
  const chart: Chart = {
    name: 'relay-chains',
    width,
    height: Math.ceil(page.bottom() + 4),
    title,
    description: describe(casebook, voices, 6, locale),
    marks: page.marks(),
    table: tableOf(casebook, title, voices, locale),
  };
  return direction(locale) === 'rtl' ? mirror(chart) : chart;
}

type Page = ReturnType<typeof column>;
type Link = { to: RecordKey; label: string };

/** A speaker, a relay, a document, or several documents of one publisher. */
interface Node {
  key: string;
  /** 0 is the speakers, the last one the documents. */
  layer: number;
  title: string;
  notes: string[];
  link: Link;
}

interface Edge {
  from: string;
  to: string;
  claims: Set<Claim>;
}

interface Graph {
  columns: number;
  nodes: Node[];
  edges: Edge[];
}

/** The chains as nodes in layers, each step between two of them drawn once however many claims take it. */
function graphOf(casebook: Casebook, voices: readonly Voice[], locale: Locale): Graph {
  const { collections } = strings(locale);
  const chains = voices.flatMap((voice) => voice.chains);
  const layerOf = relayLayers(chains);
  const last =
    1 +
    Math.max(
      0,
      ...chains.flatMap(({ relays }, at) => relays.map((_, index) => layerOf(at, index).layer)),
    );
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();
  const grouped = documentGroups(chains);
  for (const [at, chain] of chains.entries()) {
    const { speaker, relays, source, claim } = chain;
    const voice = voices.find((one) => one.speaker === speaker);
    const path: Node[] = [
      {
        ...recordNode(casebook, speaker, `speaker ${speaker.id}`, 0, locale),
        notes: [collections.claims.count(voice?.chains.length ?? 0)],
      },
      ...relays.map((relay, index): Node => {
        const { key, layer } = layerOf(at, index);
        return recordNode(casebook, relay, `relay ${key}`, layer, locale);
      }),
      documentNode(casebook, source, grouped.get(source) ?? [source], last, locale),
    ];
    for (const node of path) nodes.set(node.key, node);
    for (const [index, node] of path.slice(1).entries()) {
      const from = path[index]?.key ?? '';
      const key = `${from} > ${node.key}`;
      const edge = edges.get(key) ?? { from, to: node.key, claims: new Set<Claim>() };
      edge.claims.add(claim);
      edges.set(key, edge);
    }
  }
  return { columns: last + 1, nodes: [...nodes.values()], edges: [...edges.values()] };
}

/**
 * The layer of each relay: as far from the speakers as its longest way. Where two relays pass things on
 * to each other no such order exists, and each stands where it comes in its own chain.
 */
function relayLayers(chains: readonly RelayChain[]) {
  const before = new Map<string, Set<string>>();
  for (const { relays } of chains)
    for (const [index, { id }] of relays.entries()) {
      const known = before.get(id) ?? new Set<string>();
      const previous = relays[index - 1];
      if (previous) known.add(previous.id);
      before.set(id, known);
    }
  const layers = new Map<string, number>();
  const visiting = new Set<string>();
  let circular = false;
  const layer = (id: string): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    if (visiting.has(id)) {
      circular = true;
      return 0;
    }
    visiting.add(id);
    const found = 1 + Math.max(0, ...[...(before.get(id) ?? [])].map(layer));
    visiting.delete(id);
    layers.set(id, found);
    return found;
  };
  for (const id of before.keys()) layer(id);
  return (chain: number, index: number): { key: string; layer: number } => {
    const id = chains[chain]?.relays[index]?.id ?? '';
    return circular
      ? { key: `${id} ${index}`, layer: index + 1 }
      : { key: id, layer: layers.get(id) ?? 1 };
  };
}

/** Which documents are drawn as one: many of one publisher that the same relay or speaker led to. */
function documentGroups(chains: readonly RelayChain[]): Map<Source, Source[]> {
  const ways = new Map<Source, string[]>();
  for (const { speaker, relays, source } of chains)
    ways.set(source, [
      ...(ways.get(source) ?? []),
      [speaker, ...relays].map(({ id }) => id).join(),
    ]);
  const alike = Map.groupBy(
    ways.keys(),
    (source) => `${source.data.publisher} ${[...new Set(ways.get(source))].sort().join(';')}`,
  );
  return new Map(
    [...alike.values()].flatMap((sources) =>
      sources.length >= manyDocuments ? sources.map((source) => [source, sources] as const) : [],
    ),
  );
}

function recordNode(
  casebook: Casebook,
  record: Actor | Figure,
  key: string,
  layer: number,
  locale: Locale,
): Node {
  const title = nameOf(casebook, record, locale);
  return { key, layer, title, notes: [], link: { to: keyOf(record), label: title } };
}

function documentNode(
  casebook: Casebook,
  source: Source,
  group: readonly Source[],
  layer: number,
  locale: Locale,
): Node {
  const { title, notes, label } = documentWords(casebook, source, group, locale);
  const publisher = recordOf(casebook, 'actors', source.data.publisher);
  const [first = source] = group;
  return {
    key: `document ${first.id}`,
    layer,
    title,
    notes,
    link: { to: group.length > 1 ? keyOf(publisher) : keyOf(source), label },
  };
}

function documentWords(
  casebook: Casebook,
  source: Source,
  group: readonly Source[],
  locale: Locale,
) {
  const { charts, common } = strings(locale);
  const publisher = nameOf(casebook, recordOf(casebook, 'actors', source.data.publisher), locale);
  if (group.length > 1) {
    const title = charts.relays.documents(group.length);
    return { title, notes: [publisher], label: charts.relays.publishedBy(title, publisher) };
  }
  const title = nameOf(casebook, source, locale);
  const notes = [publisher, formatDate(source.data.published, locale)];
  return { title, notes, label: common.aside(title, notes.reduce(charts.series)) };
}

interface Placed {
  node: Node;
  title: Paragraph;
  notes: Paragraph[];
  height: number;
}

const between = 44;
const padding = 8;
const aboveAndBelow = 12;

function addFlow(page: Page, casebook: Casebook, graph: Graph, width: number, locale: Locale) {
  const words = strings(locale).charts.relays;
  const boxWidth = Math.min(220, (width - (graph.columns - 1) * between) / graph.columns);
  const step = (width - boxWidth) / (graph.columns - 1);
  const left = (layer: number) => layer * step;
  const heads = [
    [0, words.saidBy],
    ...(graph.columns > 2 ? [[1, words.passedOnBy]] : []),
    [graph.columns - 1, words.readIn],
  ] as [number, string][];
  page.put(
    heads.map(([layer, text]): Mark => ({
      kind: 'text',
      x: left(layer),
      y: page.bottom() + 11.5,
      text,
      anchor: 'start',
      class: 'note',
    })),
    22,
  );
  const placed = new Map(
    graph.nodes.map((node): [string, Placed] => {
      const title = paragraph(node.title, boxWidth - 2 * padding, 'label', 4);
      const notes = node.notes.map((text) => paragraph(text, boxWidth - 2 * padding, 'note', 2));
      const height = [title, ...notes].reduce((sum, text) => sum + heightOf(text), 0) + 10;
      return [node.key, { node, title, notes, height }];
    }),
  );
  const { middles, height } = arrange(graph, placed);
  const top = page.bottom();
  const marks: Mark[] = [];
  for (const { from, to, claims, way } of middles.edges) {
    const start = placed.get(from)?.node.layer ?? 0;
    const points = [
      { x: left(start) + boxWidth, y: middles.of(from) },
      ...way.flatMap((y, index) => [
        { x: left(start + 1 + index), y },
        { x: left(start + 1 + index) + boxWidth, y },
      ]),
      { x: left(placed.get(to)?.node.layer ?? 0), y: middles.of(to) },
    ];
    const line: Mark = { kind: 'path', d: curve(points, top), class: 'flow' };
    const [claim, another] = claims;
    marks.push(
      claim && !another
        ? { kind: 'group', link: claimLink(casebook, claim, locale), marks: [line] }
        : line,
    );
  }
  for (const { node, title, notes, height: size } of placed.values()) {
    const box = {
      x: left(node.layer) + 0.5,
      y: top + middles.of(node.key) - size / 2,
      width: boxWidth - 1,
      height: size,
    };
    let y = box.y + 5;
    const texts: Mark[] = [];
    for (const text of [title, ...notes]) {
      texts.push(...setParagraph(text, box.x + padding, y, { more: 'plain' }));
      y += heightOf(text);
    }
    marks.push({
      kind: 'group',
      link: node.link,
      marks: [
        { kind: 'rect', ...box, class: node.layer === 0 ? 'node voice' : 'node' },
        { kind: 'rect', ...box, class: 'hit' },
        ...texts,
      ],
    });
  }
  page.put(marks, height + 4);
}

/** The middles of all nodes, and of the ways of edges through the layers that they cross. */
function arrange({ nodes, edges, columns }: Graph, placed: ReadonlyMap<string, Placed>) {
  interface Slot {
    size: number;
    layer: number;
    at: number;
    neighbours: Slot[][];
  }
  const slots = new Map<string, Slot>();
  const layers: Slot[][] = Array.from({ length: columns }, () => []);
  const addSlot = (layer: number, size: number): Slot => {
    const inLayer = layers[layer] ?? [];
    const above = inLayer.reduce((sum, slot) => sum + slot.size + aboveAndBelow, 0);
    const slot = { size, layer, at: above + size / 2, neighbours: [[], []] };
    inLayer.push(slot);
    return slot;
  };
  for (const node of nodes)
    slots.set(node.key, addSlot(node.layer, placed.get(node.key)?.height ?? 0));
  const ways = edges.map(({ from, to }) => {
    const [start, end] = [slots.get(from), slots.get(to)];
    if (!start || !end) return [];
    const passing: Slot[] = [];
    for (let layer = start.layer + 1; layer < end.layer; layer++) passing.push(addSlot(layer, 4));
    const line = [start, ...passing, end];
    for (const [index, slot] of line.entries()) {
      const [before, after] = [line[index - 1], line[index + 1]];
      if (before) slot.neighbours[0]?.push(before);
      if (after) slot.neighbours[1]?.push(after);
    }
    return passing;
  });
  const lengths = layers.map((layer) =>
    layer.reduce((sum, { size }) => sum + size + aboveAndBelow, -aboveAndBelow),
  );
  const height = Math.max(...lengths);
  for (const [index, layer] of layers.entries()) {
    const shift = (height - (lengths[index] ?? 0)) / 2;
    for (const slot of layer) slot.at += shift;
  }
  // Each slot is drawn towards the middle of what it is tied to, first from one side, then from the other.
  for (let round = 0; round < 8; round++) {
    const side = round % 2;
    for (const layer of side === 0 ? layers : [...layers].reverse()) {
      const wishes = layer.map((slot) => {
        const tied = slot.neighbours[side] ?? [];
        const mean = tied.reduce((sum, { at }) => sum + at, 0) / tied.length;
        // Of those with the same wish the order stays, so that their lines do not cross.
        return { at: tied.length > 0 ? mean + slot.at / 1000 : slot.at, size: slot.size };
      });
      const middles = dodge(wishes, { from: 0, to: height }, aboveAndBelow);
      for (const [index, slot] of layer.entries()) slot.at = middles[index] ?? slot.at;
    }
  }
  return {
    height,
    middles: {
      of: (key: string) => slots.get(key)?.at ?? 0,
      edges: edges.map((edge, index) => ({
        ...edge,
        way: (ways[index] ?? []).map(({ at }) => at),
      })),
    },
  };
}

/** Straight through each layer and curved between them, ending in an arrow. */
function curve(points: readonly { x: number; y: number }[], top: number): string {
  let path = '';
  for (const [index, { x, y }] of points.entries()) {
    const before = points[index - 1];
    const [px, py] = [round(x), round(y + top)];
    if (!before) path = `M${px} ${py}`;
    else if (Math.abs(before.y - y) < 0.5) path += `H${px}`;
    else {
      const middle = round((before.x + x) / 2);
      path += `C${middle} ${round(before.y + top)} ${middle} ${py} ${px} ${py}`;
    }
  }
  const end = points.at(-1);
  if (!end) return path;
  const [x, y] = [end.x, end.y + top];
  return `${path}M${round(x - 6)} ${round(y - 4)}L${round(x)} ${round(y)}L${round(x - 6)} ${round(y + 4)}`;
}

function claimLink(casebook: Casebook, claim: Claim, locale: Locale): Link {
  const [measure] = claim.data.measures;
  const label = nameOf(casebook, claim, locale);
  if (!measure) return { to: keyOf(claim), label };
  const { outcome, count, breakdown } = measure;
  const population = claim.data.covers.population;
  return linkTo(casebook, { claim, outcome, count, breakdown, population }, locale);
}

/** What follows a speaker or a relay: further relays, and documents. */
interface Branch {
  record: Actor | Figure;
  claims: Set<Claim>;
  branches: Map<string, Branch>;
  sources: Map<Source, Claim[]>;
}

function branchesOf({ speaker, chains }: Voice): Branch {
  const start = (record: Actor | Figure): Branch => ({
    record,
    claims: new Set(),
    branches: new Map(),
    sources: new Map(),
  });
  const root = start(speaker);
  for (const { claim, relays, source } of chains) {
    let branch = root;
    branch.claims.add(claim);
    for (const relay of relays) {
      const next = branch.branches.get(relay.id) ?? start(relay);
      branch.branches.set(relay.id, next);
      branch = next;
      branch.claims.add(claim);
    }
    branch.sources.set(source, [...(branch.sources.get(source) ?? []), claim]);
  }
  return root;
}

const indent = 18;

/** Each voice with what it passed through, indented. */
function addLists(
  page: Page,
  casebook: Casebook,
  voices: readonly Voice[],
  width: number,
  locale: Locale,
) {
  const { collections } = strings(locale);
  const addRow = (
    depth: number,
    parent: number | undefined,
    { title, notes, link }: Pick<Node, 'title' | 'notes' | 'link'>,
  ): number => {
    const x = depth === 0 ? 8 : depth * indent + 6;
    const head = paragraph(title, width - x - 4, depth === 0 ? 'strong' : 'label', 4);
    const rest = notes.map((text) => paragraph(text, width - x - 4, 'note', 3));
    const texts = [head, ...rest];
    const height = texts.reduce((sum, text) => sum + heightOf(text), 0) + 8;
    const top = page.bottom();
    let y = top + 4;
    const set = texts.flatMap((text) => {
      const marks = setParagraph(text, x, y, { more: depth === 0 ? 'plain' : '' });
      y += heightOf(text);
      return marks;
    });
    const box = { x: Math.max(0.5, x - 8), y: top, width: width - Math.max(1, x - 7), height };
    const middle = top + 4 + 7.5;
    const trunk = x - 14;
    page.put(
      [
        ...(parent === undefined
          ? []
          : [
              {
                kind: 'path',
                d: `M${trunk} ${round(parent)}V${round(middle)}H${x - 5}M${x - 9} ${round(middle - 3.5)}L${x - 5} ${round(middle)}L${x - 9} ${round(middle + 3.5)}`,
                class: 'flow',
              } as const,
            ]),
        {
          kind: 'group',
          link,
          marks: [
            ...(depth === 0 ? [{ kind: 'rect', ...box, class: 'node voice' } as const] : []),
            { kind: 'rect', ...box, class: 'hit' },
            ...set,
          ],
        },
      ],
      height + (depth === 0 ? 2 : 0),
    );
    return page.bottom();
  };
  const addBranch = (branch: Branch, depth: number, bottom: number) => {
    for (const next of branch.branches.values()) {
      const title = nameOf(casebook, next.record, locale);
      const below = addRow(depth, bottom, {
        title,
        notes: [collections.claims.count(next.claims.size)],
        link: { to: keyOf(next.record), label: title },
      });
      addBranch(next, depth + 1, below - 3);
    }
    const groups = Map.groupBy(branch.sources.keys(), ({ data }) => data.publisher);
    for (const sources of groups.values()) {
      const together = sources.length >= manyDocuments ? [sources] : sources.map((one) => [one]);
      for (const group of together) {
        const [source] = group;
        if (!source) continue;
        addRow(depth, bottom, documentNode(casebook, source, group, 0, locale));
      }
    }
  };
  // Voices that took the same ways stand together, and their ways once below them.
  const alike = Map.groupBy(voices, ({ chains }) =>
    [...new Set(chains.map(wayOf))].sort().join(';'),
  );
  for (const [index, together] of [...alike.values()].entries()) {
    if (index > 0) page.skip(12);
    let bottom = page.bottom();
    for (const voice of together) {
      const title = nameOf(casebook, voice.speaker, locale);
      bottom = addRow(0, undefined, {
        title,
        notes: [collections.claims.count(voice.chains.length)],
        link: { to: keyOf(voice.speaker), label: title },
      });
    }
    const [first] = together;
    if (first)
      addBranch(
        branchesOf({ speaker: first.speaker, chains: together.flatMap(({ chains }) => chains) }),
        1,
        bottom - 2,
      );
  }
}

/** Through whom a claim came to which document, whoever said it. */
function wayOf({ relays, source }: RelayChain): string {
  return [...relays, source].map(({ id }) => id).join();
}

function describe(
  casebook: Casebook,
  voices: readonly Voice[],
  named: number,
  locale: Locale,
): string {
  const { charts, collections } = strings(locale);
  const words = charts.relays;
  const chains = voices.flatMap((voice) => voice.chains);
  if (chains.length === 0) return words.none;
  const documents = new Set(chains.map(({ source }) => source));
  const told = voices
    .slice(0, named)
    .map(({ speaker, chains: own }) =>
      words.describeVoice(nameOf(casebook, speaker, locale), collections.claims.count(own.length)),
    );
  const rest = voices.length - told.length;
  return [
    words.describe(
      collections.claims.count(chains.length),
      words.documents(documents.size),
      words.voices(voices.length),
    ),
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
