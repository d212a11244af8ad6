import { linkCasebook, type LinkedRecords } from '../casebook/link.ts';
import type { Claim, Incident, PlaceRecord } from '../casebook/entry.ts';
import type { Content } from '../casebook/read.ts';
import { mayTouch } from '../casebook/time.ts';
import { lineageOf } from '../casebook/whereabouts.ts';
import { claim } from '../schemas/claim.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { incident } from '../schemas/incident.ts';
import { because } from '../schemas/text.ts';
import type { RecordField } from './fields.ts';
import type { Answered, PromptIO } from './interview.ts';
import { dataFrom } from './new-record.ts';

/** A record that a new one may be kept apart from, and what a reason for it would declare. */
interface Asked {
  id: string;
  question: string;
}

/**
 * Asks, where somebody is there, whether the new record is about other people than those that are there:
 * only what the record keeps apart, with a reason, is ever added. No answer keeps nothing apart. Gives the
 * answers with what was said, in the order of the fields.
 */
export async function askAboutOthers(
  collection: CollectionName,
  fields: readonly RecordField[],
  answers: readonly Answered[],
  content: Content,
  { ask }: PromptIO,
): Promise<readonly Answered[]> {
  const key = collection === 'claims' ? 'disjointFrom' : 'apartFrom';
  const field = fields.find(({ path }) => path[0] === key);
  if (!ask || !field || answers.some((answer) => answer.field === field)) return answers;
  const data = dataFrom(answers);
  const draft = linkCasebook(content);
  const asked = collection === 'claims' ? claimsBeside(draft, data) : incidentsBeside(draft, data);
  const kept: object[] = [];
  for (const { id, question } of asked) {
    const reason = await reasonFor(question, ask);
    if (reason !== '')
      kept.push(
        collection === 'claims'
          ? { claim: id, because: reason }
          : { incident: id, because: reason },
      );
  }
  if (kept.length === 0) return answers;
  return [...answers, { field, values: [kept] }].sort(
    (a, b) => fields.indexOf(a.field) - fields.indexOf(b.field),
  );
}

async function reasonFor(question: string, ask: NonNullable<PromptIO['ask']>): Promise<string> {
  let said = `\n${question}`;
  for (;;) {
    const reason = (await ask(`${said}\nbecause: `)).trim();
    const judged = because.safeParse(reason);
    if (reason === '' || judged.success) return reason;
    said = `That does not fit: ${judged.error.issues[0]?.message}.`;
  }
}

/**
 * The current claims of other speakers whose number, of the same outcome in the same incident, may be about
 * other people: another group, other places or other days than the new one.
 */
function claimsBeside(draft: LinkedRecords, written: Record<string, unknown>): Asked[] {
  const { data } = claim.safeParse(written);
  if (!data || data.repeats.length > 0 || data.status === 'retracted') return [];
  const about = data.covers.incidents.flatMap((id) => draft.claimsAbout.get(id) ?? []);
  return [...new Set(about)].flatMap((other) => {
    const outcomes = other.data.measures.filter(
      ({ outcome }) =>
        data.measures.some((measure) => measure.outcome === outcome) &&
        isCurrent(draft, other, outcome),
    );
    if (other.data.assertedBy === data.assertedBy || outcomes.length === 0) return [];
    if (!differ(draft, data.covers, other.data.covers)) return [];
    const numbers = outcomes.map(({ outcome, count }) => `${count.wording} ${outcome}`).join(', ');
    return [
      {
        id: other.id,
        question: `"${other.data.title}" (${other.file}: ${numbers}) is of the same incident and by somebody else. If it counts other people than this claim, so that nobody is in both numbers, say how that is known: then the two may be added. Leave it empty otherwise; then they never are.`,
      },
    ];
  });
}

type Covers = Claim['data']['covers'];

/** Whether two claims say that they count another group, other places or other days. */
function differ(draft: LinkedRecords, a: Covers, b: Covers): boolean {
  const groups =
    a.population &&
    b.population &&
    (a.population.by !== b.population.by || a.population.group !== b.population.group);
  const places =
    a.places.length > 0 && b.places.length > 0 && !shareAPlace(draft, a.places, b.places);
  return Boolean(groups) || places || !mayTouch(a.occurred, b.occurred);
}

function isCurrent(draft: LinkedRecords, { id, data }: Claim, outcome: string): boolean {
  if (data.status === 'retracted' || data.repeats.length > 0) return false;
  return !(draft.relationsTo.get(id) ?? []).some(
    ({ kind, claim }) =>
      kind === 'supersedes' && claim.data.measures.some((measure) => measure.outcome === outcome),
  );
}

/** The other parts of the same whole that share a possible day and a place with a new incident. */
function incidentsBeside(draft: LinkedRecords, written: Record<string, unknown>): Asked[] {
  const { data } = incident.safeParse(written);
  if (!data?.partOf) return [];
  return (draft.parts.get(data.partOf) ?? []).flatMap((sibling: Incident) => {
    if (data.mayOverlap.includes(sibling.id)) return [];
    if (!mayTouch(data.occurred, sibling.data.occurred)) return [];
    if (!shareAPlace(draft, data.places, sibling.data.places)) return [];
    return [
      {
        id: sibling.id,
        question: `"${sibling.data.title}" (${sibling.file}) may have happened on the same day in the same place, and its numbers are added to those of this incident. If nobody came to harm in both, say how that is known. If some may have, leave it empty and write ${sibling.id} under mayOverlap: then they are not added.`,
      },
    ];
  });
}

/** Whether a place of one list is one of the other, or lies within it. */
function shareAPlace(draft: LinkedRecords, a: readonly string[], b: readonly string[]): boolean {
  const lineOf = (id: string) => {
    const place: PlaceRecord | undefined = draft.places.get(id);
    return place ? lineageOf(draft, place).map((one) => one.id) : [id];
  };
  return a.some((one) =>
    b.some((other) => lineOf(one).includes(other) || lineOf(other).includes(one)),
  );
}
