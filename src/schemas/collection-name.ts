/** The kinds of records; each has a folder of its name. */
export type CollectionName =
  'incidents' | 'figures' | 'claims' | 'sources' | 'actors' | 'places' | 'notes' | 'corrections';
