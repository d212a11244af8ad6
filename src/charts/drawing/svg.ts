import type { RecordKey } from '../../casebook/entry.ts';
import { isolatedLanguage } from '../../i18n/index.ts';
import type { MarkGroup, Mark, Picture } from '../chart.ts';
import { pathText } from './path.ts';

export interface SvgOptions {
  /** Unique on the page: title and description are named by it. */
  id: string;
  /** Where a record is to be found; undefined leaves the marks without a link. */
  href?: (to: RecordKey) => string | undefined;
  /** The language of the texts, as a BCP 47 tag. */
  lang?: string;
  /** Style sheet to carry inside, for a file that stands alone. */
  style?: string;
  /** Further marks' class, such as the width for which it is laid out. */
  class?: string;
}

/** Draws a chart as SVG text. The same function serves pages, downloads, the diff and the tests. */
export function drawSvg(chart: Picture, options: SvgOptions): string {
  const { width, height, title, description, marks } = chart;
  const { id, lang, style } = options;
  const names = `${id}-title ${id}-description`;
  const kind = ['chart', `chart-${chart.name}`, options.class].filter(Boolean).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}"`,
    ` class="${escape(kind)}" role="${options.href ? 'group' : 'img'}" aria-labelledby="${escape(names)}"${lang ? ` lang="${escape(lang)}"` : ''} direction="${chart.direction ?? 'ltr'}">`,
    `<title id="${escape(id)}-title">${escape(title)}</title>`,
    `<desc id="${escape(id)}-description">${escape(description)}</desc>`,
    style ? `<style>${style}</style>` : '',
    drawAll(marks, options),
    '</svg>',
  ].join('');
}

/** Marks as SVG without a picture around them, and without links. */
export function drawMarks(marks: readonly Mark[]): string {
  return drawAll(marks, { id: '' });
}

function drawAll(marks: readonly Mark[], options: SvgOptions): string {
  let drawn = '';
  for (const mark of marks) drawn += draw(mark, options);
  return drawn;
}

function draw(mark: Mark, options: SvgOptions): string {
  switch (mark.kind) {
    case 'rect':
      return `<rect x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}" class="${mark.class}"/>`;
    case 'line':
      return `<line x1="${round(mark.x1)}" y1="${round(mark.y1)}" x2="${round(mark.x2)}" y2="${round(mark.y2)}" class="${mark.class}"/>`;
    case 'circle':
      return `<circle cx="${round(mark.cx)}" cy="${round(mark.cy)}" r="${round(mark.r)}" class="${mark.class}"/>`;
    case 'path':
      return `<path d="${pathText(mark.d)}" class="${mark.class}"/>`;
    case 'text': {
      const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`;
      const full = mark.full === undefined ? '' : `<title>${escape(mark.full)}</title>`;
      const other = mark.text.startsWith('\u2068') ? isolatedLanguage(mark.text) : undefined;
      const lang = other ? ` lang="${other}"` : '';
      return `<text x="${round(mark.x)}" y="${round(mark.y)}"${anchor} class="${mark.class}"${lang}>${full}${escape(mark.text)}</text>`;
    }
    case 'group':
      return drawGroup(mark, options);
  }
}

function drawGroup({ class: name, link, marks }: MarkGroup, options: SvgOptions): string {
  const inner = drawAll(marks, options);
  if (!name && !link) return inner;
  const kind = name ? ` class="${escape(name)}"` : '';
  // A title names the link for those who hear it, and shows itself to those who point at it.
  const label = link ? `<title>${escape(link.label)}</title>` : '';
  const href = link && options.href?.(link.to);
  return href
    ? `<a href="${escape(href)}"${kind}>${label}${inner}</a>`
    : `<g${kind}>${label}${inner}</g>`;
}

/** Pixels to the tenth, which no eye tells from more: stable output, and less of it. */
export function round(number: number): string {
  const rounded = Math.round(number * 10) / 10;
  // Zero has one form here: -0 is written as 0.
  return `${rounded}`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  // Few texts have anything to escape, and a search is cheaper than a replacement.
  return /[&<>"]/.test(text)
    ? text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
    : text;
}
