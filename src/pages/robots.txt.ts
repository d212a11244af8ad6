import type { APIRoute } from 'astro';
import { web } from '../components/web.ts';
import { writeRobots } from '../hosting/robots.ts';

export const GET: APIRoute = () =>
  new Response(writeRobots(web), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
