import { embedAddress } from '../charts/catalogue.ts';
import type { Chart } from '../charts/chart.ts';
import { escapeMarkup } from '../web/plain.ts';
import type { Site } from './site.ts';

/** The address of a chart's oEmbed 1.0 document; absolute where the origin is known. */
export function oembedOf(site: Site, kind: string, subject: string, origin?: URL): string {
  return whole(site.href(`${embedAddress(kind, subject)}oembed.json`), origin);
}

/** The snippet that puts a chart into another page, with the size of its frame in pixels. */
export function embedOf(site: Site, kind: string, subject: string, chart: Chart, origin?: URL) {
  const src = whole(site.href(embedAddress(kind, subject)), origin);
  // The frame holds the chart, its title, the lines below it and their margins.
  const [width, height] = [chart.width + 32, Math.ceil(chart.height) + 176];
  return {
    html: `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(chart.title)}" width="${width}" height="${height}" loading="lazy"></iframe>`,
    width,
    height,
  };
}

function whole(path: string, origin?: URL): string {
  return origin ? new URL(path, origin).href : path;
}
