import type { APIRoute, GetStaticPaths } from 'astro';
import style from '../../charts/chart.css?raw';
import { picturePaths } from '../../components/export-paths.ts';
import { drawSocialImage } from '../../pictures/image.ts';
import { pictureOf } from '../../pictures/picture.ts';
import { socialSvg } from '../../pictures/svg.ts';
import { loadCasebook } from '../../load.ts';

/** The preview of each page that has one of its own: `/incidents/x/preview.png`. */
export const getStaticPaths: GetStaticPaths = async () => picturePaths(await loadCasebook());

type Props = ReturnType<typeof picturePaths>[number]['props'];

export const GET: APIRoute<Props> = async ({ props: { locale, page } }) => {
  const picture = pictureOf(await loadCasebook(), locale, page, style);
  const png = await drawSocialImage(socialSvg(picture, locale));
  return new Response(png as BodyInit, { headers: { 'Content-Type': 'image/png' } });
};
