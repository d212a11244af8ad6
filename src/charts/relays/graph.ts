import { max } from 'd3';
import { keyOf, type Actor, type Claim, type Figure, type Source } from '../../casebook/entry.ts';
import { recordOf } from '../../casebook/link.ts';
import type { RelayChain, Voice } from '../../tally/relays.ts';
import { statementsOf } from '../../tally/statement.ts';
import type { Link } from '../chart.ts';
import type { Say } from '../drawing/words.ts';

export type Documents = readonly [Source, ...Source[]];

/** From this many on, the documents of one publisher that came the same way are one mark. */
export const manyDocuments = 4;

/** A record, or several documents of one publisher, in words. */
export interface RelayItem {
  title: string;
  notes: string[];
  link: Link;
}

/** A speaker, a relay, a document, or several documents of one publisher. */
export interface RelayNode extends RelayItem {
  key: string;
  /** 0 is the speakers, the last one the documents. */
  layer: number;
}

interface Edge {
  from: string;
  to: string;
  claims: Set<Claim>;
}

/** Nodes in their columns, and the steps between them. */
export interface Graph {
  columns: number;
  nodes: RelayNode[];
  edges: Edge[];
}

/** The chains as nodes in layers, each step between two of them drawn once however many claims take it. */
export function graphOf(say: Say, voices: readonly Voice[]): Graph {
  const chains = voices.flatMap((voice) => voice.chains);
  const layerOf = relayLayers(chains);
  const layers = chains.flatMap(({ relays }, at) =>
    relays.map((_, index) => layerOf(at, index).layer),
  );
  const last = 1 + (max(layers) ?? 0);
  const nodes = new Map<string, RelayNode>();
  const edges = new Map<string, Edge>();
  const grouped = documentGroups(chains);
  for (const [at, chain] of chains.entries()) {
    const { speaker, relays, source, claim } = chain;
    const voice = voices.find((one) => one.speaker === speaker);
    const documents: Documents = grouped.get(source) ?? [source];
    const path: RelayNode[] = [
      { key: `speaker ${speaker.id}`, layer: 0, ...recordItem(say, speaker, voice?.chains.length) },
      ...relays.map((relay, index): RelayNode => {
        const { key, layer } = layerOf(at, index);
        return { key: `relay ${key}`, layer, ...recordItem(say, relay) };
      }),
      { key: `document ${documents[0].id}`, layer: last, ...documentItem(say, documents) },
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
function documentGroups(chains: readonly RelayChain[]): Map<Source, Documents> {
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
      sources.length >= manyDocuments
        ? sources.map((source) => [source, sources as unknown as Documents] as const)
        : [],
    ),
  );
}

/** A speaker or a relay, with how many claims there are of it. */
export function recordItem(say: Say, record: Actor | Figure, claims?: number): RelayItem {
  const notes = claims === undefined ? [] : [say.t.collections.claims.count(claims)];
  return { title: say.name(record), notes, link: say.to(record) };
}

/** One document, or several of one publisher that are drawn as one. */
export function documentItem(say: Say, documents: Documents): RelayItem {
  const [source, another] = documents;
  if (!another) return { title: say.name(source), notes: [], link: say.to(source) };
  const { relays } = say.t.charts;
  const publisher = recordOf(say.casebook, 'actors', source.data.publisher);
  const title = relays.documents(documents.length);
  const label = relays.publishedBy(title, say.name(publisher));
  return { title, notes: [say.name(publisher)], link: { to: keyOf(publisher), label } };
}

/** The link to a claim, named by what it says. */
export function claimLink(say: Say, claim: Claim): Link {
  const [statement] = statementsOf(claim);
  return statement ? say.link(statement) : say.to(claim);
}

/** Through whom a claim came to which document, whoever said it. */
export function wayOf({ relays, source }: RelayChain): string {
  return [...relays, source].map(({ id }) => id).join();
}
