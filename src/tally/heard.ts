import type { Actor, Figure, Incident, Source } from '../casebook/entry.ts';
import { descendantsOf, recordOf, type Draft } from '../casebook/link.ts';
import { walk } from '../prose/tree.ts';
import { voicesOf } from './relays.ts';

/** Who speaks of an incident, and where that was read. */
export interface Heard {
  /** Each speaker once, however many pass it on: those with a number first, in the order in which they said it. */
  voices: (Actor | Figure)[];
  /** Each document once. */
  documents: Source[];
}

/**
 * The voices heard about an incident and its parts: who made a claim that was not retracted, and whose words
 * the texts quote. Where there is neither, the publishers of the documents that the texts cite speak for themselves.
 */
export function heardOf(casebook: Draft, incident: Incident): Heard {
  const incidents = descendantsOf(casebook, incident.id);
  const claims = new Set(incidents.flatMap((id) => casebook.claimsAbout.get(id) ?? []));
  const voices = new Set<Actor | Figure>();
  const documents = new Set<Source>();
  const standing = [...claims].filter(({ data }) => data.status !== 'retracted');
  for (const { speaker, chains } of voicesOf(casebook, standing)) {
    voices.add(speaker);
    for (const { source } of chains) documents.add(source);
  }
  const texts = incidents.map((id) => recordOf(casebook, 'incidents', id));
  for (const { speaker, source } of texts.flatMap((text) => quotationsIn(casebook, text))) {
    voices.add(speaker);
    for (const document of source) documents.add(document);
  }
  if (voices.size > 0) return { voices: [...voices], documents: [...documents] };
  const cited = new Set(texts.flatMap((text) => citedIn(casebook, text)));
  const publishers = [...cited].map(({ data }) => recordOf(casebook, 'actors', data.publisher));
  return { voices: [...new Set(publishers)], documents: [...cited] };
}

/** The sources that the text of an incident names, each once, in reading order. */
export function citedIn(casebook: Draft, incident: Incident): Source[] {
  const ids = new Set<string>();
  walk(incident.prose, (node) => {
    const source = node.type === 'component' && node.attributes['source'];
    if (source) ids.add(source);
  });
  return [...ids].map((id) => recordOf(casebook, 'sources', id));
}

/** Who is quoted in the text of an incident, and from where: a quotation without a source is from one that the text cites. */
function quotationsIn(casebook: Draft, incident: Incident) {
  const quotations: { speaker: Actor | Figure; source: Source[] }[] = [];
  walk(incident.prose, (node) => {
    if (node.type !== 'component' || node.name !== 'Quote') return;
    const { by = '', source } = node.attributes;
    quotations.push({
      speaker: casebook.actors.get(by) ?? recordOf(casebook, 'figures', by),
      source: source ? [recordOf(casebook, 'sources', source)] : citedIn(casebook, incident),
    });
  });
  return quotations;
}
