import type { APIRoute, GetStaticPaths } from 'astro';
import { inEveryLanguage } from '../../../components/export-paths.ts';
import { citationFormats, type CitationFormat } from '../../../citation/files.ts';
import { itemsOfSources } from '../../../citation/item.ts';
import type { Locale } from '../../../i18n/index.ts';
import { loadCasebook } from '../../../load.ts';

/** The citations of all sources of the case in one file. */
export const getStaticPaths: GetStaticPaths = async () =>
  inEveryLanguage(await loadCasebook(), (locale) =>
    citationFormats.map((format) => ({
      params: { ending: format.ending },
      props: { locale, format },
    })),
  );

export const GET: APIRoute<{ locale: Locale; format: CitationFormat }> = async ({
  props: { locale, format },
}) =>
  new Response(format.write(itemsOfSources(await loadCasebook(), locale)), {
    headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` },
  });
