import { isolate, runsTheOtherWay, type Locale } from '../i18n/index.ts';
import { replaceHidden } from '../text/hidden.ts';

/**
 * A text as one line that cannot change what stands around it: without line breaks, controls and
 * bidirectional overrides. The reader refuses them already; a file that others open must not rely on it.
 */
export function plainLine(text: string): string {
  return replaceHidden(text.replace(/\s/gu, ' '), () => '')
    .replace(/ +/g, ' ')
    .trim();
}

/** As `plainLine`, and what comes between U+2068 and U+2069 stays apart, where each that opens is closed. */
export function isolatedLine(text: string): string {
  const parts = text.split(/([\u2068\u2069])/u);
  const count = (mark: string) => parts.filter((part) => part === mark).length;
  if (count('\u2068') !== count('\u2069')) return plainLine(text);
  // Spaces at the ends of a part are those between the parts.
  return parts
    .map((part, index) => (index % 2 === 1 ? part : plainLine(`.${part}.`).slice(1, -1)))
    .join('')
    .trim();
}

/** As `isolatedLine`, where the text is all there is: it runs as the locale does, unless all its letters run the other way. */
export function ownLine(text: string, locale: Locale): string {
  return runsTheOtherWay(text, locale) ? isolate(plainLine(text), locale) : isolatedLine(text);
}

/** An address that a link may lead to: of the web, as written; anything else is undefined. */
export function webAddress(url: string | undefined): string | undefined {
  if (!url || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text for XML 1.0 and HTML, in content and in quoted attributes alike. */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
