import { geoPath, mean, range, sum } from 'd3';
import { keyOf, type Incident, type PlaceRecord } from '../../casebook/entry.ts';
import { ancestryOf } from '../../casebook/link.ts';
import { titleOf } from '../../casebook/title.ts';
import { direction, isolate, outcomeHeading } from '../../i18n/index.ts';
import { leadOutcomeOf } from '../../tally/outcomes.ts';
import type { Chart, Mark, ChartSize, ChartTable } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import { largest } from '../drawing/largest.ts';
import { disc } from '../drawing/marks.ts';
import {
  verticalLayout,
  heightOf,
  paragraph,
  setKey,
  setParagraph,
  type Key,
  type KeyItem,
  type VerticalLayout,
} from '../drawing/paragraph.ts';
import { recordCell } from '../drawing/table.ts';
import type { Say } from '../drawing/words.ts';
import { drawMap, type DrawnMap } from './drawing.ts';
import { locatorOf, locatorSide, scaleBar } from './frame.ts';
import { geographyAt, type Pixel } from './geography.ts';
import {
  frameAround,
  spotOfAll,
  isAreaItself,
  mapSites,
  spotsOf,
  type MapSite,
  type Spot,
} from './sites.ts';
import { liesIn, terrainOf } from './terrain.ts';
import { viewOf, type Frame, type Paper, type MapView } from './view.ts';
import {
  describe,
  drawnAs,
  knownOf,
  numbersAt,
  reasonNotDrawn,
  somewhereIn,
  siteSentence,
  titleList,
} from './words.ts';

