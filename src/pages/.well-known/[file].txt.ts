import type { APIRoute, GetStaticPaths } from 'astro';
import { web } from '../../components/web.ts';
import { writeSecurityTxt } from '../../hosting/security-txt.ts';
import { loadCasebook } from '../../load.ts';

/** security.txt, where the case names a contact. */
export const getStaticPaths: GetStaticPaths = async () => {
  const text = writeSecurityTxt(await loadCasebook(), web);
  return text === undefined ? [] : [{ params: { file: 'security' } }];
};

export const GET: APIRoute = async () =>
  new Response(writeSecurityTxt(await loadCasebook(), web), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
