import { plugins, type CSL as Work } from '@citation-js/core';
import '@citation-js/plugin-csl';
import CSL from 'citeproc';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { byLocale, intlTag, languageOf, strings, type Locale } from '../i18n/index.ts';
import { languageOfWork, type CslItem } from './item.ts';
import { fillTemplate, type Printed } from './template.ts';
import chicago from './csl/chicago-author-date.json' with { type: 'json' };
import arabic from './csl/locale-ar.json' with { type: 'json' };

export const citationStyles = ['apa', 'chicago'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** The methods of citeproc-js that are used here. */
interface Engine {
  updateItems(ids: string[]): void;
  makeBibliography(): [unknown, string[]];
}

const csl = plugins.config.get('@csl');
for (const [style, xml] of [
  ['apa', csl.styles.get('apa')],
  ['chicago', chicago.xml],
] as const) {
  csl.styles.add(style, bibliographyOnly(xml));
  csl.styles.add(`${style}-ar`, inArabic(bibliographyOnly(xml)));
}

/** The CSL locale of a language, by its name: American English, which both styles are written for, but for Arabic. */
const cslLocale = byLocale((locale) => {
  if (languageOf(locale) !== 'ar') return 'en-US';
  csl.locales.add(locale, withMonthsOf(locale, withMarks(arabic.xml)));
  return locale;
});

/**
 * A work as the bibliography entry of a style, by the style's own CSL file, in the terms of its language, or of the
 * page's where the interface has no terms of that one.
 */
export function printCitation(item: CslItem, style: CitationStyle, page: Locale): Printed[] {
  const locale = languageOfWork(item.language, page);
  return fillTemplate(printable(item, locale), {
    name: `${style} ${locale}`,
    print: (work) => runStyle(work, style, locale),
    inTitleCase: (text) => CSL.Output.Formatters.title(english(locale), text),
  });
}

/** The processor while it prints a work in English, the only language whose titles a style changes. */
const english = byLocale((locale) => ({
  ...csl.engine([], 'apa', cslLocale(locale), 'text'),
  // One tag is looked up faster than a list.
  tmp: { lang_array: 'en' },
}));

/** A work by the style's processor, which takes some two milliseconds for each. */
export function runStyle(item: CslItem, style: CitationStyle, locale: Locale): Printed[] {
  const template = languageOf(locale) === 'ar' ? `${style}-ar` : style;
  return stretchesOf(entryOf(shield(item), template, locale));
}

/** The only entry of a bibliography of one work, with the white space of its layout. */
function entryOf(item: CslItem, template: string, locale: Locale): string {
  const work = { ...item, id: 'item' } as Work;
  const engine = csl.engine([work], template, cslLocale(locale), 'html') as Engine;
  engine.updateItems(['item']);
  const [, [entry = '']] = engine.makeBibliography();
  return entry;
}

/** Neither style prints the version and the day of every kind of work: the version goes with the title of the whole. */
export function printable(item: CslItem, locale: Locale): CslItem {
  const { version, ...rest } = item;
  if (version === undefined) return item;
  const versioned = (title: string) => strings(locale).cite.versioned(title, version);
  const container = rest['container-title'];
  return {
    ...rest,
    type: 'webpage',
    ...(container ? { 'container-title': versioned(container) } : { title: versioned(rest.title) }),
  };
}

/**
 * Without the rules for citations in running text, which would count works of one year as 2026a, 2026b, and without
 * the order of several works: one is printed at a time, and the keys of APA's order are forty times its other rules.
 */
function bibliographyOnly(style: string): string {
  return style
    .replace(
      /<citation[\s\S]*<\/citation>/,
      '<citation><layout><text value="."/></layout></citation>',
    )
    .replace(/<sort>[\s\S]*?<\/sort>/g, '');
}

/** The style with Arabic marks between its parts, and the day of a date before its month. */
function inArabic(style: string): string {
  return style
    .replace(/(?<=(?:delimiter|prefix|suffix|separator)=")[,;] (?=")/g, (mark) =>
      mark === ', ' ? '، ' : '؛ ',
    )
    .replace(
      '<date-part name="month"/><date-part name="day" prefix=" "/>',
      '<date-part name="day" suffix=" "/><date-part name="month"/>',
    );
}

/** The terms of Arabic with its own marks: quotation marks, and none within a date. */
function withMarks(xml: string): string {
  const terms = { 'open-quote': '«', 'close-quote': '»', comma: '،', semicolon: '؛' };
  return Object.entries(terms).reduce(
    (text, [name, mark]) =>
      text.replace(
        new RegExp(`(<term name="${name}">)[^<]*`),
        (_, opening: string) => opening + mark,
      ),
    xml.replace('name="month" suffix="، "', 'name="month" suffix=" "'),
  );
}

/** The terms of a locale with the names of months that the site itself uses. */
function withMonthsOf(locale: Locale, xml: string): string {
  const month = new Intl.DateTimeFormat(intlTag(locale), { month: 'long', timeZone: 'UTC' });
  return xml.replace(
    /(<term name="month-(\d\d)"(?: form="short")?>)[^<]*/g,
    (_, opening: string, number: string) =>
      opening + month.format(Date.UTC(2001, Number(number) - 1, 1)),
  );
}

/** The processor takes tags in a title for markup; here a title is text. Shields lie in the private use area. */
const shields: Record<string, string> = { '<': '\ue000', '>': '\ue001' };
const shielded: Record<string, string> = { '\ue000': '<', '\ue001': '>' };

function shield(item: CslItem): CslItem {
  const text = (value: string) =>
    value
      .replace(/[\ue000\ue001]/g, '')
      .replace(/[<>]/g, (character) => shields[character] ?? character);
  const container = item['container-title'];
  return {
    ...item,
    title: text(item.title),
    ...(container && { 'container-title': text(container) }),
    ...(item.publisher && { publisher: text(item.publisher) }),
    ...(item.author && { author: item.author.map(({ literal }) => ({ literal: text(literal) })) }),
  };
}

/** The processor's HTML as stretches of text; of its tags only those for italics mean anything here. */
function stretchesOf(html: string): Printed[] {
  const stretches: Printed[] = [];
  const add = (node: DefaultTreeAdapterTypes.ChildNode, italic: boolean): void => {
    if ('childNodes' in node)
      for (const child of node.childNodes) add(child, isItalic(node) ?? italic);
    if (!('value' in node)) return;
    const last = stretches.at(-1);
    const text = unshield(node.value);
    if (last?.italic === italic) last.text += text;
    else stretches.push({ text, italic });
  };
  for (const node of parseFragment(html).childNodes) add(node, false);
  return trimmed(stretches);
}

/** Whether an element sets its text in italics; undefined where it leaves that as it is. */
function isItalic({ tagName, attrs }: DefaultTreeAdapterTypes.Element): boolean | undefined {
  if (attrs.some(({ value }) => value.includes('font-style:normal'))) return false;
  return tagName === 'i' ? true : undefined;
}

function unshield(text: string): string {
  return text.replace(/[\ue000\ue001]/g, (character) => shielded[character] ?? character);
}

/** Without the white space of the processor's layout at both ends. */
function trimmed(stretches: Printed[]): Printed[] {
  return stretches
    .map(({ text, italic }, index) => ({
      text: index === 0 ? text.trimStart() : text,
      italic,
    }))
    .map(({ text, italic }, index, all) => ({
      text: index === all.length - 1 ? text.trimEnd() : text,
      italic,
    }))
    .filter(({ text }) => text !== '');
}