/** What one map shows. */
interface MapSubject {
  /** Incidents whose places are drawn. */
  incidents: readonly Incident[];
  /** A place beyond which nothing is drawn, and which is drawn itself. */
  within?: PlaceRecord;
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
export function layoutMap(say: Say, subject: MapSubject, { width }: ChartSize): Chart {
  const { casebook, locale } = say;
  const { incidents, within } = subject;
  const sites = mapSites(casebook, incidents, within);
  const spots = spotsOf(sites);
  const holder = spotOfAll(casebook, spots);
  const apart = fullest(spots.filter((spot) => spot !== holder));
  const framed = frameAround(casebook, apart, leastRadius);
  const isMirrored = direction(locale) === 'rtl';
  const sheet = framed && sheetOf(framed.frame, width, isMirrored);
  const drawn = sheet && drawMap(say, { ...framed, view: sheet.view, isRoomy: width >= roomy });
  const shown = new Set(drawn?.spots.flatMap((spot) => spot.sites));
  const around = framed ? (holder?.sites ?? []) : [];
  const missing = sites.filter((site) => !shown.has(site) && !around.includes(site));

  const text = verticalLayout(sheet?.textWidth ?? width, sheet?.textTop ?? 0);
  const fixed: Mark[] = [...(drawn?.marks ?? [])];
  if (drawn) {
    const corner: Pixel = [isMirrored ? width - locatorSide : 0, text.bottom()];
    const { view } = sheet;
    const locator = locatorOf(say, { frame: framed.frame, view, corner });
    for (const mark of locator) fixed.push(mark);
    addKey(text, say, drawn, { view, hasLocator: locator.length > 0 });
  } else text.add(paragraph(say.t.charts.map.none, width, 'label'));
  addLists(text, say, { around, untold: drawn?.untold ?? [], missing });

  const page = verticalLayout(width, 0);
  page.put(text.marks(), Math.max(text.bottom(), sheet?.view.height ?? 0));
  const title = mapTitle(say, subject);
  return finishChart(say, page, {
    name: 'map',
    title,
    description: describe(say, { shown: [...shown], around, missing }),
    claims: incidents.flatMap(({ id }) => casebook.claimsAbout.get(id) ?? []),
    unmirrored: fixed,
    table: () => tableOf(say, title, sites, { shown, around }),
  });
}

/** Of more spots those with the most incidents are drawn, in the order in which they stand. */
const mostSpots = 120;

function fullest(spots: readonly Spot[]): Spot[] {
  return largest(spots, mostSpots, ({ sites }) => sum(sites, ({ incidents }) => incidents.length));
}

/** Named by the place, by the incident that all others are parts of, or by the case. */
export function mapTitle(say: Say, { incidents, within }: MapSubject): string {
  const { casebook } = say;
  const { charts } = say.t;
  const whole = incidents.find(({ id }) =>
    incidents.every((other) => ancestryOf(casebook, other.id).includes(id)),
  );
  const { text } = titleOf(casebook, within ?? whole ?? casebook.case, say.locale);
  return charts.titled(charts.map.title, isolate(text, say.locale));
}

/** Where the map and its texts stand: the texts below it, or beside it where it is higher than wide. */
interface MapSheet {
  view: MapView;
  textWidth: number;
  textTop: number;
}

function sheetOf(frame: Frame, width: number, isMirrored: boolean): MapSheet {
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
  const view = landwards(frame, paper);
  return isRoomy
    ? { view, textWidth: besideWidth, textTop: 0 }
    : { view, textWidth: width, textTop: view.height + 8 };
}

/** What must be seen stands at the side of the sea, where the other side is land: names of places on land stand there. */
function landwards(frame: Frame, paper: Paper): MapView {
  const view = viewOf(frame, paper);
  const { width, height, projection } = view;
  const terrain = terrainOf(geographyAt(16), view, { tolerance: 2, most: 600 });
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
  say: Say,
  drawn: DrawnMap,
  { view, hasLocator }: { view: MapView; hasLocator: boolean },
) {
  const { casebook, locale } = say;
  const { charts, common } = say.t;
  const left = hasLocator ? locatorSide + 12 : 0;
  const [room, top] = [text.width - left, text.bottom()];
  const scale = scaleBar(say, view, [left, top], room);
  const credit = paragraph(charts.map.attribution, room, 'tick');
  const height = scale.height + 4 + heightOf(credit);
  text.put(
    [...scale.marks, ...setParagraph(credit, left, top + scale.height + 4)],
    Math.max(height, hasLocator ? locatorSide : 0) + 8,
  );
  const key = setKey(keyItems(say, drawn), text.width, text.bottom());
  text.put(key.marks, key.height);
  const outcome = leadOutcomeOf(casebook, casebook.case.data.root);
  if (!outcome) return;
  const counted = common.labelled(charts.column.number, outcomeHeading(outcome, locale));
  text.add(paragraph(counted, text.width, 'note'));
}

function keyItems(say: Say, { spots, hasLandmarks }: DrawnMap): Key {
  const { legend } = say.t.charts.map;
  const precisions = spots.filter(({ r }) => r === 0).map(({ of }) => of.data.precision);
  const item = (r: number, name: string, text: string): KeyItem => {
    return { symbol: (x, y) => [disc([x, y], r, name)], text };
  };
  return [
    precisions.includes(1) && item(5, 'dot', legend.point),
    precisions.some((precision) => precision > 1) && item(5, 'near', legend.near),
    precisions.length < spots.length && item(7.5, 'zone', legend.area),
    hasLandmarks && item(2.5, 'reference', legend.reference),
  ];
}

/** So many sites of a list are told. */
const mostListed = 60;

/** What all of the map lies in, what it had no room to tell, and those that it does not show, with the reason. */
function addLists(
  page: VerticalLayout,
  say: Say,
  { around, untold, missing }: Record<'around' | 'untold' | 'missing', readonly MapSite[]>,
) {
  const { charts, common } = say.t;
  const list = (heading: string, sites: readonly MapSite[], tell: (site: MapSite) => string) => {
    if (sites.length === 0) return;
    page.skip(6);
    page.add(paragraph(heading, page.width, 'strong'));
    for (const site of sites.slice(0, mostListed)) {
      const link = { ...say.to(site.place), label: siteSentence(say, site) };
      page.add(paragraph(tell(site), page.width, 'label', 8), link);
    }
    if (sites.length > mostListed)
      page.add(paragraph(charts.others(sites.length - mostListed), page.width, 'note'));
  };
  const named = (site: MapSite) => {
    const inside = somewhereIn(say, site);
    return say.list([say.name(site.place), ...(inside ? [inside] : []), ...numbersAt(say, site)]);
  };
  const within = around.filter((site) => !isAreaItself(site));
  list(charts.map.aroundHeading, around.filter(isAreaItself), named);
  list(charts.map.untoldHeading, [...within, ...untold], named);
  list(charts.map.notDrawnHeading, missing, (site) =>
    common.labelled(
      say.name(site.place),
      say.list([reasonNotDrawn(say, site), ...numbersAt(say, site)]),
    ),
  );
}

function tableOf(
  say: Say,
  caption: string,
  sites: readonly MapSite[],
  { shown, around }: { shown: ReadonlySet<MapSite>; around: readonly MapSite[] },
): ChartTable {
  const { charts, labels } = say.t;
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
      const titles = titleList(say, incidents);
      const numbers = numbersAt(say, site);
      const as = { isShown: shown.has(site), isAround: around.includes(site) };
      return {
        link: keyOf(place),
        cells: [
          recordCell(say, place),
          { shown: labels.placeKind[kind], value: kind },
          precision,
          knownOf(say, site),
          point?.[0] ?? null,
          point?.[1] ?? null,
          drawnAs(say, site, as),
          numbers.length > 0 ? say.list(numbers) : null,
          titles && { shown: titles, value: incidents.map(({ id }) => id).join(' ') },
        ],
      };
    }),
  };
}
