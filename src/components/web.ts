import { webAt } from '../web/web.ts';

/** The address of the site that is being built, from SITE and BASE. */
export const web = webAt(import.meta.env.SITE, import.meta.env.BASE_URL);
