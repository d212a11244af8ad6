import type { Actor, Figure, Incident, Source } from '../casebook/entry.ts';
import { descendantsOf, recordOf, type Casebook } from '../casebook/link.ts';
import { namedBy } from '../casebook/named-by.ts';
import { strings, type Locale } from '../i18n/index.ts';
import { citedIn, heardOf, type Hearing } from '../tally/heard.ts';
import { voicesBehind } from '../tally/relays.ts';

/** The sources of an incident: those of its claims and its parts' claims, and those that its body cites. */
export function sourcesOf(casebook: Casebook, incident: Incident): Source[] {
  const claims = descendantsOf(casebook, incident.id).flatMap(
    (id) => casebook.claimsAbout.get(id) ?? [],
  );
  return [
    ...new Set([
      ...citedIn(casebook, incident),
      ...claims.map(({ data }) => recordOf(casebook, 'sources', data.source)),
    ]),
  ];
}

/** Those who speak of an incident: with a number first, then those whose words its text quotes or reports. */
export function whoSaysSo(casebook: Casebook, incident: Incident): (Actor | Figure)[] {
  return heardOf(casebook, incident).voices;
}

/** The speakers about an incident and its parts, or in a document, each with relays and source. */
export function hearingsOf(casebook: Casebook, about: Incident | Source): Hearing[] {
  if (about.collection === 'incidents') return heardOf(casebook, about).hearings;
  const claims = namedBy(casebook, about, 'claims', 'source');
  return voicesBehind(casebook, claims).flatMap(({ chains }) => chains);
}

/** The number of voices and documents in a phrase: "4 voices, read in 1 document"; undefined where nobody is recorded. */
export function supportPhrase(
  casebook: Casebook,
  incident: Incident,
  locale: Locale,
): string | undefined {
  return supportIn(heardOf(casebook, incident).hearings, locale);
}

/** The same of some hearings. */
export function supportIn(hearings: readonly Hearing[], locale: Locale): string | undefined {
  if (hearings.length === 0) return undefined;
  const { pages, charts } = strings(locale);
  return pages.incident.supportCount(
    charts.relays.voices(new Set(hearings.map(({ speaker }) => speaker)).size),
    charts.relays.documents(new Set(hearings.map(({ source }) => source)).size),
  );
}
