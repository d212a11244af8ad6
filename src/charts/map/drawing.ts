import { max, min } from 'd3';
import { keyOf } from '../../casebook/entry.ts';
import type { Casebook } from '../../casebook/link.ts';
import { strings, type Locale } from '../../i18n/index.ts';
import type { Mark, Text } from '../chart.ts';
import type { Atlas, Pixel } from './geography.ts';
import { hatchDisc, liesInside, outlineDisc, stripsOf } from './hatch.ts';
import { labeller, marksOf, type LabelLine } from '../drawing/labels.ts';
import { countryNames, locatorOf } from './frame.ts';
import {
  isOnMap,
  pixelOf,
  referencesOf,
  zonesOf,
  type Dot,
  type Site,
  type Zone,
} from './sites.ts';
import type { Frame, View } from './view.ts';
import { sentenceOf } from './words.ts';
import type { Box } from '../drawing/place.ts';
import { regionsOf, terrainOf } from './terrain.ts';
import { faces, lineHeight, widthOf, wrap } from '../drawing/text.ts';
import { nameOf } from '../drawing/words.ts';

/** A map without its surroundings. */
export interface DrawnMap {
  view: View;
  marks: Mark[];
  /** What the map does show. */
  dots: Dot[];
  zones: Zone[];
  references: boolean;
  /** Drawn, but without room for a name. */
  nameless: Site[];
}

/** Land, areas, points and their names within a frame. */
export function drawMap(
  { casebook, atlas }: { casebook: Casebook; atlas: Atlas },
  sites: readonly Site[],
  frame: Frame,
  view: View,
  roomy: boolean,
  locale: Locale,
): DrawnMap {
  const { kilometres, width, height } = view;
  const geography = atlas.at(kilometres ?? Infinity);
  const regions = kilometres === undefined ? [] : regionsOf(geography, view);
  const dots = sites.flatMap((site): Dot[] => {
    const at = site.whereabouts.as === 'point' && pixelOf(view, site.whereabouts.point);
    return at && isOnMap(view, at) ? [{ site, at }] : [];
  });
  const zones = zonesOf(sites, view, regions);
  const references = referencesOf(casebook, zones, dots, view, locale);
  const points = [...dots, ...references].map(({ at }) => at);
  const terrain = terrainOf(geography, view, 0.5, points);
  const radius = roomy ? 5 : dots.length > mostCounted ? 3.5 : 4.5;

  const labels = labeller({ x: 4, y: 4, width: width - 8, height: height - 8 });
  for (const { at } of dots) labels.reserve(around(at, radius), true);
  for (const { at } of references) labels.reserve(around(at, 2.5));
  for (const zone of zones) for (const strip of stripsOf(zone, zone.within)) labels.reserve(strip);
  const inset = locatorOf(atlas, frame, view, points, zones, roomy);
  if (inset) labels.reserve(inset.box, true);

  const nameless: Site[] = [];
  const { collections } = strings(locale);
  const counted = roomy && dots.length <= mostCounted;
  const dotLines = dots.map(({ site }): LabelLine[][] => {
    const name = nameLines(site, roomy);
    const text = collections.incidents.count(site.incidents.length);
    return counted && site.incidents.length > 0
      ? [[...name, { text, face: 'note' }], name]
      : [name];
  });
  const first = dots.map(({ at }, index) =>
    firstOf(dotLines[index], (lines) => labels.beside(lines, [around(at, radius)])),
  );
  const dotLabels = first.map(
    (label, index) =>
      label ??
      firstOf(dotLines[index], (lines) =>
        labels.apart(lines, [around(dots[index]?.at ?? [0, 0], radius)]),
      ),
  );
  const zoneLines = zones.map((zone) => blocksOf(zone, roomy, casebook, locale));
  const zoneLabels = zones.map((zone, index) =>
    labels.beside(zoneLines[index]?.flat() ?? [], rimOf(zone, zones, points)),
  );
  const pointMarks = dots.map(({ site, at }, index): Mark => {
    const label = dotLabels[index];
    if (!label) nameless.push(site);
    const near = site.place.data.precision > 1;
    return linked(site, casebook, locale, [
      hit(around(at, radius + 4)),
      { kind: 'circle', cx: at[0], cy: at[1], r: radius, class: near ? 'near' : 'dot' },
      ...(label ? marksOf(label) : []),
    ]);
  });
  const zoneMarks = zones.map((zone, index): Mark[] => {
    const { cx, cy, residents, within } = zone;
    const blocks = zoneLines[index] ?? [];
    const short = blocks.map((lines) => lines.filter(({ face }) => face === 'label'));
    const rim = rimOf(zone, zones, points);
    const label =
      zoneLabels[index] ?? labels.apart(blocks.flat(), rim) ?? labels.apart(short.flat(), rim);
    if (!label) nameless.push(...residents);
    // Each area is hatched once: a smaller one lies in a gap of the larger.
    const holes = zones.slice(index + 1);
    const falling = index % 2 === 1;
    const shape: Mark[] = [
      { kind: 'path', d: outlineDisc(zone, within), class: 'zone' },
      { kind: 'path', d: hatchDisc(zone, { holes, falling, within }), class: 'texture' },
      ...(label?.leader ? [label.leader] : []),
    ];
    const [first, second] = residents;
    if (first && !second) {
      const target = hit(around([cx, cy], zone.r));
      return [linked(first, casebook, locale, [target, ...shape, ...(label?.texts ?? [])])];
    }
    // Of several places in one area only the names can be links.
    const lines = label && label.texts.length === blocks.flat().length ? blocks : short;
    let from = 0;
    const names = residents.flatMap((site, row): Mark[] => {
      const texts = label?.texts.slice(from, (from += lines[row]?.length ?? 0)) ?? [];
      return texts.length > 0
        ? [linked(site, casebook, locale, [hit(boxOf(texts)), ...texts])]
        : [];
    });
    return [...shape, ...names];
  });
  const referenceMarks = references.flatMap(({ site, at }): Mark[] => {
    const lines: LabelLine[] = [{ text: site.name, face: 'tick' }];
    const label = labels.beside(lines, [around(at, 2.5)]) ?? labels.apart(lines, [around(at, 2.5)]);
    return [
      { kind: 'circle', cx: at[0], cy: at[1], r: 2.5, class: 'reference' },
      ...(label ? marksOf(label) : []),
    ];
  });
  return {
    view,
    dots,
    zones,
    references: references.length > 0,
    nameless,
    marks: [
      { kind: 'rect', x: 0, y: 0, width, height, class: 'sea' },
      { kind: 'path', d: terrain.land, class: 'land' },
      ...(terrain.borders.length > 0
        ? [{ kind: 'path', d: terrain.borders, class: 'border' } as const]
        : []),
      ...countryNames(labels, regions, locale),
      ...zoneMarks.flat(),
      ...referenceMarks,
      ...pointMarks,
      ...(inset?.marks ?? []),
      { kind: 'rect', x: 0.5, y: 0.5, width: width - 1, height: height - 1, class: 'frame' },
    ],
  };
}

