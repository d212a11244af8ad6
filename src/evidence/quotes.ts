import type { LinkedRecords } from '../casebook/link.ts';
import type { SourcePosition } from '../casebook/problem.ts';
import { wordsOfNode } from '../prose/mentions.ts';
import { componentsIn } from '../prose/tree.ts';

/** A quotation that names the source of its words, in the language of that source. */
export interface SourcedQuote {
  /** The file without its ending: `incidents/harbour-fire`. */
  record: string;
  source: string;
  words: string;
  at: SourcePosition;
}

/**
 * Every `<Quote>` with a source whose words are in the source's own language, those of translations too, which
 * keep the words of their originals. A quotation in another language is a translation, which no search can verify.
 */
export function quotesOf(draft: LinkedRecords): SourcedQuote[] {
  const contentLanguage = draft.case?.data.languages[0] ?? 'en';
  const quotes: SourcedQuote[] = [];
  for (const { file, prose } of draft.texts)
    for (const node of componentsIn(prose, 'Quote')) {
      const source = draft.sources.get(node.attributes['source'] ?? '');
      const language = node.attributes['lang'] ?? contentLanguage;
      if (!source || primary(language) !== primary(source.data.language)) continue;
      quotes.push({
        record: file.replace(/\.mdx$/, ''),
        source: source.id,
        words: wordsOfNode(node),
        at: { file, line: node.at.line, column: node.at.column },
      });
    }
  return quotes;
}

function primary(language: string): string {
  return language.split('-')[0] ?? language;
}
