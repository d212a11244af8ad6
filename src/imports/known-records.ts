import type { Content } from '../casebook/read.ts';
import type { CollectionName } from '../schemas/collections.ts';

/** The id of a record of a content folder by its id, or by its name or title in exactly this spelling. */
export type FindRecord = (collection: CollectionName, written: string) => string | undefined;

export function knownRecordsIn({ entries }: Pick<Content, 'entries'>): FindRecord {
  const ids = new Map<string, string>();
  for (const { collection, id, data } of entries) {
    const names = 'names' in data ? data.names.map(({ value }) => value) : [];
    const titles = 'title' in data ? [data.title] : [];
    for (const name of [id, ...names, ...titles])
      if (!ids.has(`${collection}/${name}`)) ids.set(`${collection}/${name}`, id);
  }
  return (collection, written) => ids.get(`${collection}/${written}`);
}
