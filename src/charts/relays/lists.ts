import { sum } from 'd3';
import type { Actor, Claim, Figure, Source } from '../../casebook/entry.ts';
import type { Voice } from '../../tally/relays.ts';
import { path, rect, target } from '../drawing/marks.ts';
import { heightOf, paragraph, setParagraphs, type VerticalLayout } from '../drawing/paragraph.ts';
import { arrow } from '../drawing/path.ts';
import type { Say } from '../drawing/words.ts';
import {
  documentItem,
  manyDocuments,
  recordItem,
  wayOf,
  type Documents,
  type RelayItem,
} from './graph.ts';

/** What follows a speaker or a relay: further relays, and documents. */
interface RelayBranch {
  record: Actor | Figure;
  claims: Set<Claim>;
  branches: Map<string, RelayBranch>;
  sources: Set<Source>;
}

function branchesOf({ speaker, chains }: Voice): RelayBranch {
  const start = (record: Actor | Figure): RelayBranch => ({
    record,
    claims: new Set(),
    branches: new Map(),
    sources: new Set(),
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
    branch.sources.add(source);
  }
  return root;
}

const indent = 18;

/** A voice, a relay or a document, so many steps behind a voice, tied to what stands above it at a height. */
interface IndentedRow {
  item: RelayItem;
  depth: number;
  above?: number;
}

/** Each voice with what it passed through, indented. */
export function addVoiceLists(page: VerticalLayout, say: Say, voices: readonly Voice[]) {
  // Voices that took the same ways stand together, and their ways once below them.
  const alike = Map.groupBy(voices, ({ chains }) =>
    [...new Set(chains.map(wayOf))].sort().join(';'),
  );
  for (const [index, together] of [...alike.values()].entries()) {
    if (index > 0) page.skip(12);
    for (const { speaker, chains } of together)
      addRow(page, { item: recordItem(say, speaker, chains.length), depth: 0 });
    const [first] = together;
    if (!first) continue;
    const chains = together.flatMap((voice) => voice.chains);
    const branch = branchesOf({ speaker: first.speaker, chains });
    addBranch(page, say, branch, { depth: 1, above: page.bottom() - 2 });
  }
}

function addBranch(
  page: VerticalLayout,
  say: Say,
  { branches, sources }: RelayBranch,
  at: Required<Omit<IndentedRow, 'item'>>,
) {
  for (const next of branches.values()) {
    addRow(page, { item: recordItem(say, next.record, next.claims.size), ...at });
    addBranch(page, say, next, { depth: at.depth + 1, above: page.bottom() - 3 });
  }
  for (const documents of Map.groupBy(sources, ({ data }) => data.publisher).values()) {
    const isMany = documents.length >= manyDocuments;
    for (const group of isMany ? [documents] : documents.map((one) => [one]))
      addRow(page, { item: documentItem(say, group as unknown as Documents), ...at });
  }
}

function addRow(page: VerticalLayout, { item: { title, notes, link }, depth, above }: IndentedRow) {
  const { width } = page;
  const isVoice = depth === 0;
  const x = isVoice ? 8 : depth * indent + 6;
  const room = width - x - 4;
  const texts = [
    paragraph(title, room, isVoice ? 'strong' : 'label', 4),
    ...notes.map((text) => paragraph(text, room, 'note', 3)),
  ];
  const height = sum(texts, heightOf) + 8;
  const top = page.bottom();
  const box = { x: Math.max(0.5, x - 8), y: top, width: width - Math.max(1, x - 7), height };
  const [trunk, middle] = [x - 14, top + 11.5];
  const tie = (from: number) => arrow([trunk, from, trunk, middle, x - 5, middle], 4, 3.5);
  page.put(
    [
      ...(above === undefined ? [] : [path(tie(above), 'flow')]),
      target(link, box, [
        ...(isVoice ? [rect(box, 'node voice')] : []),
        ...setParagraphs(texts, x, top + 4, { more: isVoice ? 'plain' : '' }),
      ]),
    ],
    height + (isVoice ? 2 : 0),
  );
}
