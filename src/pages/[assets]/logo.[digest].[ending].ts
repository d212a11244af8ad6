import type { APIRoute, GetStaticPaths } from 'astro';
import { lookOf } from '../../components/look.ts';
import { loadCasebook } from '../../load.ts';
import type { Logo } from '../../look/logo.ts';

/** The logo of the case, if it has one. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { logo } = lookOf(await loadCasebook());
  return logo ? [{ params: logo.params, props: { logo } }] : [];
};

export const GET: APIRoute<{ logo: Logo }> = ({ props: { logo } }) =>
  new Response(Buffer.from(logo.base64, 'base64'), { headers: { 'Content-Type': logo.type } });
