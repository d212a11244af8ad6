import type { APIRoute, GetStaticPaths } from 'astro';
import style from '../../../../../charts/chart.css?raw';
import { narrow } from '../../../../../charts/chart.ts';
import { leadPaths, type ChartProps } from '../../../../../components/chart-paths.ts';
import { chartPicture } from '../../../../../exports/chart-files.ts';
import { loadCasebook } from '../../../../../load.ts';

/** The pictures of the gallery as a phone shows them. */
export const getStaticPaths: GetStaticPaths = async () => leadPaths(await loadCasebook());

export const GET: APIRoute<ChartProps> = ({ props: { site, subject } }) =>
  new Response(chartPicture(site.casebook, subject.draw(narrow, site.locale), style, site.locale), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
