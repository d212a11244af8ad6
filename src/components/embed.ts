import { embedAddress } from '../charts/catalogue.ts';
import type { Chart } from '../charts/chart.ts';
import { escapeMarkup } from '../exports/plain.ts';
import type { Site } from './site.ts';

/** The snippet that puts a chart into another page, with the size of its frame in pixels. */
export function embedOf(site: Site, kind: string, subject: string, chart: Chart, origin?: URL) {
  const path = site.href(embedAddress(kind, subject));
  const src = origin ? new URL(path, origin).href : path;
  // The frame holds the chart, the line below it and their margins.
  const [width, height] = [chart.width + 32, Math.ceil(chart.height) + 96];
  return {
    html: `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(chart.title)}" width="${width}" height="${height}" loading="lazy"></iframe>`,
    width,
    height,
  };
}
