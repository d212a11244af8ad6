import { collectionNames, type CollectionName } from '../../schemas/collections.ts';
import type { RecordKey } from '../entry.ts';
import { knownIds } from '../known-ids.ts';
import type { LinkedRecords } from '../link.ts';
import { nounOf } from '../nouns.ts';
import type { Check, RuleResult } from '../rule.ts';

const translated = '---\ntitle: الوقفة في الميناء الشمالي\n---\n';

export const translationOfNothing: Check = {
  code: 'translation-of-nothing',
  severity: 'error',
  rule: 'A translation has the path of the record whose words it holds.',
  why: 'A translation that belongs to no record is never shown, and its readers get the untranslated text without anybody noticing.',
  refuses: [
    { 'ar/incidents/harbor-vigil.mdx': translated },
    { 'ar/notes/harbour-vigil.mdx': translated },
    { 'ar/claims/guard-estimate.mdx': translated },
  ],
  accepts: [{ 'ar/incidents/harbour-vigil.mdx': translated }],
  run(draft, { known }) {
    const ids = knownIds(known);
    return [...draft.translations.values()].flatMap(({ file, record, language }): RuleResult[] => {
      if (record === 'case' || known.has(record as RecordKey)) return [];
      const [collection, id] = record.split('/') as [CollectionName, string];
      const place = { file, line: 1, column: 1 };
      const gone = draft.formerIds.get(record as RecordKey);
      if (gone) return [{ ...place, ...wordsForGone(gone, `${language}/`) }];
      const others = collectionNames.filter((name) => known.has(`${name}/${id}`));
      return [
        {
          ...place,
          what:
            others.length === 1
              ? `This is a translation of "${record}", which does not exist; "${id}" is ${article(nounOf(others[0] as CollectionName))}.`
              : `This is a translation of "${record}", which does not exist.`,
          fix:
            others.length > 0
              ? `Move the file to ${others.map((name) => `${language}/${name}/`).join(' or ')}.`
              : `${ids.didYouMean(id, [collection])}Give the file the path of its record, behind ${language}/.`,
        },
      ];
    });
  },
};

type Gone = NonNullable<ReturnType<LinkedRecords['formerIds']['get']>>;

/** A record that was taken away, or has another id now. */
function wordsForGone({ key, now, correction }: Gone, folder: string) {
  const related = correction && {
    related: [{ file: correction.file, line: 1, column: 1, what: 'The correction.' }],
  };
  if (now === undefined)
    return {
      what: `This is a translation of "${key}", and that record was taken away: ${correction?.data.because ?? ''}`,
      fix: 'Delete the file: its record has no page to show it on.',
      ...related,
    };
  return {
    what: `This is a translation of "${key}", and that record is called "${now}" now.`,
    fix: `Move the file to ${folder}${now}.mdx.`,
    ...related,
  };
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
