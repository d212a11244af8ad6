import type { APIRoute, GetStaticPaths } from 'astro';
import { sourcePaths } from '../../components/export-paths.ts';
import { itemOfSource } from '../../citation/item.ts';
import { loadCasebook } from '../../load.ts';

/** The citation of each source itself, beside its page: `/sources/x/source.bib`. */
export const getStaticPaths: GetStaticPaths = async () => sourcePaths(await loadCasebook());

type Props = ReturnType<typeof sourcePaths>[number]['props'];

export const GET: APIRoute<Props> = async ({ props: { locale, source, format } }) => {
  const item = itemOfSource(await loadCasebook(), source, locale);
  return new Response(format.write([item]), {
    headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` },
  });
};
