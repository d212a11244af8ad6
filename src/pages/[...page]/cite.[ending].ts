import type { APIRoute, GetStaticPaths } from 'astro';
import { citationPaths } from '../../components/export-paths.ts';
import { web } from '../../components/web.ts';
import { itemOfPage } from '../../exports/cite-item.ts';
import { loadCasebook } from '../../load.ts';

/** The citation of each page, beside it: `/claims/x/cite.bib`. */
export const getStaticPaths: GetStaticPaths = async () => citationPaths(await loadCasebook());

type Props = ReturnType<typeof citationPaths>[number]['props'];

export const GET: APIRoute<Props> = async ({ props: { locale, page, format } }) => {
  const item = itemOfPage(await loadCasebook(), web, locale, page);
  return new Response(format.write([item]), {
    headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` },
  });
};
