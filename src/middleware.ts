import type { MiddlewareHandler } from 'astro';
import { isLatin, markForeignWords } from './web/foreign-words.ts';

/** Applies to every page, whichever component has written it; one of a site in Latin letters is not read again. */
export const onRequest: MiddlewareHandler = async ({ props }, next) => {
  const response = await next();
  const { locale } = (props['site'] ?? {}) as { locale?: string };
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!isPage || (locale && isLatin(locale))) return response;
  return new Response(markForeignWords(await response.text()), response);
};
