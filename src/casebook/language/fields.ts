import type { Path } from '../../schemas/shape.ts';
import type { AnyEntry, CaseEntry, TranslationEntry } from '../entry.ts';
import type { Passage } from './passages.ts';

/** A text of front matter that the site words. */
interface Field {
  path: Path;
  text: string;
  voice: Passage['voice'];
}

/**
 * The texts of a record's front matter that readers take for the site's own words. Left out are the words of others
 * (titles of sources, terms, phrases of evidence) and the reasons that editors give (because, rationale).
 */
export function fieldsOf(entry: AnyEntry | CaseEntry | TranslationEntry): Field[] {
  const site = (path: Path, text: string): Field => ({ path, text, voice: 'site' });
  if ('record' in entry) return translatedFields(entry);
  if (!('collection' in entry))
    return [site(['title'], entry.data.title), site(['summary'], entry.data.summary)];
  switch (entry.collection) {
    case 'claims':
      return [{ path: ['title'], text: entry.data.title, voice: 'claim' }];
    case 'notes':
      return [site(['title'], entry.data.title), site(['summary'], entry.data.summary)];
    case 'incidents':
      return [
        site(['title'], entry.data.title),
        site(['summary'], entry.data.summary),
        ...entry.data.actors.map(({ role }, index) => site(['actors', index, 'role'], role)),
        ...entry.data.figures.map(({ role }, index) => site(['figures', index, 'role'], role)),
      ];
    case 'figures':
      return [
        site(['summary'], entry.data.summary),
        ...entry.data.roles.map(({ title }, index) => site(['roles', index, 'title'], title)),
        ...entry.data.allegations.map(({ summary }, index): Field => ({
          path: ['allegations', index, 'summary'],
          text: summary,
          voice: 'allegation',
        })),
      ];
    case 'actors':
    case 'places':
    case 'sources':
    case 'corrections':
      return [];
  }
}

function translatedFields({ record, data }: TranslationEntry): Field[] {
  if (record.startsWith('sources/')) return [];
  const voice = record.startsWith('claims/') ? 'claim' : 'site';
  return (['title', 'summary'] as const).flatMap((key): Field[] => {
    const text = data[key];
    return text === undefined ? [] : [{ path: [key], text, voice }];
  });
}
