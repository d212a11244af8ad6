import { least, max, range, sum } from 'd3';
import type { Incident } from '../../casebook/entry.ts';
import type { Casebook } from '../../casebook/link.ts';
import { titleOf } from '../../casebook/title.ts';
import { isolate } from '../../i18n/index.ts';
import { largestFirst } from '../../tally/outcomes.ts';
import type { Chart, Mark, ChartSize } from '../chart.ts';
import { drawTimeAxis, timeAxis, type TimeAxis, type TimeRange } from '../drawing/axis.ts';
import { finishChart } from '../drawing/finish.ts';
import { lineMark, rect, target } from '../drawing/marks.ts';
import {
  heightOf,
  paragraph,
  setParagraph,
  setParagraphs,
  verticalLayout,
  widthOfParagraph,
  type Paragraph,
  type VerticalLayout,
} from '../drawing/paragraph.ts';
import { freeRows, type PixelRange } from '../drawing/place.ts';
import type { Say } from '../drawing/words.ts';
import { dateBarHeight, dateBar, keyToBars } from './bars.ts';
import { formOf, isBeyond, windowOf, type Occurred } from './dates.ts';
import { placeRows, type PlaceRow } from './rows.ts';
import { describe, positionNote, incidentSentence, tableOf } from './words.ts';

/** The incidents of one chart. */
interface PlacedIncidents {
  incidents: readonly Incident[];
  /** What the incidents are parts of; the days shown are its own. Left out, they are those of the case. */
  whole?: Incident;
}

/** Of more incidents the largest are drawn. */
const mostDrawn = 60;
const roomy = 480;
const indent = 12;
/** Beside rows as long as these an axis at the top alone is out of sight, in pixels. */
const longest = 700;
/** The words below a bar may be as wide as it or as these, in pixels, whichever makes a row lower. */
const wordWidths = [160, 280];

/** What all rows are drawn with. */
interface RowContext {
  say: Say;
  window: TimeRange;
  axis: TimeAxis;
  /** The width of the names of places, in pixels. */
  labels: number;
  /** The names stand beside the bars, and not above them. */
  isWide: boolean;
}

/**
 * Where and when incidents happened: a row for the smallest place that holds all of an incident, from
 * north to south, and across it the days; a bar is as long as what is not known of a date, with the
 * title and the number that was given below it.
 */
export function layoutPlacesAndDays(
  say: Say,
  { incidents, whole }: PlacedIncidents,
  { width }: ChartSize,
): Chart {
  const { casebook, locale } = say;
  const { charts } = say.t;
  const words = charts.placesAndDays;
  const isWide = width >= roomy;
  const labels = isWide ? 172 : width;
  const plot = { from: isWide ? labels + 14 : 14, to: width - 14 };
  const window = windowOf(casebook, whole);
  const axis = timeAxis({ from: window.from, to: window.to + 1 }, plot, locale);
  const page = verticalLayout(width);
  const drawn = incidents.length > mostDrawn ? largestOf(casebook, incidents) : incidents;
  const rows = placeRows(casebook, drawn);
  if (rows.length === 0) page.add(paragraph(words.none, width, 'note'));
  else addRows(page, rows, { say, window, axis, labels, isWide });
  if (drawn.length < incidents.length)
    page.add(paragraph(charts.others(incidents.length - drawn.length), width, 'note'));
  const title = placesAndDaysTitle(say, { incidents, whole });
  const dates = incidents.map(({ data }) => data.occurred);
  return finishChart(say, page, {
    name: 'places-and-days',
    title,
    description: describe(say, incidents, window),
    key: keyToBars(say, dates, window),
    claims: incidents.flatMap(({ id }) => casebook.claimsAbout.get(id) ?? []),
    table: () => tableOf(say, title, placeRows(casebook, incidents)),
  });
}

/** Named by the incident whose days are shown, or by the case. */
export function placesAndDaysTitle(
  { casebook, locale, t: { charts } }: Say,
  { whole }: PlacedIncidents,
): string {
  const { text } = titleOf(casebook, whole ?? casebook.case, locale);
  return charts.titled(charts.placesAndDays.title, isolate(text, locale));
}

/** Those with the largest numbers, in the order in which they stand; where nobody gave one, the first. */
function largestOf(casebook: Casebook, incidents: readonly Incident[]): Incident[] {
  const largest = new Set(
    [...new Set([...largestFirst(casebook, incidents), ...incidents])].slice(0, mostDrawn),
  );
  return incidents.filter((incident) => largest.has(incident));
}

function addRows(page: VerticalLayout, rows: readonly PlaceRow[], scene: RowContext) {
  const { say, axis, labels, isWide } = scene;
  const order = paragraph(say.t.charts.placesAndDays.northToSouth, labels, 'tick');
  const top = page.bottom();
  page.put(setParagraph(order, 0, top), isWide ? 0 : heightOf(order));
  page.put(drawTimeAxis(axis, page.bottom() + 2), axis.height + 4);
  const start = page.bottom();
  for (const row of rows) addRow(page, row, scene);
  page.putBehind(bandsOf(axis, start, page.bottom()));
  if (page.bottom() - start > longest) page.put(drawTimeAxis(axis, page.bottom()), axis.height);
}

