import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { pathText } from '../../src/charts/drawing/path.ts';
import { atlas, geographyOf, type Countries } from '../../src/charts/map/geography.ts';
import { frameOfBounds, frameOfPositions, viewOf, type Frame } from '../../src/charts/map/view.ts';
import { regionsOf, terrainOf } from '../../src/charts/map/terrain.ts';

/** Two square countries side by side, each two degrees wide, that share a border on the meridian. */
const toy: Countries = {
  type: 'Topology',
  arcs: [
    [
      [0, 0],
      [0, 2],
    ],
    [
      [0, 2],
      [2, 2],
      [2, 0],
      [0, 0],
    ],
    [
      [0, 0],
      [-2, 0],
      [-2, 2],
      [0, 2],
    ],
  ],
  objects: {
    countries: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '001', properties: { name: 'East' }, arcs: [[0, 1]] },
        { type: 'Polygon', id: '002', properties: { name: 'West' }, arcs: [[2, -1]] },
      ],
    },
  },
};

const frames: Record<string, Frame> = {
  'a short coast': frameOfBounds([35.4, 34.4, 37.2, 36.2]),
  'a coast of fjords': frameOfBounds([4, 58, 12, 64]),
  'islands across the antimeridian': frameOfPositions([
    [178, -17],
    [-179, -18.5],
  ]),
  'the Arctic': frameOfPositions([
    [10, 75],
    [100, 74],
    [-100, 74],
  ]),
  'the north of a continent': frameOfPositions([
    [30, 60],
    [-172, 65],
  ]),
  'the world': frameOfPositions([
    [100, 74],
    [-100, -54],
    [170, 0],
  ]),
};

describe('the land of a map', () => {
  it.each(Object.keys(frames))('is small when compressed: %s', (name) => {
    const view = viewOf(frames[name]!, 704, [300, 480], 20);
    const { land, borders } = terrainOf(atlas.at(view.kilometres ?? Infinity), view, 0.5);
    expect(gzipSync(pathText([...land, ...borders])).length).toBeLessThan(6144);
    expect(gzipSync(pathText(land)).length).toBeLessThan(4096);
  });

  it('lies within the frame', () => {
    for (const frame of Object.values(frames)) {
      const view = viewOf(frame, 288, [220, 340], 20, [10, 20]);
      const { land } = terrainOf(atlas.at(view.kilometres ?? Infinity), view, 0.5);
      for (const [name, x = 0, y = 0] of land) {
        if (name === 'Z') continue;
        expect(x).toBeGreaterThanOrEqual(9.9);
        expect(x).toBeLessThanOrEqual(298.1);
        expect(y).toBeGreaterThanOrEqual(19.9);
        expect(y).toBeLessThanOrEqual(20.1 + view.height);
      }
    }
  });

  it('joins countries and draws the border between them once', () => {
    const view = viewOf(frameOfBounds([-3, -1, 3, 3]), 300, [100, 300], 0);
    const geography = geographyOf(toy);
    const { land, borders } = terrainOf(geography, view, 0.5);
    expect([land, borders].map((path) => path.filter(([name]) => name === 'M').length)).toEqual([
      1, 1,
    ]);
    expect(regionsOf(geography, view).map(({ name }) => name)).toEqual(['East', 'West']);
  });

  it('keeps an islet with a place on it', () => {
    const islet: Countries = {
      ...toy,
      arcs: [
        [
          [0, 0],
          [0, 0.001],
          [0.001, 0.001],
          [0, 0],
        ],
      ],
      objects: {
        countries: {
          type: 'GeometryCollection',
          geometries: [{ type: 'Polygon', properties: { name: 'Islet' }, arcs: [[0]] }],
        },
      },
    };
    const view = viewOf(frameOfBounds([-3, -1, 3, 3]), 300, [100, 300], 0);
    const at = view.projection([0, 0]) ?? [0, 0];
    expect(terrainOf(geographyOf(islet), view, 0.5).land).toEqual([]);
    expect(terrainOf(geographyOf(islet), view, 0.5, [at]).land).not.toEqual([]);
  });
});

describe('a frame', () => {
  test('of positions takes the shorter way around', () => {
    const { center, radius } = frameOfPositions([
      [179, 0],
      [-179, 0],
    ]);
    expect(Math.abs(center[0])).toBe(180);
    expect(radius).toBeCloseTo(1);
  });

  test('of bounds whose west is greater than their east crosses the antimeridian', () => {
    expect(Math.abs(frameOfBounds([170, -10, -170, 10]).center[0])).toBe(180);
  });

  test('of one position is that position', () => {
    expect(frameOfPositions([[12, 34]])).toMatchObject({ center: [12, 34], radius: 0 });
  });

  test('is seen whole', () => {
    for (const frame of Object.values(frames))
      for (const width of [288, 704]) {
        const view = viewOf(frame, width, [220, 480], 10);
        for (const position of frame.outline) {
          const [x = -1, y = -1] = view.projection(position) ?? [];
          expect(x).toBeGreaterThanOrEqual(9.9);
          expect(x).toBeLessThanOrEqual(width - 9.9);
          expect(y).toBeGreaterThanOrEqual(9.9);
          expect(y).toBeLessThanOrEqual(view.height - 9.9);
        }
      }
  });
});
