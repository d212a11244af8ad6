import type { Actor, Figure, Incident, Source } from '../casebook/entry.ts';
import { descendantsOf, recordOf, type Casebook } from '../casebook/link.ts';
import { strings, type Locale } from '../i18n/index.ts';
import { citedIn, heardOf } from '../tally/heard.ts';

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

/** How many say so, in a phrase: "4 voices, read in 1 document"; undefined where nobody is recorded. */
export function supportOf(
  casebook: Casebook,
  incident: Incident,
  locale: Locale,
): string | undefined {
  const { voices, documents } = heardOf(casebook, incident);
  if (voices.length === 0) return undefined;
  const { pages, charts } = strings(locale);
  return pages.incident.supportCount(
    charts.relays.voices(voices.length),
    charts.relays.documents(documents.length),
  );
}
