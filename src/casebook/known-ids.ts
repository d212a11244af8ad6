import type { CollectionName } from '../schemas/collections.ts';
import { splitKey, type RecordKey } from './entry.ts';
import type { Mention } from './link.ts';
import { compareText } from './problem.ts';
import { didYouMean } from '../text/suggest.ts';

/** Comparing every unknown word with every known one takes too long when a whole collection is missing. */
export const mostSuggestions = 200;

/** Answers each question once, and only so many of them: to others there is no answer. */
export function askedOnce(): (question: string, answer: () => string) => string {
  const answers = new Map<string, string>();
  return (question, answer) => {
    if (!answers.has(question) && answers.size < mostSuggestions) answers.set(question, answer());
    return answers.get(question) ?? '';
  };
}

/** Whether no file has the id that is mentioned. */
export function leadsNowhere(
  { collections, id }: Mention['to'],
  known: ReadonlyMap<RecordKey, string>,
): boolean {
  return !collections.some((collection) => known.has(`${collection}/${id}`));
}

/** The ids that have a file, for "did you mean": each question is answered once. */
export function knownIds(known: ReadonlyMap<RecordKey, string>) {
  const byCollection = Map.groupBy(
    [...known.keys()].sort(compareText).map(splitKey),
    ([collection]) => collection,
  );
  const ask = askedOnce();
  return {
    /** "Did you mean …? " among the ids of the collections and the words given besides, or nothing. */
    didYouMean(
      written: string,
      collections: readonly CollectionName[],
      words: readonly string[] = [],
    ): string {
      return ask(`${collections.join('+')}/${written}`, () => {
        const ids = collections.flatMap((collection) => byCollection.get(collection) ?? []);
        return didYouMean(written, [...words, ...ids.map(([, id]) => id)]);
      });
    },
  };
}
