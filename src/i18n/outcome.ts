import { partsOfOutcome, type Outcome } from '../schemas/outcome.ts';
import type { Locale } from './locales.ts';
import { strings, type Strings } from './strings.ts';

/** An outcome behind a number: "killed", "injured or captured". */
export function outcomeLabel(outcome: Outcome, locale: Locale): string {
  return strings(locale).labels.eitherOutcome(partsOfOutcome(outcome));
}

/** An outcome as a heading: "People killed", "People injured or captured". */
export function outcomeHeading(outcome: Outcome, locale: Locale): string {
  const { labels } = strings(locale);
  const parts = partsOfOutcome(outcome);
  const [single] = parts;
  return parts.length === 1 && single
    ? labels.outcomeHeading[single]
    : labels.eitherOutcomeHeading(parts);
}

/** How the people of an outcome are counted. */
export function countedPeople(outcome: Outcome, locale: Locale): Strings['people']['killed'] {
  const { people, peopleOfSeveral } = strings(locale);
  const parts = partsOfOutcome(outcome);
  const [single] = parts;
  return parts.length === 1 && single ? people[single] : peopleOfSeveral(parts);
}
