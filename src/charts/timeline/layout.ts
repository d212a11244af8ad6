import { keyOf, type Incident } from '../../casebook/entry.ts';
import { ancestryOf, compareIncidents, type Casebook } from '../../casebook/link.ts';
import { titleOf } from '../../casebook/title.ts';
import { describePrecision, formatDate, isolate, strings, type Locale } from '../../i18n/index.ts';
import { drawTimeAxis, drawTimeGrid, timeAxis, type TimeAxis } from '../drawing/axis.ts';
import type { Cell, Chart, Mark, Size, Table } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import type { TimeRange } from '../drawing/axis.ts';
import {
  verticalLayout,
  heightOf,
  paragraph,
  setParagraph,
  type KeyItem,
} from '../drawing/paragraph.ts';
import { polygon, polylines } from '../drawing/path.ts';
import { describeDates, formOf, isBeyond, windowOf, type Occurred } from './dates.ts';
import { nameOf } from '../drawing/words.ts';

export interface TimelineInput {
  casebook: Casebook;
  incidents: readonly Incident[];
  /** What makes a lane: incidents of the same places, or of the same part of the whole. */
  lanes: 'place' | 'part';
  /** From when to when, in milliseconds since 1970 UTC; the window of the case when left out. */
  window?: TimeRange;
}

const roomy = 480;
/** So many incidents can be read off an axis at the top alone. */
const fewRows = 12;
const barHeight = 10;

/**
 * When incidents happened: one a row, in lanes, each bar as long as what is not known of its date. What
 * begins or ends at an unknown time is open, and what lies beyond the frame says so.
 */
export function layoutTimeline(
  { casebook, incidents, lanes, window = windowOf(casebook) }: TimelineInput,
  { width }: Size,
  locale: Locale,
): Chart {
  const t = strings(locale);
  const words = t.charts.timeline;
  const wide = width >= roomy;
  const labels = wide ? Math.round(width * 0.4) : width;
  const plot = wide ? { from: labels + 16, to: width - 14 } : { from: 14, to: width - 14 };
  const axis = timeAxis({ from: window.from, to: window.to + 1 }, plot, locale);
  const page = verticalLayout(width);
  const groups = lanesOf(casebook, incidents, lanes, locale);
  const grid: Mark[] = [];
  if (incidents.length > 0) {
    page.put(drawTimeAxis(axis, page.bottom() + 2), axis.height + 4);
    const top = page.bottom() - axis.height - 2;
    for (const [index, lane] of groups.entries()) {
      if (index > 0) {
        const y = page.bottom() + 4;
        page.put([{ kind: 'line', x1: 0, y1: y, x2: width, y2: y, class: 'grid' }], 8);
      }
      if (lane.heading !== undefined) page.add(paragraph(lane.heading, width, 'strong', 2));
      for (const { incident, depth } of lane.rows)
        addRow(page, casebook, incident, axis, { width, labels, indent: depth * 14, wide }, locale);
    }
    grid.push(...drawTimeGrid(axis, top, page.bottom() + 4));
    page.skip(4);
    if (incidents.length > fewRows) page.put(drawTimeAxis(axis, page.bottom()), axis.height);
  } else page.add(paragraph(words.none, width, 'note'));

  const title = t.charts.titled(
    words.title,
    isolate(titleOf(casebook, casebook.case, locale).text, locale),
  );
  page.putBehind(grid);
  return finishChart({ casebook, locale }, page, {
    name: 'timeline',
    title,
    description: describeDates(casebook, incidents, window, locale),
    key: keyTo(incidents, window, locale),
    claims: incidents.flatMap(({ id }) => casebook.claimsAbout.get(id) ?? []),
    table: tableOf(
      casebook,
      title,
      groups.flatMap(({ rows }) => rows.map(({ incident }) => incident)),
      locale,
    ),
  });
}

interface Lane {
  /** Left out where the first row says the same. */
  heading?: string;
  /** `depth` is how far an incident lies below the first of its lane. */
  rows: { incident: Incident; depth: number }[];
}

