import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Incident } from '../../../../casebook/entry.ts';
import { recordPaths, type Site } from '../../../../components/site.ts';
import { stripOf, stripSvg } from '../../../../components/strips.ts';
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
  const svg = stripSvg(site.casebook, record, site.locale);
  if (!svg) return new Response(null, { status: 404 });
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
