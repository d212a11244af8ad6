import { keyOf, type Incident, type PlaceRecord } from '../casebook/entry.ts';
import { ancestryOf, type Casebook } from '../casebook/link.ts';
import { titleOf } from '../casebook/title.ts';
import type { Whereabouts } from '../casebook/whereabouts.ts';
import {
  direction,
  isolate,
  strings,
  wherePrecisionLabel,
  type Locale,
  type Strings,
} from '../i18n/index.ts';
import type { Cell, Chart, Mark, Size, Table, Text } from './chart.ts';
import {
  regionsOf,
  terrainOf,
  viewOf,
  type Atlas,
  type Frame,
  type Pixel,
  type View,
} from './geography.ts';
import { hatchDisc, liesInside, outlineDisc, stripsOf } from './hatch.ts';
import { labeller, marksOf, type LabelLine } from './labelling.ts';
import { countryNames, locatorOf, scaleBar } from './map-frame.ts';
import {
  frameOf,
  isOnMap,
  pixelOf,
  referencesOf,
  sitesOf,
  zonesOf,
  type Dot,
  type Site,
  type Zone,
} from './map-sites.ts';
import { flipAnchors, mirror } from './mirror.ts';
import type { Box } from './place.ts';
import { column, paragraph, setKey, setParagraph, type KeyItem } from './setting.ts';
import { faces, lineHeight, widthOf, wrap } from './text.ts';
import { nameOf } from './words.ts';

export interface MapInput {
  casebook: Casebook;
  /** Incidents whose places are drawn. */
  incidents: readonly Incident[];
  /** Further places to draw, though no incident names them. */
  places?: readonly PlaceRecord[];
  atlas: Atlas;
}

/**
 * Where incidents happened: a point where the position is known, a hatched circle where only an area
 * is, and in words what cannot be drawn. North is up and nothing is mirrored, whatever the script.
 */
export function layoutMap(input: MapInput, size: Size, locale: Locale): Chart {
  const { casebook } = input;
  const words = strings(locale).charts.map;
  const sites = sitesOf(casebook, input.incidents, input.places ?? [], locale);
  const frame = frameOf(casebook, sites);
  const roomy = size.width >= 480;
  const view = frame && viewOf(frame, size.width, roomy ? [300, 480] : [220, 340], roomy ? 56 : 40);
  const drawn = view && drawMap(input, sites, frame, view, roomy, locale);
  const missing = sites.flatMap((site) => {
    const reason = reasonNotDrawn(site, drawn, words, casebook, locale);
    return reason === undefined ? [] : [{ site, reason }];
  });
  const below = column(size.width, (drawn?.view.height ?? 0) + (drawn ? 8 : 0));
  if (!drawn) below.add(paragraph(words.none, size.width, 'label'));
  else addKey(below, drawn, size, words, locale);
  const list = (heading: string, lines: { site: Site; text: string }[]) => {
    if (lines.length === 0) return;
    below.skip(6);
    below.add(paragraph(heading, size.width, 'strong'));
    for (const { site, text } of lines)
      below.add(paragraph(text, size.width, 'label', 3), {
        to: keyOf(site.place),
        label: sentenceOf(site, casebook, locale),
      });
  };
  const { labelled } = strings(locale).common;
  list(
    words.namelessHeading,
    (drawn?.nameless ?? []).map((site) => ({ site, text: site.name })),
  );
  list(
    words.notDrawnHeading,
    missing.map(({ site, reason }) => ({ site, text: labelled(site.name, reason) })),
  );
  const rtl = direction(locale) === 'rtl';
  const whole = input.incidents.find(({ id }) =>
    input.incidents.every((other) => ancestryOf(casebook, other.id).includes(id)),
  );
  const subject = whole ?? casebook.case;
  const title = strings(locale).charts.titled(
    words.title,
    isolate(titleOf(casebook, subject, locale).text, locale),
  );
  const chart: Chart = {
    name: 'map',
    width: size.width,
    height: Math.ceil(below.bottom() + 4),
    title,
    description: describe(sites, drawn, missing, locale),
    marks: below.marks(),
    table: tableOf(title, sites, drawn, casebook, locale),
  };
  const around = rtl ? mirror(chart) : chart;
  const marks = drawn?.marks ?? [];
  return { ...around, marks: [...(rtl ? flipAnchors(marks) : marks), ...around.marks] };
}

interface DrawnMap {
  view: View;
  marks: Mark[];
  /** What the map does show. */
  dots: Dot[];
  zones: Zone[];
  references: boolean;
  /** Drawn, but without room for a name. */
  nameless: Site[];
}

