import { versionDate } from '../casebook/entry.ts';
import { chartAddress } from '../charts/catalogue.ts';
import type { ChartCell, Chart } from '../charts/chart.ts';
import { drawSvg, round } from '../charts/drawing/svg.ts';
import { wrap, type Face } from '../charts/drawing/text.ts';
import { direction, formatDate, isolate, type Locale } from '../i18n/index.ts';
import type { Casebook } from '../casebook/link.ts';
import { titleOf } from '../casebook/title.ts';
import { writeCsv } from '../tables/csv.ts';
import { writeJson } from '../text/inert-json.ts';
import { escapeMarkup, isolatedLine, ownLine } from '../web/plain.ts';
import { families } from './fonts.ts';
import { pictureColours } from '../look/tokens.ts';
import { plainStyle } from './svg.ts';

/** The files that a chart can have beside its page, by their endings. */
const endings = ['svg', 'png', 'csv', 'json'] as const;
export type ChartEnding = (typeof endings)[number];

/** The files beside a chart's page. Pixels are drawn of the lead charts; of others by `casebook picture`. */
export function chartEndings(isLead: boolean): readonly ChartEnding[] {
  return endings.filter((ending) => isLead || ending !== 'png');
}

/** The address of a file of a chart, below base and language. */
export function chartFileAddress(kind: string, subject: string, ending: ChartEnding): string {
  return `${chartAddress(kind, subject).slice(0, -1)}.${ending}`;
}

/** Exactly the values that a chart draws, as CSV (RFC 4180), a column each by its English key. Null is empty. */
export function chartCsv({ table }: Chart): string {
  return writeCsv({
    fields: table.columns.map(({ key }) => ({ name: key })),
    rows: table.rows.map(({ cells }) => cells.map(valueOf)),
  });
}

/** The same values as JSON: an object a row. Null is "no claim", "none" or "open", as the column says, and never zero. */
export function chartJson(casebook: Casebook, { name, title, description, table }: Chart): string {
  const { data } = casebook.case;
  return writeJson({
    chart: name,
    title,
    description,
    case: data.title,
    version: data.version,
    published: data.published.edtf,
    ...(data.updated && { updated: data.updated.edtf }),
    licence: data.licence.data,
    columns: table.columns.map(({ key, label }) => ({ key, label })),
    rows: table.rows.map(({ cells, link }) => ({
      ...Object.fromEntries(table.columns.map(({ key }, index) => [key, valueOf(cells[index])])),
      record: link ?? null,
    })),
  });
}

function valueOf(cell: ChartCell | undefined): string | number | null {
  if (cell === undefined) return null;
  return cell !== null && typeof cell === 'object' ? cell.value : cell;
}

/** A picture that is higher than this, in pixels, is one that many programs will not open. */
const highest = 16_000;

/** The pixels of a PNG for each of the chart's: two, or fewer where the chart is very high. */
export function pictureScale({ height }: Chart): number {
  return Math.min(2, highest / height);
}

const margin = 24;
const titleFace = { size: 16, weight: 'bold' } satisfies Face;
const footFace = { size: 13, weight: 'normal' } satisfies Face;

/**
 * A chart as a picture that stands alone: on white, with its title above, and its source line, the case,
 * its version and date below. `style` is the style sheet of charts; the file holds all that it needs.
 */
export function chartPicture(
  casebook: Casebook,
  chart: Chart,
  style: string,
  locale: Locale,
): string {
  const { data } = casebook.case;
  const colours = pictureColours(data.theme);
  const rightToLeft = direction(locale) === 'rtl';
  const lines = (text: string, face: Face) => wrap(isolatedLine(text), chart.width, 8, face).lines;
  // A part in letters that run the other way stands by itself, or the parts change places.
  const titles = lines(ownLine(chart.title, locale), titleFace);
  const caseTitle = isolate(titleOf(casebook, casebook.case, locale).text, locale);
  const version = formatDate(versionDate(casebook.case), locale);
  const feet = [chart.source, `${caseTitle} · ${data.version} · ${version}`].flatMap((text) =>
    lines(text, footFace),
  );
  const [titleLeading, footLeading] = [22, 18];
  const chartTop = margin + titles.length * titleLeading + 8;
  const footTop = chartTop + chart.height + 14;
  const [width, height] = [
    chart.width + 2 * margin,
    footTop + feet.length * footLeading + margin / 2,
  ];
  const start = rightToLeft ? width - margin : margin;
  const set = (texts: string[], top: number, leading: number, face: Face, fill: string) =>
    texts.map(
      (text, index) =>
        `<text x="${start}" y="${round(top + (index + 0.75) * leading)}" font-size="${face.size}" font-weight="${face.weight === 'bold' ? 700 : 400}" fill="${fill}">${escapeMarkup(text)}</text>`,
    );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" font-family="${families}, sans-serif" direction="${direction(locale)}" xml:lang="${locale}">`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    ...set(titles, margin, titleLeading, titleFace, colours.ink),
    `<g transform="translate(${margin} ${round(chartTop)})">${drawSvg(chart, { id: 'chart', style: plainStyle(style, colours) })}</g>`,
    ...set(feet, footTop, footLeading, footFace, colours['ink-soft']),
    '</svg>',
  ].join('');
}
