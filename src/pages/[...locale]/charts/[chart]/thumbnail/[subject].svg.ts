import type { APIRoute, GetStaticPaths } from 'astro';
import style from '../../../../../charts/chart.css?raw';
import { thumbnail } from '../../../../../charts/chart.ts';
import { drawSvg } from '../../../../../charts/drawing/svg.ts';
import { thumbnailPaths, type ChartProps } from '../../../../../components/chart-paths.ts';
import { lookOf } from '../../../../../components/look.ts';
import { loadCasebook } from '../../../../../load.ts';

/** The pictures of the gallery: the drawing alone, light or dark as the reader has it. */
export const getStaticPaths: GetStaticPaths = async () => thumbnailPaths(await loadCasebook());

export const GET: APIRoute<ChartProps> = ({ props: { site, subject } }) =>
  new Response(
    drawSvg(subject.draw(thumbnail, site.locale), {
      id: 'chart',
      lang: site.locale,
      style: lookOf(site.casebook).theme.css + style,
    }),
    { headers: { 'Content-Type': 'image/svg+xml' } },
  );