function drawMap(
  { casebook, atlas }: MapInput,
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
  for (const { at } of dots) labels.block(around(at, radius + 2), true);
  for (const { at } of references) labels.block(around(at, 4));
  for (const zone of zones) for (const strip of stripsOf(zone, zone.within)) labels.block(strip);
  const inset = locatorOf(atlas, frame, view, points, zones, roomy);
  if (inset) labels.block(inset.box, true);

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
    firstOf(dotLines[index], (lines) => labels.beside(lines, [at], radius + 3)),
  );
  const dotLabels = first.map(
    (label, index) =>
      label ??
      firstOf(dotLines[index], (lines) =>
        labels.apart(lines, [dots[index]?.at ?? [0, 0]], radius + 2),
      ),
  );
  const zoneLines = zones.map((zone) => blocksOf(zone, roomy, casebook, locale));
  const zoneLabels = zones.map((zone, index) =>
    labels.beside(zoneLines[index]?.flat() ?? [], rimOf(zone, zones, points), 4),
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
      zoneLabels[index] ??
      labels.apart(blocks.flat(), rim, 0) ??
      labels.apart(short.flat(), rim, 0);
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
    const label = labels.beside(lines, [at], 6) ?? labels.apart(lines, [at], 4);
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
      ...(terrain.borders ? [{ kind: 'path', d: terrain.borders, class: 'border' } as const] : []),
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
function rimOf(zone: Zone, zones: readonly Zone[], points: readonly Pixel[]): Pixel[] {
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
  return seen.length > 0 ? seen : rim;
}

function boxOf(texts: readonly Text[]): Box {
  const boxes = texts.map(({ text, x, y, anchor, class: name }) => {
    const face = name.startsWith('note') ? faces.note : faces.label;
    const width = widthOf(text, face.size);
    return { x: x - { start: 0, middle: width / 2, end: width }[anchor], y: y - 11.5, width };
  });
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  return { x: x - 2, y, width: right - x + 4, height: texts.length * lineHeight };
}

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

function sentenceOf(site: Site, casebook: Casebook, locale: Locale): string {
  const { charts, collections, common } = strings(locale);
  const { incidents } = site;
  const count = collections.incidents.count(incidents.length);
  const titles = titlesOf(incidents, casebook, locale);
  return charts.map.place(
    site.name,
    knownOf(site, casebook, locale),
    titles === null ? count : common.labelled(count, titles),
  );
}

/** Null when there are none. */
function titlesOf(
  incidents: readonly Incident[],
  casebook: Casebook,
  locale: Locale,
): string | null {
  const titles = incidents.map((incident) => nameOf(casebook, incident, locale));
  return titles.length > 0 ? titles.reduce(strings(locale).charts.series) : null;
}

function knownOf({ place, whereabouts }: Site, casebook: Casebook, locale: Locale): string {
  const words = strings(locale).charts.map;
  const known = wherePrecisionLabel(place.data.precision, locale) ?? '';
  if (whereabouts.as !== 'area' || whereabouts.of === place) return known;
  return strings(locale).common.aside(
    known,
    words.somewhereIn(nameOf(casebook, whereabouts.of, locale)),
  );
}

type Words = Strings['charts']['map'];

/** Why a place is not on the map, in words; undefined for one that is. */
function reasonNotDrawn(
  site: Site,
  drawn: DrawnMap | undefined,
  words: Words,
  casebook: Casebook,
  locale: Locale,
): string | undefined {
  const { place, whereabouts } = site;
  if (isDrawn(site, drawn)) return undefined;
  switch (whereabouts.as) {
    case 'point':
    case 'area':
      return words.outside;
    case 'country':
      return whereabouts.of === place
        ? words.wholeCountry
        : words.countryOnly(nameOf(casebook, whereabouts.of, locale));
    case 'nowhere':
      return place.data.precision === 7 ? words.seaOrAir : words.noCoordinates;
  }
}

function isDrawn(site: Site, drawn: DrawnMap | undefined): boolean {
  return (
    drawn !== undefined &&
    (drawn.dots.some((dot) => dot.site === site) ||
      drawn.zones.some(({ residents }) => residents.includes(site)))
  );
}

/** Below the map: its scale, where its lines come from, and what its marks mean. */
function addKey(
  below: ReturnType<typeof column>,
  { view, dots, zones, references }: DrawnMap,
  { width }: Size,
  words: Words,
  locale: Locale,
) {
  const scale = scaleBar(view, below.bottom(), words, locale);
  const credit = paragraph(words.attribution, width, 'tick');
  const creditWidth = widthOf(words.attribution, faces.tick.size);
  const beside = scale.width + 24 + creditWidth <= width;
  below.put(
    [
      ...scale.marks,
      ...setParagraph(credit, width, below.bottom() + (beside ? 0 : lineHeight), { anchor: 'end' }),
    ],
    beside ? lineHeight + 6 : 2 * lineHeight + 6,
  );
  const items: (KeyItem | false)[] = [
    dots.some(({ site }) => site.place.data.precision === 1) && {
      symbol: (x, y) => [{ kind: 'circle', cx: x, cy: y, r: 5, class: 'dot' }],
      text: words.legend.point,
    },
    dots.some(({ site }) => site.place.data.precision > 1) && {
      symbol: (x, y) => [{ kind: 'circle', cx: x, cy: y, r: 5, class: 'near' }],
      text: words.legend.near,
    },
    zones.length > 0 && {
      symbol: (x, y) => [
        { kind: 'circle', cx: x, cy: y, r: 7.5, class: 'zone' },
        { kind: 'path', d: hatchDisc({ cx: x, cy: y, r: 7.5 }), class: 'texture' },
      ],
      text: words.legend.area,
    },
    references && {
      symbol: (x, y) => [{ kind: 'circle', cx: x, cy: y, r: 2.5, class: 'reference' }],
      text: words.legend.reference,
    },
  ];
  const key = setKey(
    items.filter((item) => item !== false),
    width,
    below.bottom(),
  );
  below.put(key.marks, key.height);
}

/** As many names as a sentence can hold. */
const mostNames = 12;

function describe(
  sites: readonly Site[],
  drawn: DrawnMap | undefined,
  missing: readonly { site: Site; reason: string }[],
  locale: Locale,
): string {
  const { charts, common } = strings(locale);
  const names = (texts: readonly string[]) => {
    const rest = texts.length - mostNames;
    const shown = rest > 0 ? [...texts.slice(0, mostNames), charts.others(rest)] : texts;
    return shown.reduce(charts.series);
  };
  const onMap = (as: Whereabouts['as']) =>
    sites.filter((site) => site.whereabouts.as === as && isDrawn(site, drawn));
  const [points, areas] = [onMap('point'), onMap('area')];
  return [
    ...(points.length > 0 ? [charts.map.points(names(points.map(({ name }) => name)))] : []),
    ...(areas.length > 0 ? [charts.map.areas(names(areas.map(({ name }) => name)))] : []),
    ...(missing.length > 0
      ? [
          charts.map.notDrawn(
            names(missing.map(({ site, reason }) => common.aside(site.name, reason))),
          ),
        ]
      : []),
    ...(points.length + areas.length === 0 ? [charts.map.none] : []),
  ].join(' ');
}

function tableOf(
  caption: string,
  sites: readonly Site[],
  drawn: DrawnMap | undefined,
  casebook: Casebook,
  locale: Locale,
): Table {
  const { charts, labels } = strings(locale);
  const { columns } = charts.map;
  return {
    caption,
    columns: [
      { key: 'place', label: columns.place },
      { key: 'kind', label: columns.kind },
      { key: 'precision', label: columns.precision, numeric: true },
      { key: 'known', label: columns.known },
      { key: 'longitude', label: columns.longitude, numeric: true },
      { key: 'latitude', label: columns.latitude, numeric: true },
      { key: 'drawn', label: columns.drawn },
      { key: 'incidents', label: columns.incidents },
    ],
    rows: sites.map((site) => {
      const { place, incidents } = site;
      const { kind, precision, point } = place.data;
      const titles = titlesOf(incidents, casebook, locale);
      return {
        cells: [
          { shown: site.name, value: place.id },
          { shown: labels.placeKind[kind], value: kind },
          precision,
          knownOf(site, casebook, locale),
          point?.[0] ?? null,
          point?.[1] ?? null,
          drawnAs(site, drawn, casebook, locale),
          titles === null
            ? null
            : { shown: titles, value: incidents.map(({ id }) => id).join(' ') },
        ],
        link: keyOf(place),
      };
    }),
  };
}

function drawnAs(
  site: Site,
  drawn: DrawnMap | undefined,
  casebook: Casebook,
  locale: Locale,
): Cell {
  const words = strings(locale).charts.map;
  const { whereabouts } = site;
  const reason = reasonNotDrawn(site, drawn, words, casebook, locale);
  if (reason !== undefined) return { shown: words.drawn.no(reason), value: 'no' };
  return whereabouts.as === 'area'
    ? { shown: words.drawn.area(nameOf(casebook, whereabouts.of, locale)), value: 'area' }
    : { shown: words.drawn.point, value: 'point' };
}
