import { max } from 'd3';
import {
  keyOf,
  type Actor,
  type Claim,
  type Figure,
  type RecordKey,
  type Source,
} from '../../casebook/entry.ts';
import { recordOf, type Casebook } from '../../casebook/link.ts';
import { strings, type Locale } from '../../i18n/index.ts';
import type { RelayChain, Voice } from '../../tally/relays.ts';
import { linkTo, nameOf } from '../drawing/words.ts';

/** From this many on, the documents of one publisher that came the same way are one mark. */
export const manyDocuments = 4;

type Link = { to: RecordKey; label: string };

/** A speaker, a relay, a document, or several documents of one publisher. */
export interface Node {
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

/** Nodes in their columns, and the steps between them. */
export interface Graph {
  columns: number;
  nodes: Node[];
  edges: Edge[];
}

/** The chains as nodes in layers, each step between two of them drawn once however many claims take it. */
export function graphOf(casebook: Casebook, voices: readonly Voice[], locale: Locale): Graph {
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
    const found = 1 + (max([...(before.get(id) ?? [])].map(layer)) ?? 0);
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

/** One document, or several that are drawn as one. */
export function documentNode(
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
  if (group.length > 1) {
    const { relays } = strings(locale).charts;
    const publisher = nameOf(casebook, recordOf(casebook, 'actors', source.data.publisher), locale);
    const title = relays.documents(group.length);
    return { title, notes: [publisher], label: relays.publishedBy(title, publisher) };
  }
  const title = nameOf(casebook, source, locale);
  return { title, notes: [], label: title };
}

/** The link to a claim, named by what it says. */
export function claimLink(casebook: Casebook, claim: Claim, locale: Locale): Link {
  const [measure] = claim.data.measures;
  const label = nameOf(casebook, claim, locale);
  if (!measure) return { to: keyOf(claim), label };
  const { outcome, count, breakdown } = measure;
  const population = claim.data.covers.population;
  return linkTo(casebook, { claim, outcome, count, breakdown, population }, locale);
}

/** Through whom a claim came to which document, whoever said it. */
export function wayOf({ relays, source }: RelayChain): string {
  return [...relays, source].map(({ id }) => id).join();
}
