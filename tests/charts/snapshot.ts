import { join } from 'node:path';
import { expect } from 'vitest';
import { narrow, wide, type Chart, type ChartSize } from '../../src/charts/chart.ts';
import { drawSvg } from '../../src/charts/drawing/svg.ts';
import type { Locale } from '../../src/i18n/index.ts';

/** The three pictures of a chart that a reviewer looks at. */
export const views: { view: string; size: ChartSize; locale: Locale }[] = [
  { view: 'narrow', size: narrow, locale: 'en' },
  { view: 'wide', size: wide, locale: 'en' },
  { view: 'rtl', size: narrow, locale: 'ar' },
];

/** Holds a chart against its picture in `tests/charts/svg/`, which opens in a browser, one mark a line. */
export async function expectPicture(chart: Chart, name: string, locale: Locale): Promise<void> {
  const svg = drawSvg(chart, { id: 'chart', lang: locale, href: (key) => `/${key}/` });
  const lines = svg.replace(/(>)(<(?!\/(?:text|title|desc)>))/g, '$1\n$2');
  const style = '<?xml-stylesheet href="../../../src/charts/chart.css"?>';
  await expect(`${style}\n${lines}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, `svg/${name}.svg`),
  );
}
