import type { Draft } from '../casebook/link.ts';
import type { Position } from '../casebook/problem.ts';
import { interfaceLanguages } from '../schemas/case.ts';
import { textOf } from '../prose/mentions.ts';
import { walk } from '../prose/tree.ts';

/** A quotation that names the source of its words, in the language of that source. */
export interface SourcedQuote {
  /** The file without its ending: `incidents/harbour-fire`. */
  record: string;
  source: string;
  words: string;
  at: Position;
}

/**
 * Every `<Quote>` with a source whose words are in the source's own language. A quotation in another
 * language is a translation, which no search can verify.
 */
export function quotesOf(draft: Draft): SourcedQuote[] {
  const contentLanguage = draft.case?.data.languages[0] ?? 'en';
  const quotes: SourcedQuote[] = [];
  for (const { file, prose } of draft.texts)
    walk(prose, (node) => {
      if (node.type !== 'component' || node.name !== 'Quote') return;
      const source = draft.sources.get(node.attributes['source'] ?? '');
      const language = node.attributes['lang'] ?? languageOf(file) ?? contentLanguage;
      if (!source || primary(language) !== primary(source.data.language)) return;
      quotes.push({
        record: file.replace(/\.mdx$/, ''),
        source: source.id,
        words: textOf(node),
        at: { file, line: node.at.line, column: node.at.column },
      });
    });
  return quotes;
}

/** The language of a translation, by its folder. */
function languageOf(file: string): string | undefined {
  return interfaceLanguages.find((language) => file.startsWith(`${language}/`));
}

function primary(language: string): string {
  return language.split('-')[0] ?? language;
}
