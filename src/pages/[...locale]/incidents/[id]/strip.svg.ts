import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Incident } from '../../../../casebook/entry.ts';
import style from '../../../../charts/chart.css?raw';
import { layoutStrip } from '../../../../charts/map/strip.ts';
import { drawSvg } from '../../../../charts/drawing/svg.ts';
import { lookOf } from '../../../../components/look.ts';
import { recordPaths, type Site } from '../../../../components/site.ts';
import { stripOf } from '../../../../components/strips.ts';
import { loadCasebook } from '../../../../load.ts';

/** A small map of an incident for the margin of its page. */
export const getStaticPaths: GetStaticPaths = async () => {
  const casebook = await loadCasebook();
  return recordPaths(casebook, await getCollection('incidents')).flatMap(({ params, props }) => {
    const strip = stripOf(casebook, props.record as Incident, props.site.locale);
    return strip ? [{ params, props }] : [];
  });
};

export const GET: APIRoute<{ site: Site; record: Incident }> = ({ props: { site, record } }) => {
  const { casebook, locale } = site;
  const strip = layoutStrip(site.say, record.data.places);
  if (!strip) return new Response(null, { status: 404 });
  const drawn = { id: 'strip', lang: locale, style: lookOf(casebook).theme.css + style };
  return new Response(drawSvg(strip, drawn), { headers: { 'Content-Type': 'image/svg+xml' } });
};
