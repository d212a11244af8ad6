import type { Actor, Figure, Incident, Source } from '../casebook/entry.ts';
import { asserterOf, descendantsOf, recordOf, type Casebook } from '../casebook/link.ts';
import { walk } from '../prose/tree.ts';

/** The sources of an incident: those of its claims and its parts' claims, and those that its body cites. */
export function sourcesOf(casebook: Casebook, incident: Incident): Source[] {
  const fromClaims = claimsOf(casebook, incident).map(({ data }) => data.source);
  const ids = new Set([...citedIn(incident), ...fromClaims]);
  return [...ids].map((id) => recordOf(casebook, 'sources', id));
}

/** Those who speak of an incident with a number, in the order in which they did. */
export function whoSaysSo(casebook: Casebook, incident: Incident): (Actor | Figure)[] {
  return [...new Set(claimsOf(casebook, incident).map((claim) => asserterOf(casebook, claim)))];
}

function claimsOf(casebook: Casebook, incident: Incident) {
  return descendantsOf(casebook, incident.id).flatMap((id) => casebook.claimsAbout.get(id) ?? []);
}

function citedIn(incident: Incident): string[] {
  const cited: string[] = [];
  walk(incident.prose, (node) => {
    const source = node.type === 'component' && node.attributes['source'];
    if (source) cited.push(source);
  });
  return cited;
}
