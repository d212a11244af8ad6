import { linksIn } from '../../prose/mentions.ts';
import { recordAt } from '../addresses.ts';
import { keyOf, type AnyEntry, type RecordKey } from '../entry.ts';
import { leadsNowhere, mostSuggestions } from '../known-ids.ts';
import type { LinkedRecords } from '../link.ts';
import { nounOf } from '../nouns.ts';
import { suggest } from '../../text/suggest.ts';
import type { Check, CheckContext } from '../check.ts';
import { edit } from '../examples.ts';

/** The records that are there for others. A claim names its incident, notes and corrections are read for themselves. */
const usedByOthers = ['actors', 'figures', 'incidents', 'places', 'sources'] as const;

const archive = `---
title: Archive of the harbour
publisher: lake-guard
kind: other
language: en
published: 2001
---
`;

export const unusedRecord: Check = {
  code: 'unused-record',
  severity: 'warning',
  rule: 'An actor, a figure, a place, a source or an incident is mentioned by another record or by prose.',
  why: 'A source that no claim cites is a number not yet entered, or a claim that cites the wrong source. Readers find nothing on its page.',
  refuses: [{ 'sources/harbour-archive.mdx': archive }],
  accepts: [
    {
      'sources/harbour-archive.mdx': archive,
      ...edit(
        'notes/method.mdx',
        'when nobody can be in both.',
        'when nobody can be in both, as the [archive](/sources/harbour-archive/) has it.',
      ),
    },
  ],
  *run(draft, context) {
    const meant = meantRecords(draft, context);
    if (!meant) return;
    const linked = linkedRecords(draft);
    for (const collection of usedByOthers)
      for (const record of draft[collection].values()) {
        if (isUsed(draft, record, linked) || meant(record)) continue;
        yield {
          ...context.where(record.file, []),
          what: `Nothing mentions this ${nounOf(collection)}.`,
          fix:
            collection === 'incidents'
              ? 'Add partOf with the incident it belongs to, link to it, or take the file out.'
              : 'Name it in the record that it belongs to, link to it in prose, or take the file out.',
        };
      }
  },
};

/**
 * Whether a record may be what others mean: its id is like one that leads nowhere, or stands in the text of
 * a broken record. Undefined where a file cannot be read at all, or no case says which incident is the root.
 */
function meantRecords(
  draft: LinkedRecords,
  { known, textOf }: CheckContext,
): ((record: AnyEntry) => boolean) | undefined {
  const texts = draft.broken.map(({ file }) => textOf(file));
  const isCaseThere =
    draft.case !== undefined || draft.broken.some(({ file }) => file === 'case.mdx');
  if (
    !isCaseThere ||
    draft.entries.length + draft.broken.filter(({ key }) => key).length < known.size
  )
    return undefined;
  const ids = `-${texts
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')}-`;
  const suggested = new Set(
    draft.mentions
      .filter(({ to }) => leadsNowhere(to, known))
      .slice(0, mostSuggestions)
      .flatMap(({ to: { collections, id } }) =>
        collections.map(
          (name) =>
            draft.formerIds.get(`${name}/${id}`)?.now ??
            `${name}/${suggest(id, draft[name].keys())}`,
        ),
      ),
  );
  return (record) => suggested.has(keyOf(record)) || ids.includes(`-${record.id}-`);
}

function isUsed(
  draft: LinkedRecords,
  record: AnyEntry,
  linked: ReadonlyMap<RecordKey, Set<string>>,
): boolean {
  const key = keyOf(record);
  const byOthers =
    draft.mentionsOf.get(key)?.some(({ file }) => file !== record.file) ||
    [...(linked.get(key) ?? [])].some((file) => file !== record.file);
  if (byOthers) return true;
  return (
    record.collection === 'incidents' &&
    (record.id === draft.case?.data.root || record.data.partOf !== undefined)
  );
}

/** The records that prose links to, with the files that do. */
function linkedRecords(draft: LinkedRecords): Map<RecordKey, Set<string>> {
  const linked = new Map<RecordKey, Set<string>>();
  for (const { file, prose } of draft.texts)
    for (const { href } of linksIn(prose)) {
      const key = recordAt(href);
      if (key) linked.set(key, (linked.get(key) ?? new Set()).add(file));
    }
  return linked;
}
