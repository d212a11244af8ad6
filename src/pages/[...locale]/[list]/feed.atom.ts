import type { APIRoute, GetStaticPaths } from 'astro';
import { inEveryLanguage } from '../../../components/export-paths.ts';
import { web } from '../../../components/web.ts';
import { feedNames, writeFeed, type FeedName } from '../../../hosting/feed.ts';
import type { Locale } from '../../../i18n/index.ts';
import { loadCasebook } from '../../../load.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  inEveryLanguage(await loadCasebook(), (locale) =>
    feedNames.map((list) => ({ params: { list }, props: { locale, list } })),
  );

export const GET: APIRoute<{ locale: Locale; list: FeedName }> = async ({
  props: { locale, list },
}) =>
  new Response(writeFeed(await loadCasebook(), web, locale, list), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
