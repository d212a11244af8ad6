import type { Actor, Figure, Incident, Source } from '../casebook/entry.ts';
import { descendantsOf, groupBy, recordOf, type LinkedRecords } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import { componentsIn } from '../prose/tree.ts';
import { voicesBehind, type RelayChain } from './relays.ts';

/** A speaker, the relays of their words, and the document they were read in. */
export type Hearing = Pick<RelayChain, 'speaker' | 'relays' | 'source'>;

/** The speakers about an incident, and in which documents they were read. */
export interface Heard {
  /** Each speaker once, however many pass it on: those with a number first, in the order in which they said it. */
  voices: (Actor | Figure)[];
  /** All ways in which a voice came to a document, in the order of the voices. */
  hearings: Hearing[];
}

/**
 * The voices heard about an incident and its parts: who made a claim that was not retracted, on whose word a
 * text says that it rests (`<Cite by>`), and whose words it quotes. A text that rests on nobody else's word
 * rests on that of the publishers of what it cites.
 */
export function heardOf(casebook: LinkedRecords, incident: Incident): Heard {
  const ids = descendantsOf(casebook, incident.id);
  const claims = new Set(ids.flatMap((id) => casebook.claimsAbout.get(id) ?? []));
  const standing = [...claims].filter(({ data }) => data.status !== 'retracted');
  const texts = ids.map((id) => recordOf(casebook, 'incidents', id));
  const attributed: Hearing[] = [
    ...voicesBehind(casebook, standing).flatMap(({ chains }) => chains),
    ...texts.flatMap((text) => spokenIn(casebook, text, 'Cite')),
  ];
  const published = texts
    .flatMap((text) => citedIn(casebook, text))
    .map((source) => ({
      speaker: recordOf(casebook, 'actors', source.data.publisher),
      relays: [],
      source,
    }));
  const hearings = [
    ...(attributed.length > 0 ? attributed : published),
    ...texts.flatMap((text) => spokenIn(casebook, text, 'Quote')),
  ];
  return {
    voices: [...new Set(hearings.map(({ speaker }) => speaker))],
    hearings,
  };
}

/**
 * The incidents of which each speaker tells, by id: those that a claim of theirs is about, unless it was
 * retracted, and those whose text rests on their word or quotes them.
 */
export const toldBy = memoize((casebook: LinkedRecords): ReadonlyMap<string, Incident[]> => {
  const told = [...casebook.incidents.values()].flatMap((incident) => {
    const claims = (casebook.claimsAbout.get(incident.id) ?? []).filter(
      ({ data }) => data.status !== 'retracted',
    );
    const speakers = [
      ...claims.map(({ data }) => data.assertedBy),
      ...[...spokenIn(casebook, incident, 'Cite'), ...spokenIn(casebook, incident, 'Quote')].map(
        ({ speaker }) => speaker.id,
      ),
    ];
    return [...new Set(speakers)].map((id) => [id, incident] as const);
  });
  return groupBy(told);
}, 'toldBy');

/** The incidents whose text names each source. */
export const citing = memoize((casebook: LinkedRecords): ReadonlyMap<Source, Incident[]> => {
  const pairs = [...casebook.incidents.values()].flatMap((incident) =>
    citedIn(casebook, incident).map((source) => [source, incident] as const),
  );
  return groupBy(pairs);
}, 'citing');

/** The sources that the text of an incident names, each once, in reading order. */
export function citedIn(casebook: LinkedRecords, incident: Incident): Source[] {
  const ids = componentsIn(incident.prose).flatMap(({ attributes }) => attributes['source'] ?? []);
  return [...new Set(ids)].map((id) => recordOf(casebook, 'sources', id));
}

/** By whom the text of an incident is spoken: a quotation without a source is from one that the text cites. */
function spokenIn(
  casebook: LinkedRecords,
  incident: Incident,
  component: 'Cite' | 'Quote',
): Hearing[] {
  return componentsIn(incident.prose, component).flatMap(({ attributes: { by, source } }) => {
    if (!by) return [];
    const speaker = casebook.actors.get(by) ?? recordOf(casebook, 'figures', by);
    const sources = source ? [recordOf(casebook, 'sources', source)] : citedIn(casebook, incident);
    return sources.map((source) => ({ speaker, relays: [], source }));
  });
}
