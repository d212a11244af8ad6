import { curveBumpX, max, mean, sum } from 'd3';
import type { Mark, PathCommand } from '../chart.ts';
import { path, rect, target, textMark } from '../drawing/marks.ts';
import {
  ascent,
  heightOf,
  paragraph,
  setParagraphs,
  type Paragraph,
  type VerticalLayout,
} from '../drawing/paragraph.ts';
import { lineThrough, polylines } from '../drawing/path.ts';
import { dodge, type Point } from '../drawing/place.ts';
import type { Say } from '../drawing/words.ts';
import { claimLink, type Graph, type RelayNode } from './graph.ts';

interface PlacedNode {
  node: RelayNode;
  texts: Paragraph[];
  height: number;
}

const between = 44;
const padding = 8;
const aboveAndBelow = 12;

/** The graph side by side: speakers, those who passed it on, and documents, with curves between them. */
export function addFlow(page: VerticalLayout, say: Say, graph: Graph) {
  const { columns } = graph;
  const boxWidth = Math.min(220, (page.width - (columns - 1) * between) / columns);
  const step = (page.width - boxWidth) / (columns - 1);
  const left = (layer: number) => layer * step;
  addHeads(page, say, columns, left);
  const placed = new Map(graph.nodes.map((node) => [node.key, placeNode(node, boxWidth)]));
  const { middles, height } = arrange(graph, placed);
  const top = page.bottom();
  const layerOf = (key: string) => placed.get(key)?.node.layer ?? 0;
  page.put(
    [
      ...middles.edges.map(({ from, to, claims, way }): Mark => {
        const start = layerOf(from);
        const line = curve([
          [left(start) + boxWidth, top + middles.of(from)],
          ...way.flatMap((y, index): Point[] => [
            [left(start + 1 + index), top + y],
            [left(start + 1 + index) + boxWidth, top + y],
          ]),
          [left(layerOf(to)), top + middles.of(to)],
        ]);
        const [claim, another] = claims;
        const mark = path(line, 'flow');
        return claim && !another
          ? { kind: 'group', link: claimLink(say, claim), marks: [mark] }
          : mark;
      }),
      ...[...placed.values()].map(({ node, texts, height: size }) => {
        const [x, y] = [left(node.layer) + 0.5, top + middles.of(node.key) - size / 2];
        const box = { x, y, width: boxWidth - 1, height: size };
        return target(node.link, box, [
          rect(box, node.layer === 0 ? 'node voice' : 'node'),
          ...setParagraphs(texts, x + padding, y + 5, { more: 'plain' }),
        ]);
      }),
    ],
    height + 4,
  );
}

function addHeads(
  page: VerticalLayout,
  say: Say,
  columns: number,
  left: (layer: number) => number,
) {
  const { saidBy, passedOnBy, readIn } = say.t.charts.relays;
  const heads: [number, string][] = [
    [0, saidBy],
    ...(columns > 2 ? [[1, passedOnBy] as [number, string]] : []),
    [columns - 1, readIn],
  ];
  const y = page.bottom() + ascent;
  page.put(
    heads.map(([layer, head]) => textMark(head, [left(layer), y], 'note')),
    22,
  );
}

function placeNode(node: RelayNode, boxWidth: number): PlacedNode {
  const room = boxWidth - 2 * padding;
  const texts = [
    paragraph(node.title, room, 'label', 4),
    ...node.notes.map((note) => paragraph(note, room, 'note', 2)),
  ];
  return { node, texts, height: sum(texts, heightOf) + 10 };
}

/** A node, or what an edge takes of a layer that it crosses. */
interface Slot {
  size: number;
  layer: number;
  /** Its middle, in pixels. */
  at: number;
  /** What it is tied to in the layers before, and behind. */
  neighbours: Slot[][];
}

/** The middles of all nodes, and of the ways of edges through the layers that they cross. */
function arrange({ nodes, edges, columns }: Graph, placed: ReadonlyMap<string, PlacedNode>) {
  const slots = new Map<string, Slot>();
  const layers: Slot[][] = Array.from({ length: columns }, () => []);
  const addSlot = (layer: number, size: number): Slot => {
    const inLayer = layers[layer] ?? [];
    const above = sum(inLayer, (slot) => slot.size + aboveAndBelow);
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
  const lengths = layers.map(
    (layer) => sum(layer, ({ size }) => size + aboveAndBelow) - aboveAndBelow,
  );
  const height = max(lengths) ?? 0;
  for (const [index, layer] of layers.entries()) {
    const shift = (height - (lengths[index] ?? 0)) / 2;
    for (const slot of layer) slot.at += shift;
  }
  relax(layers, height);
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

/** Draws each slot towards the middle of what it is tied to, first from one side, then from the other. */
function relax(layers: readonly Slot[][], height: number) {
  for (let round = 0; round < 8; round++) {
    const side = round % 2;
    for (const layer of side === 0 ? layers : [...layers].reverse()) {
      const wishes = layer.map((slot) => {
        const middle = mean(slot.neighbours[side] ?? [], ({ at }) => at);
        // Of those with the same wish the order stays, so that their lines do not cross.
        return { at: middle === undefined ? slot.at : middle + slot.at / 1000, size: slot.size };
      });
      const middles = dodge(wishes, { from: 0, to: height }, aboveAndBelow);
      for (const [index, slot] of layer.entries()) slot.at = middles[index] ?? slot.at;
    }
  }
}

/** Straight through each layer and curved between them, ending in an arrow. */
function curve(points: readonly Point[]): PathCommand[] {
  const [x, y] = points.at(-1) ?? [0, 0];
  return [...lineThrough(points, curveBumpX), ...polylines([x - 6, y - 4, x, y, x - 6, y + 4])];
}
