import type { RecordKey } from '../casebook/entry.ts';

/**
 * A chart as marks placed in pixels, ready to draw: nothing is left to compute but escaping.
 * x grows to the right and y downwards from the top left corner; numbers are rounded when written.
 */
export interface Chart {
  /** The name of the layout that made it, in kebab case, such as `claims-over-time`. */
  name: string;
  width: number;
  height: number;
  /** Which way texts run, and so on which side of x a text starts; left to right when left out. */
  direction?: 'ltr' | 'rtl';
  /** What the picture is, in a line. */
  title: string;
  /** What the picture shows, generated from the values: "Two claims of people killed …". */
  description: string;
  /** Whose numbers it shows, where they were read, by when they were said, and the licence, in a line. */
  source: string;
  marks: Mark[];
  /** The same values as a table; the downloads are made from it. */
  table: ChartTable;
}

/** What is drawn of a chart; a small figure of a page is no more than that. */
export type Picture = Omit<Chart, 'table' | 'source'>;

export interface ChartTable {
  caption: string;
  /**
   * `key` is the column's name in the downloads, in English snake_case, whatever the locale. A column
   * that is only for the downloads holds what machines want and readers have elsewhere: ids.
   */
  columns: { key: string; label: string; numeric?: boolean; only?: 'download' }[];
  rows: { cells: ChartCell[]; link?: RecordKey }[];
}

/**
 * A cell is text or a number; null is nothing to say, and never zero. Where readers and machines want
 * different things, such as "no claim" and an empty field, `shown` stands on the page and `value` in the downloads, null there being empty.
 */
export type ChartCell = string | number | null | { shown: string; value: string | number | null };

export type Mark = Rect | Line | Circle | PathMark | Text | MarkGroup;

/** `class` is one of the names that chart.css styles; shapes carry no colour of their own. */
interface Styled {
  class: string;
}

export interface Rect extends Styled {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Line extends Styled {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}
export interface Circle extends Styled {
  kind: 'circle';
  cx: number;
  cy: number;
  r: number;
}
export interface PathMark extends Styled {
  kind: 'path';
  d: readonly PathCommand[];
}
/**
 * A step of a pen, as in the `d` of SVG, its places in pixels of the chart: to a place, a line, a cubic
 * curve (two control points), half a circle or less of one (radius, 1 for clockwise), or back to where
 * it began.
 */
export type PathCommand =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['C', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly ['A', r: number, sweep: 0 | 1, x: number, y: number]
  | readonly ['Z'];
export interface Text extends Styled {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  /** The end of the text that stands at x: its start is on the right where texts run to the left. */
  anchor: 'start' | 'middle' | 'end';
  /** The whole of a text that had to be cut. */
  full?: string;
}
/** Marks that belong together; with a link they are one target with one accessible name. */
export interface MarkGroup {
  kind: 'group';
  class?: string;
  link?: Link;
  marks: Mark[];
}
/** Where a mark leads, and what it is called by those who hear it. */
export interface Link {
  to: RecordKey;
  label: string;
}

/** How much room there is: the width is given, the height follows from the data. */
export interface ChartSize {
  width: number;
  /** The page has no other chart, so that one of very many claims can have a link for each. */
  alone?: boolean;
}

/** The widths every chart is laid out for: a phone of 320 pixels with its margins, and a text column. */
export const narrow: ChartSize = { width: 288 };
export const wide: ChartSize = { width: 704 };
/** The whole frame of a page that is wide enough: for a chart on a page of its own. */
export const full: ChartSize = { width: 1120 };
/** A picture in the gallery, which shows it at about half its size. */
export const thumbnail: ChartSize = { width: 576 };
