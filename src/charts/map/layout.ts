import { keyOf, type Incident, type PlaceRecord } from '../../casebook/entry.ts';
import { ancestryOf, type Casebook } from '../../casebook/link.ts';
import { titleOf } from '../../casebook/title.ts';
import { isolate, strings, type Locale } from '../../i18n/index.ts';
import type { Chart, Size, Table } from '../chart.ts';
import type { Atlas } from './geography.ts';
import { hatchDisc } from './hatch.ts';
import { drawMap, type DrawnMap } from './drawing.ts';
import { scaleBar } from './frame.ts';
import { frameOf, sitesOf, type Site } from './sites.ts';
import { viewOf } from './view.ts';
import {
  describe,
  drawnAs,
  knownOf,
  reasonNotDrawn,
  sentenceOf,
  titlesOf,
  type Words,
} from './words.ts';
import { finishChart } from '../drawing/finish.ts';
import {
  verticalLayout,
  paragraph,
  setKey,
  setParagraph,
  type KeyItem,
} from '../drawing/paragraph.ts';
import { faces, lineHeight, widthOf } from '../drawing/text.ts';

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
  const below = verticalLayout(size.width, (drawn?.view.height ?? 0) + (drawn ? 8 : 0));
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
  const whole = input.incidents.find(({ id }) =>
    input.incidents.every((other) => ancestryOf(casebook, other.id).includes(id)),
  );
  const subject = whole ?? casebook.case;
  const title = strings(locale).charts.titled(
    words.title,
    isolate(titleOf(casebook, subject, locale).text, locale),
  );
  return finishChart({ casebook, locale }, below, {
    name: 'map',
    title,
    description: describe(sites, drawn, missing, locale),
    claims: input.incidents.flatMap(({ id }) => casebook.claimsAbout.get(id) ?? []),
    unmirrored: drawn?.marks ?? [],
    table: tableOf(title, sites, drawn, casebook, locale),
  });
}

/** Below the map: its scale, where its lines come from, and what its marks mean. */
function addKey(
  below: ReturnType<typeof verticalLayout>,
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