/** Every second unit of the axis is shaded, so that no line runs through words. */
function bandsOf({ ticks, range }: TimeAxis, top: number, bottom: number): Mark[] {
  const inner = ticks.map(({ at }) => at).filter((at) => at > range.from && at < range.to);
  return [...inner, range.to].flatMap((to, index): Mark[] => {
    const x = inner[index - 1] ?? range.from;
    const box = { x, y: top, width: to - x, height: bottom - top };
    return index % 2 === 1 ? [rect(box, 'shade')] : [];
  });
}

function addRow(page: VerticalLayout, { place, depth, incidents }: PlaceRow, scene: RowContext) {
  const { say, labels, isWide } = scene;
  const left = depth * indent;
  const room = labels - left;
  const top = page.bottom() + 6;
  page.put([lineMark([left, top - 6], [page.width, top - 6], 'row-rule')], 6);
  const name = place ? say.name(place) : say.t.charts.placesAndDays.noPlace;
  const note = place && positionNote(say, place);
  const texts = [paragraph(name, room, 'strong'), ...(note ? [paragraph(note, room, 'note')] : [])];
  const height = sum(texts, heightOf);
  const box = { x: left, y: top, width: room, height };
  const set = setParagraphs(texts, left, top, onBand);
  page.put([target(place && say.to(place), box, set)], isWide ? 0 : height + 4);
  const start = page.bottom();
  addIncidents(page, incidents, scene);
  page.skip(Math.max(0, isWide ? start + height - page.bottom() : 0) + 4);
}

const onBand = { more: 'on-band' };

/** What is drawn of an incident, from its top: its bar, and its title and numbers below that. */
interface IncidentBlock {
  incident: Incident;
  texts: Paragraph[];
  /** Where the texts begin. */
  x: number;
  extent: PixelRange;
  height: number;
}

/** Incidents side by side where they do not touch, in lanes from the top. */
function addIncidents(page: VerticalLayout, incidents: readonly Incident[], scene: RowContext) {
  const { say, axis } = scene;
  const tried = wordWidths.map((width) =>
    lanesOf(incidents.map((incident) => blockOf(incident, width, scene))),
  );
  const lanes = least(tried, (some) => sum(some, ({ height }) => height)) ?? [];
  for (const { blocks, height } of lanes) {
    const top = page.bottom();
    page.put(
      blocks.map(({ incident, texts, x, extent: { from, to }, height: own }) => {
        const link = { ...say.to(incident), label: incidentSentence(say, incident) };
        return target(link, { x: from, y: top, width: to - from, height: own }, [
          ...dateBar(incident.data.occurred, axis, top + belowBar / 2).marks,
          ...setParagraphs(texts, x, top + belowBar, onBand),
        ]);
      }),
      height + 8,
    );
  }
}

/** From the top of a bar to the words below it, in pixels. */
const belowBar = dateBarHeight + 6;

function lanesOf(blocks: readonly IncidentBlock[]): { blocks: IncidentBlock[]; height: number }[] {
  const lanes = freeRows(
    blocks.map(({ extent }) => extent),
    10,
  );
  return range((max(lanes) ?? -1) + 1).map((lane) => {
    const inLane = blocks.filter((_, index) => lanes[index] === lane);
    return { blocks: inLane, height: max(inLane, ({ height }) => height) ?? 0 };
  });
}

function blockOf(
  incident: Incident,
  width: number,
  { say, window, axis }: RowContext,
): IncidentBlock {
  const { range: plot } = axis;
  const { occurred } = incident.data;
  const { known, reach } = dateBar(occurred, axis, 0);
  const most = Math.min(plot.to - plot.from, Math.max(known.to - known.from, width));
  const numbers = say.numbers(incident);
  const notes = [
    ...(numbers.length > 0 ? [] : [say.t.charts.noNumber]),
    ...(isToldByColumns(occurred, window, axis) ? [] : [say.date(occurred)]),
  ];
  const texts = [
    paragraph(say.name(incident), most, 'label', 12),
    ...numbers.map((number) => paragraph(number, most, 'strong', 12)),
    ...(notes.length > 0 ? [paragraph(say.list(notes), most, 'note')] : []),
  ];
  const widest = max(texts, widthOfParagraph) ?? 0;
  const x = Math.max(plot.from, Math.min(known.from, plot.to - widest));
  return {
    incident,
    texts,
    x,
    extent: { from: Math.min(x, reach.from), to: Math.max(x + widest, reach.to) },
    height: belowBar + sum(texts, heightOf),
  };
}

/** Whether the columns are days and the date lies within them, so that its words would only repeat them. */
function isToldByColumns(occurred: Occurred, window: TimeRange, axis: TimeAxis): boolean {
  const form = formOf(occurred);
  const { moment, about, openStart, openEnd } = form;
  const [first, second] = axis.ticks;
  const isDaily =
    axis.unit === 'day' &&
    (!first || !second || second.at - first.at < 1.5 * (axis.at(dayLength) - axis.at(0)));
  return isDaily && !(moment || about || openStart || openEnd || isBeyond(form, window));
}

const dayLength = 24 * 60 * 60 * 1000;
