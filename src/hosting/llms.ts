import { addressOf, listAddressOf } from '../casebook/addresses.ts';
import type { AnyEntry } from '../casebook/entry.ts';
import { compareIncidents, type Casebook } from '../casebook/link.ts';
import { summaryOf, titleOf } from '../casebook/title.ts';
import { strings, type Locale } from '../i18n/index.ts';
import { collectionNames } from '../schemas/collections.ts';
import { feedAddressOf, feedNames, feedTitleOf } from './feed.ts';
import { plainLine } from '../web/plain.ts';
import { urlTo, type Web } from '../web/web.ts';

/** A page to name, with its address below base and language, or a file, with its own below the base. */
export type Pointer = { title: string; about?: string } & ({ address: string } | { file: string });

/** Enough to begin with; the list of incidents, named above them, has all. */
const mostIncidents = 100;

/**
 * llms.txt (https://llmstxt.org): what the site is and where to begin, in Markdown, for programs that answer
 * questions from it. It begins with what they most easily get wrong.
 */
export function writeLlms(
  casebook: Casebook,
  web: Web,
  locale: Locale,
  data: readonly Pointer[] = [],
): string {
  const t = strings(locale);
  const summary = summaryOf(casebook, casebook.case, locale);
  const urlOf = (pointer: Pointer) =>
    'file' in pointer
      ? `${web.origin ?? ''}${web.base}${pointer.file}`
      : urlTo(web, casebook, locale, pointer.address);
  const link = (pointer: Pointer) =>
    `- [${markdown(pointer.title)}](${urlOf(pointer)})${pointer.about ? `: ${markdown(pointer.about)}` : ''}\n`;
  const pointer = (record: AnyEntry): Pointer => {
    const about = summaryOf(casebook, record, locale)?.text;
    return {
      title: titleOf(casebook, record, locale).text,
      address: addressOf(record),
      ...(about && { about }),
    };
  };
  const section = (title: string, pointers: readonly Pointer[]) =>
    pointers.length > 0 ? `\n## ${markdown(title)}\n\n${pointers.map(link).join('')}` : '';
  return [
    `# ${markdown(titleOf(casebook, casebook.case, locale).text)}\n`,
    summary ? `\n> ${markdown(summary.text)}\n` : '',
    `\n${t.cite.llms.about}\n`,
    section(t.cite.llms.reading, [...casebook.notes.values()].sort(byOrder).map(pointer)),
    section(t.cite.llms.pages, [
      { title: t.nav.changes, address: '/changes/' },
      ...collectionNames.map((name) => ({ title: t.nav[name], address: listAddressOf(name) })),
    ]),
    section(
      t.nav.incidents,
      [...casebook.incidents.values()].sort(compareIncidents).slice(0, mostIncidents).map(pointer),
    ),
    section(
      t.cite.llms.feeds,
      feedNames.map((name) => ({
        title: feedTitleOf(casebook, name, locale),
        address: feedAddressOf(name),
      })),
    ),
    section(t.cite.llms.data, data),
  ].join('');
}

function byOrder(a: { data: { order: number } }, b: { data: { order: number } }): number {
  return a.data.order - b.data.order;
}

/** A text that Markdown takes for nothing else. */
function markdown(text: string): string {
  return plainLine(text).replace(/[\\`*_[\]<>]/g, '\\$&');
}
