import type { Source } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { citationFormats } from '../citation/files.ts';
import { pageAbout, pagesOf, type SitePage } from '../web/pages.ts';
import { hasPicture } from '../pictures/picture.ts';
import { localeParam, localesOf, localePrefix } from '../web/web.ts';
import type { Locale } from '../i18n/index.ts';

/** The paths of the files that stand beside pages: what `getStaticPaths` of their routes returns. */
interface ExportPath {
  params: Record<string, string | undefined>;
  props: Record<string, unknown>;
}

/** A file for each language of the case; `placesOf` gives the rest of its parameters. */
export function inEveryLanguage<Of extends ExportPath>(
  casebook: Casebook,
  placesOf: (locale: Locale) => readonly Of[],
) {
  return localesOf(casebook).flatMap((locale) =>
    placesOf(locale).map(({ params, props }) => ({
      params: { ...params, locale: localeParam(casebook, locale) },
      props,
    })),
  );
}

/** Each source in each format of citations. */
export function sourcePaths(casebook: Casebook) {
  return localesOf(casebook).flatMap((locale) =>
    [...casebook.sources.values()].flatMap((source: Source) =>
      citationFormats.map((format) => ({
        params: {
          page: folderOf(casebook, locale, pageAbout(casebook, source, locale)),
          ending: format.ending,
        },
        props: { locale, source, format },
      })),
    ),
  );
}

/** Each page that has a picture of its own. */
export function picturePaths(casebook: Casebook) {
  return localesOf(casebook).flatMap((locale) =>
    pagesOf(casebook, locale)
      .filter((page) => hasPicture(casebook, page))
      .map((page) => ({
        params: { page: folderOf(casebook, locale, page) },
        props: { locale, subject: page.subject },
      })),
  );
}

/** The folder of a page below the base, without slashes at its ends; undefined for the base itself. */
function folderOf(casebook: Casebook, locale: Locale, { address }: SitePage): string | undefined {
  const path = `${localePrefix(casebook, locale)}${address}`;
  return path.replace(/^\/+|\/+$/g, '') || undefined;
}
