import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Casebook } from '../src/casebook/link.ts';
import { citationFormats } from '../src/citation/files.ts';
import { itemOfPage } from '../src/citation/item.ts';
import { pageAt } from '../src/web/pages.ts';
import { localePrefix, localesOf, type Web } from '../src/web/web.ts';
import type { Locale } from '../src/i18n/index.ts';
import { siteFilesIn, headOf, writeWithin } from './site-files.ts';

/**
 * Puts the files for reference managers beside every page of a built site that says how it is cited, under
 * the title that the page itself gives. Gives the number of pages.
 */
export function writeCitations(folder: string, casebook: Casebook, web: Web): number {
  let cited = 0;
  for (const file of siteFilesIn(folder, 'index.html')) {
    const page = readFileSync(join(folder, file), 'utf8');
    if (!page.includes('class="cite-page"')) continue;
    cited += 1;
    const tags = headOf(page);
    const content = (name: string) =>
      tags.find(({ attributes }) => attributes['name'] === name)?.attributes['content'];
    const { locale, address } = placeOf(casebook, `/${file.replace(/index\.html$/, '')}`);
    const title = {
      text: content('citation_title') ?? '',
      lang: content('citation_language') ?? locale,
    };
    const item = itemOfPage(casebook, web, locale, pageAt(casebook, locale, address, title));
    for (const { ending, write } of citationFormats)
      writeWithin(folder, join(dirname(file), `cite.${ending}`), write([item]));
  }
  return cited;
}

/** The language and the address below it of a path below the base. */
function placeOf(casebook: Casebook, path: string): { locale: Locale; address: string } {
  const [first = 'en', ...others] = localesOf(casebook);
  const locale = others.find((each) => path.startsWith(`${localePrefix(casebook, each)}/`));
  return locale
    ? { locale, address: path.slice(localePrefix(casebook, locale).length) }
    : { locale: first, address: path };
}
