import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFileNames, dataFileOf } from '../../exports/files.ts';
import { loadCasebook } from '../../load.ts';

/** The downloads. Their addresses have no language: data are not translated. */
export const getStaticPaths: GetStaticPaths = () =>
  dataFileNames.map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => {
  const file = dataFileOf(await loadCasebook(), params['file'] ?? '');
  if (!file) return new Response(null, { status: 404 });
  const { bytes, mediaType } = file;
  const charset = mediaType.startsWith('text/') ? '; charset=utf-8' : '';
  return new Response(bytes as BodyInit, { headers: { 'Content-Type': mediaType + charset } });
};
