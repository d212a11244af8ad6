import { valuesWith, type Path } from '../../schemas/shape.ts';
import type { Voice } from '../../schemas/text.ts';
import { schemaOf, translationSchemas } from '../../schemas/translation.ts';
import type { AnyEntry, CaseEntry, TranslationEntry } from '../entry.ts';
import { translatedOf } from '../translation.ts';
import { pieceOf, type Piece, type Span } from './flatten.ts';
import { quotationsIn } from './quotations.ts';

/** A text of front matter that the site words, with its words in quotation marks. */
export interface Field {
  field: Path;
  text: string;
  voice: Exclude<Voice, 'others'>;
  quotes: Span[];
  pieces: Piece[];
}

/**
 * The texts of a record's front matter that readers take for the site's own words, as the schemas tell whose
 * they are. A text of a translation has the voice of what it translates.
 */
export function fieldsOf(entry: AnyEntry | CaseEntry | TranslationEntry): Field[] {
  const schema =
    'record' in entry
      ? translationSchemas[translatedOf(entry.record)]
      : schemaOf('collection' in entry ? entry.collection : 'case');
  return valuesWith(schema, 'voice', entry.data).flatMap(({ path, value, meta }): Field[] => {
    const voice = meta as Voice;
    if (typeof value !== 'string' || voice === 'others') return [];
    // A locator quotes the source that the claim names.
    const { text, piece } = pieceOf(value, 0, { line: 0, column: 0 });
    const quotes = path.at(-1) === 'locator' ? quotationsIn(text) : [];
    return [{ field: path, text, voice, quotes, pieces: [piece] }];
  });
}
