import { collectionNames } from '../../schemas/collections.ts';
import type { RecordKey } from '../entry.ts';
import { knownIds } from '../known-ids.ts';
import type { Check } from '../rule.ts';

const translated = '---\ntitle: الوقفة في الميناء الشمالي\n---\n';

export const translationOfNothing: Check = {
  code: 'translation-of-nothing',
  severity: 'error',
  rule: 'A translation has the path of the record whose words it holds.',
  why: 'A translation that belongs to no record is never shown, and its readers get the untranslated text without anybody noticing.',
  refuses: [{ 'ar/incidents/harbor-vigil.mdx': translated }],
  accepts: [{ 'ar/incidents/harbour-vigil.mdx': translated }],
  run(draft, { known }) {
    const ids = knownIds(known);
    return [...draft.translations.values()].flatMap(({ file, record, language }) => {
      if (record === 'case' || known.has(record as RecordKey)) return [];
      const [name = '', id = ''] = record.split('/');
      const collection = collectionNames.find((known) => known === name);
      return [
        {
          ...{ file, line: 1, column: 1 },
          what: `This is a translation of "${record}", which does not exist.`,
          fix: `${collection ? ids.didYouMean(id, [collection]) : ''}Give the file the path of its record, behind ${language}/.`,
        },
      ];
    });
  },
};
