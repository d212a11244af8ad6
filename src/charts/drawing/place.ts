/** Pixels to the right and down. */
export type Point = readonly [x: number, y: number];

/** A part of one axis, in pixels. */
export interface PixelRange {
  from: number;
  to: number;
}

/** A box in pixels from its top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box of a disc. */
export function boxAround([x, y]: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** The box between two opposite corners. */
export function boxBetween([x1, y1]: Point, [x2, y2]: Point): Box {
  return {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
}

/** A box smaller by so many pixels on every side, or larger where they are negative. */
export function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** The nearest place within a range. */
export function clamp(at: number, { from, to }: PixelRange): number {
  return Math.max(from, Math.min(to, at));
}

/**
 * Moves things along one axis until none overlaps, each as little as possible from where it belongs,
 * in the order of where they belong. `at` is the wished middle and `size` the length; the answer is
 * the middles in the order given. Where all together are longer than the range, they run over its end.
 */
export function dodge(
  things: readonly { at: number; size: number }[],
  { from, to }: PixelRange,
  gap = 0,
): number[] {
  // Pool adjacent violators: things that touch become one block that sits at the mean of their wishes.
  const order = things
    .map((thing, index) => ({ ...thing, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  const blocks: { start: number; length: number; wish: number; members: typeof order }[] = [];
  for (const thing of order) {
    let block = {
      start: 0,
      length: thing.size + gap,
      wish: thing.at - thing.size / 2,
      members: [thing],
    };
    block.start = within(block.wish, block.length - gap, from, to);
    for (let last = blocks.at(-1); last; last = blocks.at(-1)) {
      if (last.start + last.length <= block.start) break;
      blocks.pop();
      const count = last.members.length + block.members.length;
      const wish =
        (last.wish * last.members.length + (block.wish - last.length) * block.members.length) /
        count;
      const length = last.length + block.length;
      block = {
        start: within(wish, length - gap, from, to),
        length,
        wish,
        members: [...last.members, ...block.members],
      };
    }
    blocks.push(block);
  }
  const middles = new Array<number>(things.length).fill(0);
  for (const { start, members } of blocks) {
    let edge = start;
    for (const { index, size } of members) {
      middles[index] = edge + size / 2;
      edge += size + gap;
    }
  }
  return middles;
}

function within(start: number, length: number, from: number, to: number): number {
  return Math.max(from, Math.min(start, to - length));
}

/** Gives every range the first row in which nothing is in its way, in the order given: the rows, from 0. */
export function freeRows(ranges: readonly PixelRange[], gap = 0): number[] {
  const rows: PixelRange[][] = [];
  return ranges.map((range) => {
    const free = rows.findIndex((row) =>
      row.every((other) => other.to + gap <= range.from || range.to + gap <= other.from),
    );
    const row = free < 0 ? rows.push([]) - 1 : free;
    rows[row]?.push(range);
    return row;
  });
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