/** The lanes in the order in which something first happened in each; that of the whole case before them. */
function lanesOf(
  casebook: Casebook,
  incidents: readonly Incident[],
  by: TimelineInput['lanes'],
  locale: Locale,
): Lane[] {
  const sorted = [...incidents].sort(compareIncidents);
  if (by === 'part') {
    const { root } = casebook.case.data;
    const lanes = Map.groupBy(sorted, (incident) => partOf(casebook, incident));
    return [...lanes]
      .sort(([a], [b]) => Number(b === root) - Number(a === root))
      .map(([, lane]) => ({ rows: nested(lane) }));
  }
  const lanes = Map.groupBy(sorted, ({ data }) => [...data.places].sort().join(' '));
  const { charts } = strings(locale);
  return [...lanes.values()].map((lane): Lane => {
    const places = (lane[0]?.data.places ?? []).flatMap((id) => casebook.places.get(id) ?? []);
    const names = places.map((place) => nameOf(casebook, place, locale));
    return {
      heading: names.length > 0 ? names.reduce(charts.series) : charts.timeline.noPlace,
      rows: lane.map((incident) => ({ incident, depth: 0 })),
    };
  });
}

/** The part of the whole to which an incident belongs: what lies right below the top of its line. */
function partOf(casebook: Casebook, { id }: Incident): string {
  const line = ancestryOf(casebook, id);
  return line.at(-2) ?? id;
}

/** Each incident right after the one that it is a part of. */
function nested(lane: readonly Incident[]): Lane['rows'] {
  const ids = new Set(lane.map(({ id }) => id));
  const below = (parent: string | undefined, depth: number): Lane['rows'] =>
    lane
      .filter(({ data }) =>
        parent === undefined ? !ids.has(data.partOf ?? '') : data.partOf === parent,
      )
      .flatMap((incident) => [{ incident, depth }, ...below(incident.id, depth + 1)]);
  return below(undefined, 0);
}

type VerticalLayout = ReturnType<typeof verticalLayout>;

function addRow(
  page: VerticalLayout,
  casebook: Casebook,
  incident: Incident,
  axis: TimeAxis,
  { width, labels, indent, wide }: { width: number; labels: number; indent: number; wide: boolean },
  locale: Locale,
) {
  const room = labels - indent;
  const name = paragraph(nameOf(casebook, incident, locale), room, 'label', 3);
  const date = paragraph(formatDate(incident.data.occurred, locale), room, 'note', 2);
  const top = page.bottom();
  const text = heightOf(name) + heightOf(date);
  const height = wide ? text + 8 : text + barHeight + 18;
  const y = wide ? top + height / 2 : top + 4 + text + 2 + barHeight / 2;
  page.put(
    [
      {
        kind: 'group',
        link: { to: keyOf(incident), label: sentenceOf(casebook, incident, locale) },
        marks: [
          { kind: 'rect', x: 0, y: top, width, height, class: 'hit' },
          ...setParagraph(name, indent, top + 4),
          ...setParagraph(date, indent, top + 4 + heightOf(name)),
          ...drawDate(incident.data.occurred, axis, y),
        ],
      },
    ],
    height,
  );
}

function drawDate(occurred: Occurred, axis: TimeAxis, y: number): Mark[] {
  const { moment, about, from, to, openStart, openEnd } = formOf(occurred);
  const { range } = axis;
  if (from === null || to === null) return [];
  const [start, end] = [axis.at(from), axis.at(to + 1)];
  const left = Math.max(range.from, Math.min(start, range.to));
  const right = Math.max(range.from, Math.min(end, range.to));
  const before = end <= range.from;
  const after = start >= range.to;
  const marks: Mark[] = [];
  if (openStart && !before) marks.push(...openArrow(left, range.from - 6, y));
  if (openEnd && !after) marks.push(...openArrow(right, range.to + 6, y));
  if (!before && !after) {
    if (moment) marks.push({ kind: 'circle', cx: start, cy: y, r: 4.5, class: 'dot' });
    else {
      const thin = Math.max(0, 3 - (right - left)) / 2;
      marks.push({
        kind: 'rect',
        x: left - thin,
        y: y - barHeight / 2,
        width: right - left + 2 * thin,
        height: barHeight,
        class: about ? 'span dashed' : 'span',
      });
    }
  }
  if ((start < range.from - 0.5 && !openStart) || before) marks.push(beyond(range.from, -1, y));
  if ((end > range.to + 0.5 && !openEnd) || after) marks.push(beyond(range.to, 1, y));
  return marks;
}

