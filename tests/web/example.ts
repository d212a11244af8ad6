import { recordOf, type Casebook } from '../../src/casebook/link.ts';
import { pageAbout, type SitePage } from '../../src/web/pages.ts';
import { webAt } from '../../src/web/web.ts';
import type { Locale } from '../../src/i18n/index.ts';
import type { CollectionName } from '../../src/schemas/collections.ts';

/** Below a base, at an address of its own; and nowhere in particular. */
export const published = webAt('https://casebook.example', '/coast/');
export const unpublished = webAt(undefined, '/');

/** The page of a record of the case. */
export function pageOf(
  casebook: Casebook,
  collection: CollectionName,
  id: string,
  locale: Locale = 'en',
): SitePage {
  return pageAbout(casebook, recordOf(casebook, collection, id) as never, locale);
}
