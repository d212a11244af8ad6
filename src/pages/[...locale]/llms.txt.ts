import type { APIRoute, GetStaticPaths } from 'astro';
import { inEveryLanguage } from '../../components/export-paths.ts';
import { web } from '../../components/web.ts';
import { dataFilesOf, wordsOf } from '../../exports/files.ts';
import { writeLlms } from '../../hosting/llms.ts';
import type { Locale } from '../../i18n/index.ts';
import { loadCasebook } from '../../load.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  inEveryLanguage(await loadCasebook(), (locale) => [{ params: {}, props: { locale } }]);

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const casebook = await loadCasebook();
  const files = dataFilesOf(casebook).map((file) => ({
    ...wordsOf(file, locale),
    file: `/data/${file.name}`,
  }));
  return new Response(writeLlms(casebook, web, locale, files), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
