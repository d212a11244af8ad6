import type { Chart } from '../charts/chart.ts';
import { drawSvg, round } from '../charts/drawing/svg.ts';
import { wrap, type Face } from '../charts/drawing/text.ts';
import { direction, type Locale } from '../i18n/index.ts';
import type { Logo } from '../look/logo.ts';
import type { Colours, Token } from '../look/tokens.ts';
import { escapeMarkup, ownLine } from '../web/plain.ts';
import { families } from './fonts.ts';

/** The size of a preview that Open Graph and its readers agree on, in pixels. */
export const socialSize = { width: 1200, height: 630 };

/** The contents of a page's preview picture. */
export interface SocialPicture {
  /** What the page is about. */
  title: string;
  /** The case that it belongs to; left out on the picture of the case itself. */
  within?: string;
  /** A line at the foot. */
  foot: string;
  /** The page's lead chart, laid out for `socialChartWidth`, and the style sheet of charts. */
  chart?: { chart: Chart; style: string };
  colours: Colours;
  logo?: Logo | undefined;
}

/** The width for which a chart on a preview is laid out: it is drawn larger, since previews are shown small. */
export const socialChartWidth = 640;

const margin = 60;
const inner = socialSize.width - 2 * margin;
const enlargement = inner / socialChartWidth;

const titleFace = { size: 54, weight: 'bold' } satisfies Face;
const withinFace = { size: 30, weight: 'normal' } satisfies Face;
const footFace = { size: 24, weight: 'normal' } satisfies Face;
/** The room for a logo in the upper corner, in pixels. */
const logoRoom = { width: 240, height: 64 };
/** Room for a chart between title and foot below which it would be too small to read, in pixels of its own. */
const smallest = 0.75;

/**
 * A preview as SVG, drawn by our own hand: title, case, foot, and the chart where it fits. It names no font
 * but the bundled ones, and holds nothing that a renderer would have to fetch.
 */
export function socialSvg(picture: SocialPicture, locale: Locale): string {
  const { colours, logo } = picture;
  const { width, height } = socialSize;
  const rightToLeft = direction(locale) === 'rtl';
  const start = rightToLeft ? width - margin : margin;
  const line = (text: string, y: number, face: Face, fill: string) =>
    `<text x="${start}" y="${round(y)}" font-size="${face.size}" font-weight="${face.weight === 'bold' ? 700 : 400}" fill="${fill}">${escapeMarkup(text)}</text>`;
  const within = picture.within
    ? cutTo(
        picture.within,
        withinFace,
        1,
        locale,
        logo ? inner - logoRoom.width - margin / 2 : inner,
      )
    : [];
  // Arabic reaches further below and above the line.
  const leading = titleFace.size * (rightToLeft ? 1.45 : 1.25);
  const titleTop = picture.within ? 150 : 110;
  const titles = cutTo(picture.title, titleFace, picture.chart ? 2 : 4, locale);
  const titleBottom = titleTop + 20 + titles.length * leading;
  const foot = cutTo(picture.foot, footFace, 2, locale);
  const footLeading = footFace.size * 1.35;
  const footY = height - 12 - foot.length * footLeading;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${families}" direction="${direction(locale)}" xml:lang="${locale}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect width="${width}" height="14" fill="${colours.said}"/>`,
    logo ? logoIn(logo, rightToLeft) : '',
    ...within.map((text) => line(text, 92, withinFace, colours['ink-soft'])),
    ...titles.map((text, index) =>
      line(text, titleTop + (index + 0.8) * leading, titleFace, colours.ink),
    ),
    chartIn(picture, titleBottom, footY - footFace.size * 2, rightToLeft),
    `<rect x="${margin}" y="${footY - footFace.size * 1.45}" width="${inner}" height="2" fill="${colours.line}"/>`,
    ...foot.map((text, index) =>
      line(text, footY + index * footLeading, footFace, colours['ink-soft']),
    ),
    '</svg>',
  ].join('');
}

function cutTo(text: string, face: Face, lines: number, locale: Locale, width = inner): string[] {
  return wrap(ownLine(text, locale), width, lines, face).lines;
}

/** The logo in the corner where lines end, as large as its room allows. */
function logoIn({ width, height, type, base64, drawing }: Logo, rightToLeft: boolean): string {
  const scale = Math.min(logoRoom.width / width, logoRoom.height / height);
  const [w, h] = [round(width * scale), round(height * scale)];
  const x = rightToLeft ? margin : round(socialSize.width - margin - width * scale);
  const y = round(46 + (logoRoom.height - height * scale) / 2);
  return drawing
    ? `<svg x="${x}" y="${y}" width="${w}" height="${h}" viewBox="${drawing.viewBox}">${drawing.inner}</svg>`
    : `<image x="${x}" y="${y}" width="${w}" height="${h}" href="data:${type};base64,${base64}"/>`;
}

/** The chart between two heights, as large as it fits; left out where it would be too small to read. */
function chartIn(
  { chart: picture, colours }: SocialPicture,
  top: number,
  bottom: number,
  rightToLeft: boolean,
): string {
  if (!picture) return '';
  const { chart, style } = picture;
  const scale = Math.min(enlargement, (bottom - top) / chart.height);
  if (scale < smallest) return '';
  const x = rightToLeft ? margin + inner - chart.width * scale : margin;
  const drawing = drawSvg(chart, { id: 'lead', style: plainStyle(style, colours) });
  return `<g transform="translate(${round(x)} ${round(top)}) scale(${round(scale)})">${drawing}</g>`;
}

/**
 * A style sheet for a renderer that knows neither custom properties nor media queries: colours put in their
 * places, in print or in the dark nothing changed, fonts the bundled ones.
 */
export function plainStyle(css: string, colours: Colours): string {
  return (
    css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
      .replace(/var\(--([\w-]+)\)/g, (_, token: string) => colours[token as Token] ?? 'none')
      // The chart stands in its own frame here, at the size that it was laid out for.
      .replace(/(?:max-width|height|display|overflow)\s*:[^;}]+;?/g, '')
      .replace(/font-family\s*:[^;}]+/g, `font-family: ${families}, sans-serif`)
      .replace(/\s+/g, ' ')
  );
}
