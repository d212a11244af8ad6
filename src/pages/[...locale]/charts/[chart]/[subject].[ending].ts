import type { APIRoute, GetStaticPaths } from 'astro';
import style from '../../../../charts/chart.css?raw';
import { isLead } from '../../../../charts/catalogue.ts';
import { wide } from '../../../../charts/chart.ts';
import { chartPaths, type ChartProps } from '../../../../components/chart-paths.ts';
import {
  chartCsv,
  chartEndings,
  chartJson,
  chartPicture,
  pictureScale,
  type ChartEnding,
} from '../../../../pictures/chart-files.ts';
import { pngResponse } from '../../../../pictures/image.ts';
import { loadCasebook } from '../../../../load.ts';

/** The files beside a chart's page: its picture and exactly the values that it draws. */
export const getStaticPaths: GetStaticPaths = async () =>
  chartPaths(await loadCasebook()).flatMap(({ params, props }) =>
    chartEndings(isLead(props.site.casebook, props.kind.name, props.subject.id)).map((ending) => ({
      params: { ...params, ending },
      props: { ...props, ending },
    })),
  );

export const GET: APIRoute<ChartProps & { ending: ChartEnding }> = ({ props }) => {
  const { site, subject, ending } = props;
  const { casebook, locale } = site;
  const chart = subject.draw(wide, locale);
  switch (ending) {
    case 'csv':
      return file(chartCsv(chart), 'text/csv; charset=utf-8');
    case 'json':
      return file(chartJson(casebook, chart), 'application/json');
    case 'svg':
      return file(chartPicture(casebook, chart, style, locale), 'image/svg+xml');
    case 'png':
      return pngResponse(chartPicture(casebook, chart, style, locale), pictureScale(chart));
  }
};

function file(body: string, type: string): Response {
  return new Response(body, { headers: { 'Content-Type': type } });
}