/** A line to the edge of the frame that ends in an open arrow. */
function openArrow(from: number, to: number, y: number): Mark[] {
  const back = to < from ? 5 : -5;
  return [
    {
      kind: 'path',
      d: polylines([from, y, to, y], [to + back, y - 4, to, y, to + back, y + 4]),
      class: 'ongoing',
    },
  ];
}

/** A filled arrow at the edge of the frame. */
function beyond(edge: number, sign: 1 | -1, y: number): Mark {
  const [base, tip] = [edge + sign * 1, edge + sign * 7];
  return {
    kind: 'path',
    d: polygon(base, y - 5, tip, y, base, y + 5),
    class: 'beyond',
  };
}

function keyTo(incidents: readonly Incident[], window: TimeRange, locale: Locale): KeyItem[] {
  const { legend } = strings(locale).charts.timeline;
  const forms = incidents.map(({ data }) => formOf(data.occurred));
  const bar = (x: number, y: number, name: string): Mark => ({
    kind: 'rect',
    x: x - 8,
    y: y - barHeight / 2,
    width: 16,
    height: barHeight,
    class: name,
  });
  const items: (KeyItem | false)[] = [
    forms.some(({ moment, about }) => !moment && !about) && {
      symbol: (x, y) => [bar(x, y, 'span')],
      text: legend.span,
    },
    forms.some(({ moment }) => moment) && {
      symbol: (x, y) => [{ kind: 'circle', cx: x, cy: y, r: 4.5, class: 'dot' }],
      text: legend.moment,
    },
    forms.some(({ about }) => about) && {
      symbol: (x, y) => [bar(x, y, 'span dashed')],
      text: legend.about,
    },
    forms.some(({ openStart, openEnd }) => openStart || openEnd) && {
      symbol: (x, y) => openArrow(x - 8, x + 8, y),
      text: legend.open,
    },
    forms.some((form) => isBeyond(form, window)) && {
      symbol: (x, y) => [beyond(x - 4, 1, y)],
      text: legend.beyond,
    },
  ];
  return items.filter((item) => item !== false);
}

function sentenceOf(casebook: Casebook, incident: Incident, locale: Locale): string {
  const { occurred } = incident.data;
  return strings(locale).charts.timeline.mark(
    nameOf(casebook, incident, locale),
    formatDate(occurred, locale),
    describePrecision(occurred, locale),
  );
}

function tableOf(
  casebook: Casebook,
  caption: string,
  incidents: readonly Incident[],
  locale: Locale,
): Table {
  const { charts, labels } = strings(locale);
  const { columns } = charts.timeline;
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return {
    caption,
    columns: [
      { key: 'incident', label: charts.column.incident },
      { key: 'type', label: columns.kind },
      { key: 'occurred', label: columns.date },
      { key: 'earliest', label: columns.earliest, only: 'download' },
      { key: 'latest', label: columns.latest, only: 'download' },
      { key: 'known', label: columns.known },
      { key: 'places', label: columns.place },
      { key: 'part_of', label: columns.partOf },
    ],
    rows: incidents.map((incident) => {
      const { type, occurred, places, partOf: whole } = incident.data;
      const named = places.flatMap((id) => casebook.places.get(id) ?? []);
      const parent = casebook.incidents.get(whole ?? '');
      const cells: Cell[] = [
        { shown: nameOf(casebook, incident, locale), value: incident.id },
        { shown: labels.incidentType[type], value: type },
        { shown: formatDate(occurred, locale), value: occurred.edtf },
        iso(occurred.earliest),
        iso(occurred.latest),
        describePrecision(occurred, locale),
        named.length > 0
          ? {
              shown: named.map((place) => nameOf(casebook, place, locale)).reduce(charts.series),
              value: places.join(' '),
            }
          : null,
        parent ? { shown: nameOf(casebook, parent, locale), value: parent.id } : null,
      ];
      return { link: keyOf(incident), cells };
    }),
  };
}
