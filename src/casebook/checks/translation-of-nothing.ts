import { collectionNames } from '../../schemas/collections.ts';
import type { RecordKey } from '../entry.ts';
import { knownIds } from '../known-ids.ts';
import type { Check } from '../check.ts';
import { splitKey } from '../entry.ts';
import { startOfFile } from '../problem.ts';
import { oneOf } from '../nouns.ts';
import type { FormerId } from '../former-ids.ts';

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
  *run(draft, { known }) {
    const ids = knownIds(known);
    for (const { file, record, language } of draft.translations.values()) {
      const key = record as RecordKey;
      if (record === 'case' || known.has(key)) continue;
      const [collection, id] = splitKey(key);
      const gone = draft.formerIds.get(key);
      const [other, ...others] = collectionNames.filter((name) => known.has(`${name}/${id}`));
      const isOther = other && others.length === 0;
      yield {
        ...startOfFile(file),
        ...(gone
          ? wordsForGone(gone, `${language}/`)
          : {
              what: `This is a translation of "${record}", which does not exist${isOther ? `; "${id}" is ${oneOf(other)}` : ''}.`,
              fix: other
                ? `Move the file to ${[other, ...others].map((name) => `${language}/${name}/`).join(' or ')}.`
                : `${ids.didYouMean(id, [collection])}Give the file the path of its record, behind ${language}/.`,
            }),
      };
    }
  },
};

/** A record that was taken away, or has another id now. */
function wordsForGone({ key, now, correction }: FormerId, folder: string) {
  const related = correction ? [{ ...startOfFile(correction.file), what: 'The correction.' }] : [];
  return now === undefined
    ? {
        what: `This is a translation of "${key}", and that record was taken away: ${correction?.data.because ?? ''}`,
        fix: 'Delete the file: its record has no page to show it on.',
        related,
      }
    : {
        what: `This is a translation of "${key}", and that record is called "${now}" now.`,
        fix: `Move the file to ${folder}${now}.mdx.`,
        related,
      };
}
