import { geoPath, mean, range } from 'd3';
import { keyOf, type Incident, type PlaceRecord } from '../../casebook/entry.ts';
import { ancestryOf, type Casebook } from '../../casebook/link.ts';
import { titleOf } from '../../casebook/title.ts';
import { direction, isolate, outcomeHeading, strings, type Locale } from '../../i18n/index.ts';
import { leadOutcomeOf } from '../../tally/outcomes.ts';
import type { Chart, Mark, Size, Table } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import {
  verticalLayout,
  heightOf,
  paragraph,
  setKey,
  setParagraph,
  type KeyItem,
  type VerticalLayout,
} from '../drawing/paragraph.ts';
import { drawMap, type DrawnMap } from './drawing.ts';
import { locatorOf, locatorSide, scaleBar } from './frame.ts';
import type { Atlas, Pixel } from './geography.ts';
import { frameAround, holderOf, isAreaItself, mapSites, spotsOf, type Site } from './sites.ts';
import { liesIn, terrainOf } from './terrain.ts';
import { viewOf, type Frame, type Paper, type View } from './view.ts';
import {
  describe,
  drawnAs,
  knownOf,
  numbersAt,
  reasonNotDrawn,
  somewhereIn,
  sentenceOf,
  titlesOf,
} from './words.ts';

export interface MapInput {
  casebook: Casebook;
  /** Incidents whose places are drawn. */
  incidents: readonly Incident[];
  /** A place beyond which nothing is drawn, and which is drawn itself. */
  within?: PlaceRecord;
  atlas: Atlas;
}

const roomy = 480;
/** A map shows at least this much around its middle, in degrees: what is closer needs a plan of a town. */
const leastRadius = 0.12;
/** What stands beside a map that is higher than wide, and how far from it. */
const [besideWidth, besideGap] = [244, 20];

/**
 * Where incidents happened: a point where the position is known, a dashed circle where only an area is,
 * with the numbers that were given, and in words what cannot be drawn. North is up and nothing is
 * mirrored, whatever the script.
 */
export function layoutMap(input: MapInput, size: Size, locale: Locale): Chart {
  const { casebook, incidents, within, atlas } = input;
  const sites = mapSites(casebook, incidents, within, locale);
  const spots = spotsOf(sites);
  const holder = holderOf(casebook, spots);
  const framed = frameAround(
    casebook,
    spots.filter((spot) => spot !== holder),
    leastRadius,
  );
  const isMirrored = direction(locale) === 'rtl';
  const sheet = framed && sheetOf(atlas, framed.frame, size.width, isMirrored);
  const drawn = sheet && drawMap(input, framed.seen, sheet.view, size.width >= roomy, locale);
  const shown = new Set(drawn?.spots.flatMap((spot) => spot.sites));
  const around = framed ? (holder?.sites ?? []) : [];
  const missing = sites.filter((site) => !shown.has(site) && !around.includes(site));

  const text = verticalLayout(sheet?.textWidth ?? size.width, sheet?.textTop ?? 0);
  const fixed: Mark[] = [...(drawn?.marks ?? [])];
  if (drawn) {
    const corner: Pixel = [isMirrored ? size.width - locatorSide : 0, text.bottom()];
    const locator = locatorOf(atlas, framed.frame, sheet.view, corner, locale);
    fixed.push(...locator);
    addKey(text, casebook, { drawn, sheet, hasLocator: locator.length > 0 }, locale);
  } else text.add(paragraph(strings(locale).charts.map.none, size.width, 'label'));
  const lists = { around, untold: drawn?.untold ?? [], missing };
  addLists(text, lists, casebook, sheet?.textWidth ?? size.width, locale);

  const whole = incidents.find(({ id }) =>
    incidents.every((other) => ancestryOf(casebook, other.id).includes(id)),
  );
  const title = strings(locale).charts.titled(
    strings(locale).charts.map.title,
    isolate(titleOf(casebook, within ?? whole ?? casebook.case, locale).text, locale),
  );
  const page = verticalLayout(size.width, 0);
  page.put(text.marks(), Math.max(text.bottom(), sheet?.view.height ?? 0));
  return finishChart({ casebook, locale }, page, {
    name: 'map',
    title,
    description: describe({ shown: [...shown], around, missing }, casebook, locale),
    claims: incidents.flatMap(({ id }) => casebook.claimsAbout.get(id) ?? []),
    unmirrored: fixed,
    table: tableOf(title, sites, { shown, around }, casebook, locale),
  });
}

/** Where the map and its texts stand: the texts below it, or beside it where it is higher than wide. */
interface Sheet {
  view: View;
  textWidth: number;
  textTop: number;
}

function sheetOf(atlas: Atlas, frame: Frame, width: number, isMirrored: boolean): Sheet {
  const isRoomy = width >= roomy;
  const flat = viewOf(frame, {
    width,
    heights: isRoomy ? [300, Infinity] : [220, Infinity],
    padding: isRoomy ? [56, 56, 56] : [40, 40, 40],
  });
  const most = isRoomy ? Math.max(480, Math.round(width * 0.57)) : 400;
  if (flat.height <= most) return { view: flat, textWidth: width, textTop: flat.height + 8 };
  const beside = besideWidth + besideGap;
  // Wider than this it would show land of which nothing is said.
  const room = isRoomy ? Math.min(width - beside, Math.round(most * 1.15)) : width;
  const paper: Paper = {
    corner: [!isRoomy ? 0 : isMirrored ? width - beside - room : beside, 0],
    width: room,
    heights: [most, most],
    padding: [24, 24, isRoomy ? 56 : 40],
  };
  const view = landwards(atlas, frame, paper);
  return isRoomy
    ? { view, textWidth: besideWidth, textTop: 0 }
    : { view, textWidth: width, textTop: view.height + 8 };
}

