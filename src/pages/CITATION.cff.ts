import type { APIRoute } from 'astro';
import { web } from '../components/web.ts';
import { writeCff } from '../citation/cff.ts';
import { loadCasebook } from '../load.ts';

export const GET: APIRoute = async () =>
  new Response(writeCff(await loadCasebook(), web), {
    headers: { 'Content-Type': 'application/yaml; charset=utf-8' },
  });
