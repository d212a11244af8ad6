import type { CslItem } from './item.ts';

/** The entry types of BibTeX and BibLaTeX that fit; what BibTeX itself has no type for is @misc. */
const types: Record<CslItem['type'], string> = {
  webpage: 'misc',
  dataset: 'misc',
  'article-newspaper': 'article',
  report: 'techreport',
  document: 'misc',
  post: 'misc',
};

/** The abbreviations that every style of BibTeX and Biber define, and sort by: Biber warns of a month in words. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The characters that LaTeX acts on, escaped. A brace is written without a brace, which would unbalance the field. */
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '&': '\\&',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '"': '\\textquotedbl{}',
};

/**
 * Works as a BibTeX file (UTF-8): readable by BibTeX, by Biber and by reference managers. Titles and names
 * stand in double braces, so that no style changes their letters or takes a name apart.
 */
export function writeBibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const issued =
    item.issued?.['date-parts']?.length === 1 ? item.issued['date-parts'][0] : undefined;
  const [year, month] = issued ?? [];
  const container = item['container-title'];
  const isArticle = item.type === 'article-newspaper';
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(({ literal }) => `{${escape(literal)}}`).join(' and ')],
    ['title', `{${escape(item.title)}}`],
    ['journal', isArticle && container ? `{${escape(container)}}` : undefined],
    [
      'institution',
      item.type === 'report'
        ? item.author?.map(({ literal }) => escape(literal)).join(', ')
        : undefined,
    ],
    ['publisher', item.publisher && escape(item.publisher)],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['date', dateOf(item)],
    ['note', isArticle ? undefined : noteOf(item)],
    ['version', item.version && escape(item.version)],
    ['howpublished', isArticle ? undefined : item.URL && `\\url{${escapeUrl(item.URL)}}`],
    ['url', item.URL && escapeUrl(item.URL)],
    ['language', item.language && escape(item.language)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value ? [`  ${name} = ${name === 'month' ? value : `{${value}}`},\n`] : [],
  );
  return `@${types[item.type]}{${item.id},\n${lines.join('')}}\n`;
}

/** BibTeX has no field for the whole that a web page is a part of, nor for its version: styles print a note. */
function noteOf({ 'container-title': container, version }: CslItem): string | undefined {
  const parts = [container && `In: ${escape(container)}`, version && `version ${escape(version)}`];
  return parts.filter(Boolean).join(', ') || undefined;
}

/** BibLaTeX's date, in ISO 8601-2 (EDTF): a day, a month, a year, or a span of them. */
function dateOf({ issued }: CslItem): string | undefined {
  const parts = issued?.['date-parts'];
  if (!parts || issued.season) return undefined;
  const circa = issued.circa ? '~' : '';
  return parts.map((part) => part.map(twoDigits).join('-') + circa).join('/');
}

function twoDigits(number: number, index: number): string {
  return String(number).padStart(index === 0 ? 4 : 2, '0');
}

function escape(text: string): string {
  return text.replace(/[\\{}%$#_&^~<>"]/g, (character) => commands[character] ?? character);
}

/** Inside \url{} only braces, backslashes and white space could do harm; they become what the web makes of them. */
function escapeUrl(url: string): string {
  return url.replace(/[\\{}\s"<>]/g, (character) => encodeURIComponent(character));
}
