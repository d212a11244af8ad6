import type { CollectionName } from '../schemas/collections.ts';

const nouns: Record<CollectionName, [article: string, noun: string]> = {
  incidents: ['an', 'incident'],
  figures: ['a', 'figure'],
  claims: ['a', 'claim'],
  sources: ['a', 'source'],
  actors: ['an', 'actor'],
  places: ['a', 'place'],
  notes: ['a', 'note'],
  corrections: ['a', 'correction'],
};

/** One record of a collection, in words: `claim`. */
export function nounOf(collection: CollectionName): string {
  return nouns[collection][1];
}

/** The same with its article: `a claim`. */
export function oneOf(collection: CollectionName): string {
  return nouns[collection].join(' ');
}
