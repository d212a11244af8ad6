import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { pathText } from '../../../src/charts/drawing/path.ts';
import {
  geographyAt,
  geographyOf,
  type Countries,
  type Coordinates,
} from '../../../src/charts/map/geography.ts';
import {
  frameOf,
  ringAround,
  viewOf,
  type Frame,
  type Paper,
} from '../../../src/charts/map/view.ts';
import {
  drawTerrain,
  landTest,
  liesIn,
  regionsOf,
  terrainOf,
} from '../../../src/charts/map/terrain.ts';

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

const frameIn = (...positions: Coordinates[]) => frameOf(positions, 0);
const frames: Record<string, Frame> = {
  'a short coast': frameIn([35.4, 34.4], [37.2, 36.2]),
  'a coast of fjords': frameIn([4, 58], [12, 64]),
  'islands across the antimeridian': frameIn([178, -17], [-179, -18.5]),
  'the Arctic': frameIn([10, 75], [100, 74], [-100, 74]),
  'the north of a continent': frameIn([30, 60], [-172, 65]),
  'the world': frameIn([100, 74], [-100, -54], [170, 0]),
};
const paperOf = (width: number, padding: number): Paper => ({
  width,
  heights: [220, 480],
  padding: [padding, padding, padding],
});
const plain = { tolerance: 0.5, most: 1300 };

describe('the land of a map', () => {
  it.each(Object.keys(frames))('is small when compressed: %s', (name) => {
    const view = viewOf(frames[name]!, paperOf(704, 20));
    const terrain = terrainOf(geographyAt(view.kilometres), view, plain);
    const paths = drawTerrain(terrain, view, []).flatMap((mark) =>
      mark.kind === 'path' ? mark.d : [],
    );
    expect(paths.length).toBeGreaterThan(5);
    expect(gzipSync(pathText(paths)).length).toBeLessThan(6144);
  });

  it('lies within the frame', () => {
    for (const frame of Object.values(frames)) {
      const view = viewOf(frame, { ...paperOf(288, 20), corner: [10, 20] });
      const { land } = terrainOf(geographyAt(view.kilometres), view, plain);
      for (const [x, y] of land.flat()) {
        expect(x).toBeGreaterThanOrEqual(9.9);
        expect(x).toBeLessThanOrEqual(298.1);
        expect(y).toBeGreaterThanOrEqual(19.9);
        expect(y).toBeLessThanOrEqual(20.1 + view.height);
      }
    }
  });

  it('joins countries and draws the border between them once', () => {
    const view = viewOf(frameIn([-3, -1], [3, 3]), paperOf(300, 0));
    const geography = geographyOf(toy);
    const { land, borders } = terrainOf(geography, view, plain);
    expect(land).toHaveLength(1);
    expect(borders).toHaveLength(1);
    expect(regionsOf(geography, view).map(({ name }) => name)).toEqual(['East', 'West']);
  });

  it('tells what lies on land, and lays the sea over areas of land alone', () => {
    const view = viewOf(frameIn([-3, -1], [3, 3]), paperOf(300, 0));
    const terrain = terrainOf(geographyOf(toy), view, plain);
    const [[x, y], [seaX, seaY]] = [
      [1, 1],
      [1, -0.8],
    ].map((position) => view.projection(position as Coordinates) ?? [0, 0]) as [
      Coordinates,
      Coordinates,
    ];
    expect(liesIn(terrain.land, [x, y])).toBe(true);
    const isOnLand = landTest(terrain, view);
    expect(isOnLand({ x, y, width: 10, height: 10 })).toBe(true);
    expect(isOnLand({ x, y, width: 10, height: 200 })).toBe(false);
    const spots = [
      { at: [x, y] as Coordinates, r: 12 },
      { at: [seaX, seaY] as Coordinates, r: 12 },
    ];
    expect(drawTerrain(terrain, view, spots).map((mark) => 'class' in mark && mark.class)).toEqual([
      'land',
      'zone',
      'sea',
      'border',
      'zone',
    ]);
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
    const view = viewOf(frameIn([-3, -1], [3, 3]), paperOf(300, 0));
    const at = view.projection([0, 0]) ?? [0, 0];
    expect(terrainOf(geographyOf(islet), view, plain).land).toEqual([]);
    expect(terrainOf(geographyOf(islet), view, { ...plain, keep: [at] }).land).toHaveLength(1);
  });
});

describe('a frame', () => {
  test('of positions takes the shorter way around', () => {
    const { center, radius } = frameIn([179, 0], [-179, 0]);
    expect(Math.abs(center[0])).toBe(180);
    expect(radius).toBeCloseTo(1);
  });

  test('of one position has the least radius that is asked for', () => {
    expect(frameOf([[12, 34]], 0.5)).toMatchObject({ center: [12, 34], radius: 0.5 });
  });

  test('is seen whole, with what is kept clear on each side', () => {
    for (const frame of Object.values(frames))
      for (const width of [288, 704]) {
        const view = viewOf(frame, { width, heights: [220, 480], padding: [10, 60, 20] });
        for (const position of frame.outline.coordinates as Coordinates[]) {
          const [x = -1, y = -1] = view.projection(position) ?? [];
          expect(x).toBeGreaterThanOrEqual(9.9);
          expect(x).toBeLessThanOrEqual(width - 59.9);
          expect(y).toBeGreaterThanOrEqual(19.9);
          expect(y).toBeLessThanOrEqual(view.height - 19.9);
        }
      }
  });

  test('holds a ring around a position', () => {
    expect(frameOf(ringAround([35, 35], 2), 0).radius).toBeCloseTo(2, 1);
  });
});
