import type { APIRoute, GetStaticPaths } from 'astro';
import style from '../../charts/chart.css?raw';
import { picturePaths } from '../../components/export-paths.ts';
import { pngResponse } from '../../pictures/image.ts';
import { pictureOf } from '../../pictures/picture.ts';
import { socialSvg } from '../../pictures/svg.ts';
import { loadCasebook } from '../../load.ts';
import { pageAbout } from '../../web/pages.ts';

/** The preview of each page that has one of its own: `/incidents/x/preview.png`. */
export const getStaticPaths: GetStaticPaths = async () => picturePaths(await loadCasebook());

type Props = ReturnType<typeof picturePaths>[number]['props'];

export const GET: APIRoute<Props> = async ({ props: { locale, subject } }) => {
  const casebook = await loadCasebook();
  const page = pageAbout(casebook, subject ?? casebook.case, locale);
  const picture = pictureOf(casebook, locale, page, style);
  return pngResponse(socialSvg(picture, locale));
};
