import type { AnyEntry, Claim } from '../casebook/entry.ts';
import { recordOfGroup, type LinkedRecords } from '../casebook/link.ts';
import { nameIn, namesInLanguage } from '../casebook/title.ts';
import type { Axis } from '../schemas/measure.ts';

/** The title of a record in the language of the content. Unlike `titleOf` it needs no case. */
export function recordTitle(draft: LinkedRecords, record: AnyEntry): string {
  const language = draft.case?.data.languages[0] ?? 'en';
  if ('names' in record.data) return nameIn(record.data.names, language, language).text;
  return 'title' in record.data ? record.data.title : record.data.record;
}

/** The shortest name by which a speaker is known in the language of the content, such as its initials; else the id. */
export function speakerOf(draft: LinkedRecords, { data }: Claim): string {
  const speaker = draft.actors.get(data.assertedBy) ?? draft.figures.get(data.assertedBy);
  if (!speaker) return data.assertedBy;
  const language = draft.case?.data.languages[0] ?? 'en';
  const [shortest] = namesInLanguage(speaker.data.names, language)
    .filter(({ kind }) => kind === 'alias')
    .map(({ value }) => value)
    .sort((a, b) => a.length - b.length);
  const name = recordTitle(draft, speaker);
  return shortest !== undefined && shortest.length < name.length ? shortest : name;
}

/** A claim's asserter and its places, or without a place its incidents: "Observatory, the harbour". */
export function claimLabel(draft: LinkedRecords, claim: Claim): string {
  const { places, incidents, population } = claim.data.covers;
  const covered =
    places.length > 0
      ? places.map((id) => draft.places.get(id) ?? id)
      : incidents.map((id) => draft.incidents.get(id) ?? id);
  const about = covered.map((record) =>
    typeof record === 'string' ? record : recordTitle(draft, record),
  );
  const group = population ? [groupName(draft, population.by, population.group)] : [];
  return [speakerOf(draft, claim), about.join(' and '), ...group].join(', ');
}

/** A group as people say it: an actor or a place by its name, and of those who did it that they are said to have. */
export function groupName(draft: LinkedRecords, by: string, group: string): string {
  const record = recordOfGroup(draft, by as Axis, group);
  const name = record ? recordTitle(draft, record) : group.replaceAll('_', ' ');
  return by === 'attributed_to' ? `attributed to ${name}` : name;
}
