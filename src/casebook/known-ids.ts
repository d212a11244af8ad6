import type { CollectionName } from '../schemas/collections.ts';
import { splitKey, type RecordKey } from './entry.ts';
import type { Mention } from './link.ts';
import { compareText } from './problem.ts';
import { didYouMean } from '../text/suggest.ts';

/** Comparing every unknown id with every known one takes too long when a whole collection is missing. */
const mostSuggestions = 200;

/** Whether no file has the id that is mentioned. */
export function leadsNowhere(
  { collections, id }: Mention['to'],
  known: ReadonlyMap<RecordKey, string>,
): boolean {
  return !collections.some((collection) => known.has(`${collection}/${id}`));
}

/** The ids that have a file, for "did you mean": each question is answered once. */
export function knownIds(known: ReadonlyMap<RecordKey, string>) {
  const byCollection = new Map<string, string[]>();
  for (const key of [...known.keys()].sort(compareText)) {
    const [collection, id] = splitKey(key);
    const ids = byCollection.get(collection);
    if (ids) ids.push(id);
    else byCollection.set(collection, [id]);
  }
  const answers = new Map<string, string>();
  return {
    /** "Did you mean …? " among the ids of the collections and the words given besides, or nothing. */
    didYouMean(
      written: string,
      collections: readonly CollectionName[],
      words: readonly string[] = [],
    ): string {
      const question = `${collections.join('+')}/${written}`;
      const answer = answers.get(question);
      if (answer !== undefined) return answer;
      if (answers.size >= mostSuggestions) return '';
      const found = didYouMean(written, [
        ...words,
        ...collections.flatMap((collection) => byCollection.get(collection) ?? []),
      ]);
      answers.set(question, found);
      return found;
    },
  };
}
