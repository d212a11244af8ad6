import { valuesWith, type FieldPath } from '../../schemas/shape.ts';
import type { TextVoice } from '../../schemas/text.ts';
import { schemaOfTranslated, translationSchemas } from '../../schemas/translation.ts';
import type { AnyEntry, CaseEntry, TranslationEntry } from '../entry.ts';
import { translatedOf } from '../translation.ts';
import { pieceOf, type TextSegment, type PassageRange } from './flatten.ts';
import { quotationsIn } from './quotations.ts';

/** A text of front matter that the site words, with its words in quotation marks. */
export interface TextField {
  field: FieldPath;
  text: string;
  voice: Exclude<TextVoice, 'others'>;
  quotes: PassageRange[];
  pieces: TextSegment[];
}

/**
 * The texts of a record's front matter that readers take for the site's own words, as the schemas tell whose
 * they are. A text of a translation has the voice of what it translates.
 */
export function textFieldsOf(entry: AnyEntry | CaseEntry | TranslationEntry): TextField[] {
  const schema =
    'record' in entry
      ? translationSchemas[translatedOf(entry.record)]
      : schemaOfTranslated('collection' in entry ? entry.collection : 'case');
  return valuesWith(schema, 'voice', entry.data).flatMap(({ path, value, meta }): TextField[] => {
    const voice = meta as TextVoice;
    if (typeof value !== 'string' || voice === 'others') return [];
    // A locator quotes the source that the claim names.
    const { text, piece } = pieceOf(value, 0, { line: 0, column: 0 });
    const quotes = path.at(-1) === 'locator' ? quotationsIn(text) : [];
    return [{ field: path, text, voice, quotes, pieces: [piece] }];
  });
}
