import { recordOf, type Casebook } from '../casebook/link.ts';
import type { Incident } from '../casebook/entry.ts';
import { formatDate, strings, titlesOf, type Locale } from '../i18n/index.ts';
import { scopeOf } from '../tally/scope.ts';
import type { TallyPart } from '../tally/parts.ts';
import type { Statement } from '../tally/statement.ts';
import type { Basis } from '../tally/tally.ts';
import { groupNamed, listed, named, speaker, type Told } from './pieces.ts';

/** Incidents by their titles: "A and B", or "A, and around; B". */
export function titled(casebook: Casebook, incidents: readonly string[], locale: Locale): Told {
  const titles = incidents.map((id) =>
    named(casebook, recordOf(casebook, 'incidents', id), locale),
  );
  const texts = titles.map(({ text }) => text);
  return titlesOf<Told>(
    titles.map((title) => [title]),
    texts,
    locale,
  ).flat();
}

/** What a statement counts where it is not everyone in the incident: other incidents, days, places, a group; else undefined. */
export function aboutOf(
  casebook: Casebook,
  statement: Statement,
  incident: Incident,
  locale: Locale,
  group = statement.population,
): Told | undefined {
  const { covers } = statement.claim.data;
  const isOfOthers = covers.incidents.some((id) => id !== incident.id);
  const scope = scopeOf(casebook, statement, incident);
  const limits: Told[] = [
    ...(isOfOthers ? [several(casebook, covers.incidents, locale)] : []),
    ...(!isOfOthers && scope.days !== 'same' ? [[formatDate(covers.occurred, locale)]] : []),
    ...(!isOfOthers && scope.places !== 'same'
      ? [
          listed(
            covers.places.map((id) => named(casebook, recordOf(casebook, 'places', id), locale)),
            locale,
          ),
        ]
      : []),
    ...(group
      ? [
          strings(locale)
            .tally.answer.theGroup<Told>(groupNamed(casebook, group, locale))
            .flat(),
        ]
      : []),
  ];
  const { beside } = strings(locale).ledger;
  return limits.reduce<Told | undefined>(
    (told, limit) => (told ? beside<Told>(told, limit).flat() : limit),
    undefined,
  );
}

/** A part of an incident by its title, or several of them as one. */
export function partTitled(casebook: Casebook, part: TallyPart, locale: Locale): Told {
  return several(casebook, part.kind === 'child' ? [part.id] : part.incidents, locale);
}

/** Incidents that one number counts together. */
function several(casebook: Casebook, incidents: readonly string[], locale: Locale): Told {
  const titles = titled(casebook, incidents, locale);
  const words = strings(locale).tally.derivationOf;
  return incidents.length > 1 ? words.several<Told>(titles).flat() : titles;
}

/** What a support counts, where that is not everyone in the incident by one number. */
export function aboutBasis(
  casebook: Casebook,
  basis: Basis,
  incident: Incident,
  locale: Locale,
): Told | undefined {
  if (basis.rule === 'parts') return [strings(locale).tally.answer.itsParts];
  if (basis.rule !== 'statement' && basis.rule !== 'group') return undefined;
  const group = basis.rule === 'group' ? { by: basis.by, group: basis.group } : undefined;
  return aboutOf(casebook, basis.statement, incident, locale, group);
}

/** People with whose number they are and what it counts: "7 people killed (the Ministry, for “Fire”)". */
export function attributed(
  casebook: Casebook,
  people: Told,
  voices: readonly string[],
  about: Told | undefined,
  locale: Locale,
): Told {
  const words = strings(locale).tally.answer;
  const who = listed(
    voices.map((id) => speaker(casebook, id, locale)),
    locale,
  );
  return (about ? words.byFor<Told>(people, who, about) : words.by<Told>(people, who)).flat();
}