/** Of more places than this the labels are names alone. */
const mostCounted = 12;

function firstOf<Choice, Found>(
  choices: readonly Choice[] = [],
  find: (choice: Choice) => Found | undefined,
): Found | undefined {
  for (const choice of choices) {
    const found = find(choice);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A name in lines of about the same length. */
function nameLines({ name }: Site, roomy: boolean): LabelLine[] {
  const most = roomy ? 190 : 130;
  const { lines } = wrap(name, most, 3, faces.label);
  const even = (widthOf(name, faces.label.size) / lines.length) * 1.2;
  const balanced = wrap(name, Math.min(most, even), 3, faces.label).lines;
  return (balanced.length === lines.length ? balanced : lines).map((text) => ({
    text,
    face: 'label',
  }));
}

/** The lines that name what lies in an area: each place with where it is and how much happened there. */
function blocksOf(zone: Zone, roomy: boolean, casebook: Casebook, locale: Locale): LabelLine[][] {
  const { charts, collections } = strings(locale);
  return zone.residents.map((site): LabelLine[] => {
    const name = nameLines(site, roomy);
    if (!roomy) return name;
    const area = nameOf(casebook, zone.of, locale);
    const notes = [
      ...(site.place === zone.of ? [] : [charts.map.somewhereIn(area)]),
      ...(site.incidents.length > 0 ? [collections.incidents.count(site.incidents.length)] : []),
    ];
    return [...name, ...notes.map((text): LabelLine => ({ text, face: 'note' }))];
  });
}

/** Where a label may stand beside an area: on its edge, clear of smaller areas and of points. */
function rimOf(zone: Zone, zones: readonly Zone[], points: readonly Pixel[]): Box[] {
  const { cx, cy, r, within } = zone;
  const angles = [0, 30, -30, 60, -60, 180, 150, 210, 90, -90, 120, 240];
  const rim = angles.map((angle): Pixel => {
    const turn = (angle * Math.PI) / 180;
    return [cx + r * Math.cos(turn), cy + r * Math.sin(turn)];
  });
  const seen = rim.filter(
    ([x, y]) =>
      (!within || liesInside(within, [x, y])) &&
      !zones.some((other) => other.r < r && Math.hypot(x - other.cx, y - other.cy) < other.r) &&
      !points.some(([px, py]) => Math.hypot(x - px, y - py) < 10),
  );
  return (seen.length > 0 ? seen : rim).map((at) => around(at, 0));
}

function boxOf(texts: readonly Text[]): Box {
  const boxes = texts.map(({ text, x, y, anchor, class: name }) => {
    const face = name.startsWith('note') ? faces.note : faces.label;
    const width = widthOf(text, face.size);
    return { x: x - { start: 0, middle: width / 2, end: width }[anchor], y: y - 11.5, width };
  });
  const x = min(boxes, (box) => box.x) ?? 0;
  const y = min(boxes, (box) => box.y) ?? 0;
  const right = max(boxes, (box) => box.x + box.width) ?? 0;
  return { x: x - 2, y, width: right - x + 4, height: texts.length * lineHeight };
}

/** The box of a disc. */
function around([x, y]: Pixel, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function hit(box: Box): Mark {
  return { kind: 'rect', ...box, class: 'hit' };
}

function linked(site: Site, casebook: Casebook, locale: Locale, marks: Mark[]): Mark {
  const label = sentenceOf(site, casebook, locale);
  return { kind: 'group', link: { to: keyOf(site.place), label }, marks };
}
