import { caseFile } from '../../schemas/case.ts';
import { collectionSchemas, type CollectionName } from '../../schemas/collections.ts';
import { metaOf, schemaAt, valuesWith, type Path } from '../../schemas/shape.ts';
import type { Voice } from '../../schemas/text.ts';
import { translation } from '../../schemas/translation.ts';
import type { AnyEntry, CaseEntry, TranslationEntry } from '../entry.ts';
import type { Passage } from './passages.ts';
import { pieceOf } from './flatten.ts';
import { quotationsIn } from './quotations.ts';

/** A text of front matter that the site words. */
type Field = Pick<Passage, 'voice' | 'text' | 'quotes' | 'pieces'> & { field: Path };

/**
 * The texts of a record's front matter that readers take for the site's own words, as the schemas tell whose
 * they are. A text of a translation has the voice of what it translates.
 */
export function fieldsOf(entry: AnyEntry | CaseEntry | TranslationEntry): Field[] {
  const schema = schemaOf('record' in entry ? entry.record : keyOf(entry));
  const written = 'record' in entry ? translation : schema;
  return valuesWith(written, 'voice', entry.data).flatMap(({ path, value, meta }): Field[] => {
    const translated = schemaAt(schema, path);
    const voice = ((translated && metaOf(translated, 'voice')) ?? meta) as Voice;
    if (typeof value !== 'string' || voice === 'others') return [];
    // A locator quotes the source that the claim names.
    const { text, piece } = pieceOf(value, 0, { line: 0, column: 0 });
    const quotes = path.at(-1) === 'locator' ? quotationsIn(text) : [];
    return [{ field: path, text, voice, quotes, pieces: [piece] }];
  });
}

function keyOf(entry: AnyEntry | CaseEntry): string {
  return 'collection' in entry ? entry.collection : 'case';
}

function schemaOf(record: string) {
  const [collection = ''] = record.split('/');
  return collection === 'case' ? caseFile : collectionSchemas[collection as CollectionName];
}