/** What must be seen stands at the side of the sea, where the other side is land: names of places on land stand there. */
function landwards(atlas: Atlas, frame: Frame, paper: Paper): View {
  const view = viewOf(frame, paper);
  const { width, height, projection } = view;
  const terrain = terrainOf(atlas.at(16), view, { tolerance: 2, most: 600 });
  const rows = range(view.y, view.y + height, height / 12);
  const share = (column: number) =>
    mean(rows, (y) => Number(liesIn(terrain.land, [view.x + column * width, y]))) ?? 0;
  const more = share(0.9) - share(0.1);
  if (Math.abs(more) < 0.3) return view;
  const [before, after, around] = paper.padding;
  const [[left], [right]] = geoPath(projection).bounds(frame.outline);
  const spare = Math.max(0, width - before - after - (right - left));
  const padding = more > 0 ? [before, after + spare, around] : [before + spare, after, around];
  return viewOf(frame, { ...paper, padding: padding as [number, number, number] });
}

/** The scale, where the lines come from, what the marks mean and what the numbers count. */
function addKey(
  text: VerticalLayout,
  casebook: Casebook,
  { drawn, sheet, hasLocator }: { drawn: DrawnMap; sheet: Sheet; hasLocator: boolean },
  locale: Locale,
) {
  const { charts, common } = strings(locale);
  const words = charts.map;
  const left = hasLocator ? locatorSide + 12 : 0;
  const [room, top] = [sheet.textWidth - left, text.bottom()];
  const scale = scaleBar(sheet.view, [left, top], room, words, locale);
  const credit = paragraph(words.attribution, room, 'tick');
  const height = scale.height + 4 + heightOf(credit);
  text.put(
    [...scale.marks, ...setParagraph(credit, left, top + scale.height + 4)],
    Math.max(height, hasLocator ? locatorSide : 0) + 8,
  );
  const key = setKey(keyItems(drawn, words), sheet.textWidth, text.bottom());
  text.put(key.marks, key.height);
  const outcome = leadOutcomeOf(casebook, casebook.case.data.root);
  if (outcome)
    text.add(
      paragraph(
        common.labelled(charts.column.number, outcomeHeading(outcome, locale)),
        sheet.textWidth,
        'note',
      ),
    );
}

function keyItems(
  { spots, hasLandmarks }: DrawnMap,
  { legend }: ReturnType<typeof strings>['charts']['map'],
): KeyItem[] {
  const dots = spots.filter(({ r }) => r === 0);
  const item = (isShown: boolean, r: number, name: string, text: string): KeyItem[] =>
    isShown ? [{ symbol: (cx, cy) => [{ kind: 'circle', cx, cy, r, class: name }], text }] : [];
  return [
    ...item(
      dots.some(({ of }) => of.data.precision === 1),
      5,
      'dot',
      legend.point,
    ),
    ...item(
      dots.some(({ of }) => of.data.precision > 1),
      5,
      'near',
      legend.near,
    ),
    ...item(dots.length < spots.length, 7.5, 'zone', legend.area),
    ...item(hasLandmarks, 2.5, 'reference', legend.reference),
  ];
}

/** What all of the map lies in, what it had no room to tell, and those that it does not show, with the reason. */
function addLists(
  text: VerticalLayout,
  { around, untold, missing }: Record<'around' | 'untold' | 'missing', readonly Site[]>,
  casebook: Casebook,
  width: number,
  locale: Locale,
) {
  const { charts, common } = strings(locale);
  const list = (heading: string, sites: readonly Site[], say: (site: Site) => string) => {
    if (sites.length === 0) return;
    text.skip(6);
    text.add(paragraph(heading, width, 'strong'));
    for (const site of sites)
      text.add(paragraph(say(site), width, 'label', 8), {
        to: keyOf(site.place),
        label: sentenceOf(site, casebook, locale),
      });
  };
  const named = (site: Site) => {
    const inside = somewhereIn(site, casebook, locale);
    const numbers = numbersAt(site, casebook, locale);
    return [site.name, ...(inside ? [inside] : []), ...numbers].reduce(charts.series);
  };
  const within = around.filter((site) => !isAreaItself(site));
  list(charts.map.aroundHeading, around.filter(isAreaItself), named);
  list(charts.map.untoldHeading, [...within, ...untold], named);
  list(charts.map.notDrawnHeading, missing, (site) =>
    common.labelled(
      site.name,
      [reasonNotDrawn(site, casebook, locale), ...numbersAt(site, casebook, locale)].reduce(
        charts.series,
      ),
    ),
  );
}

function tableOf(
  caption: string,
  sites: readonly Site[],
  { shown, around }: { shown: ReadonlySet<Site>; around: readonly Site[] },
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
      { key: 'numbers', label: charts.column.number },
      { key: 'incidents', label: columns.incidents },
    ],
    rows: sites.map((site) => {
      const { place, incidents } = site;
      const { kind, precision, point } = place.data;
      const titles = titlesOf(incidents, casebook, locale);
      const numbers = numbersAt(site, casebook, locale);
      return {
        cells: [
          { shown: site.name, value: place.id },
          { shown: labels.placeKind[kind], value: kind },
          precision,
          knownOf(site, casebook, locale),
          point?.[0] ?? null,
          point?.[1] ?? null,
          drawnAs(
            site,
            { isShown: shown.has(site), isAround: around.includes(site) },
            casebook,
            locale,
          ),
          numbers.length > 0 ? numbers.reduce(charts.series) : null,
          titles === null
            ? null
            : { shown: titles, value: incidents.map(({ id }) => id).join(' ') },
        ],
        link: keyOf(place),
      };
    }),
  };
}
