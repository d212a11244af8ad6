import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFilesOf } from '../../exports/files.ts';
import type { DataFile } from '../../tables/table.ts';
import { loadCasebook } from '../../load.ts';

/** The downloads. Their addresses have no language: data are not translated. */
export const getStaticPaths: GetStaticPaths = async () =>
  dataFilesOf(await loadCasebook()).map((file) => ({
    params: { file: file.name },
    props: { file },
  }));

export const GET: APIRoute = ({ props }) => {
  const { bytes, mediaType } = props['file'] as DataFile;
  const charset = mediaType.startsWith('text/') ? '; charset=utf-8' : '';
  return new Response(bytes as BodyInit, { headers: { 'Content-Type': mediaType + charset } });
};
