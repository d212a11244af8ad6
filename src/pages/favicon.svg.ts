import type { APIRoute } from 'astro';
import { loadCasebook } from '../load.ts';
import { coloursOf } from '../look/tokens.ts';

/** A flag in the accent of the case. */
export const GET: APIRoute = async () => {
  const { said, paper } = coloursOf((await loadCasebook()).case.data.theme, 'light');
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${said}"/><path d="M8 8v16M8 16h12" fill="none" stroke="${paper}" stroke-width="3"/><path d="M18 9.5 26 16l-8 6.5z" fill="${paper}"/></svg>`,
    { headers: { 'Content-Type': 'image/svg+xml' } },
  );
};
