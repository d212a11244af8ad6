import { curveBumpX, max } from 'd3';
import type { Casebook } from '../../casebook/link.ts';
import { strings, type Locale } from '../../i18n/index.ts';
import type { Mark, PathCommand } from '../chart.ts';
import { dodge } from '../drawing/place.ts';
import { claimLink, type Graph, type Node } from './graph.ts';
import {
  ascent,
  heightOf,
  paragraph,
  setParagraph,
  type VerticalLayout,
  type Paragraph,
} from '../drawing/paragraph.ts';
import { lineThrough, polylines, type Point } from '../drawing/path.ts';

interface Placed {
  node: Node;
  title: Paragraph;
  notes: Paragraph[];
  height: number;
}

const between = 44;

const padding = 8;

const aboveAndBelow = 12;

/** The graph side by side: speakers, those who passed it on, and documents, with curves between them. */
export function addFlow(
  page: VerticalLayout,
  casebook: Casebook,
  graph: Graph,
  width: number,
  locale: Locale,
) {
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
      y: page.bottom() + ascent,
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
    const points: Point[] = [
      [left(start) + boxWidth, top + middles.of(from)],
      ...way.flatMap((y, index): Point[] => [
        [left(start + 1 + index), top + y],
        [left(start + 1 + index) + boxWidth, top + y],
      ]),
      [left(placed.get(to)?.node.layer ?? 0), top + middles.of(to)],
    ];
    const line: Mark = { kind: 'path', d: curve(points), class: 'flow' };
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
  const height = max(lengths) ?? 0;
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
function curve(points: readonly Point[]): PathCommand[] {
  const [x, y] = points.at(-1) ?? [0, 0];
  return [...lineThrough(points, curveBumpX), ...polylines([x - 6, y - 4, x, y, x - 6, y + 4])];
}
