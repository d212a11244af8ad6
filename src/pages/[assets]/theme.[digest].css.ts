import type { APIRoute, GetStaticPaths } from 'astro';
import { lookOf } from '../../components/look.ts';
import { loadCasebook } from '../../load.ts';

/** The colours of the case, beside the other styles and like them named by what it holds. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { params, css } = lookOf(await loadCasebook()).theme;
  return [{ params, props: { css } }];
};

export const GET: APIRoute<{ css: string }> = ({ props }) =>
  new Response(props.css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
