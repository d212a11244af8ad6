import { webAt } from '../web/web.ts';

/** Where the site of this build is published: SITE and BASE, as Astro was told. */
export const web = webAt(import.meta.env.SITE, import.meta.env.BASE_URL);
