import type { APIRoute, GetStaticPaths } from 'astro';
import { wide } from '../../../../../../charts/chart.ts';
import { chartPaths, type ChartProps } from '../../../../../../components/chart-paths.ts';
import { embedOf } from '../../../../../../components/embed.ts';
import { writeJson } from '../../../../../../text/inert-json.ts';
import { loadCasebook } from '../../../../../../load.ts';

/** The oEmbed 1.0 document of a chart, of type "rich". */
export const getStaticPaths: GetStaticPaths = async () => chartPaths(await loadCasebook());

export const GET: APIRoute<ChartProps> = ({ props: { site, kind, subject }, site: origin }) => {
  const chart = subject.draw(wide, site.locale);
  const { html, width, height } = embedOf(site, kind.name, subject.id, chart, origin);
  const body = {
    version: '1.0',
    type: 'rich',
    title: chart.title,
    provider_name: site.titleOf(site.casebook.case).text,
    provider_url: new URL(site.href('/'), origin ?? 'https://example.invalid').href,
    html,
    width,
    height,
  };
  return new Response(writeJson(origin ? body : { ...body, provider_url: undefined }), {
    headers: { 'Content-Type': 'application/json' },
  });
};
