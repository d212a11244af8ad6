import type { MiddlewareHandler } from 'astro';
import { markForeignWords } from './web/foreign-words.ts';

/** Applies to every page, whichever component has written it. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(markForeignWords(await response.text()), response);
};
