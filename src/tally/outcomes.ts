import { descendantsOf, type Draft } from '../casebook/link.ts';
import { compareOutcomes, singleOutcomes, type Outcome } from '../schemas/outcome.ts';
import { tallyIncident } from './tally.ts';

/** The outcomes about which anything is claimed of an incident or its parts, in the order in which they are shown. */
export function outcomesOf(casebook: Draft, incident: string): Outcome[] {
  const claimed = new Set(
    descendantsOf(casebook, incident)
      .flatMap((id) => casebook.claimsAbout.get(id) ?? [])
      .flatMap(({ data }) => data.measures.map(({ outcome }) => outcome)),
  );
  return [...claimed].sort(compareOutcomes);
}

/** Every single outcome, and those that a claim of the casebook counts together. */
export function outcomesIn(casebook: Draft): Outcome[] {
  const claimed = [...casebook.claims.values()].flatMap(({ data }) =>
    data.measures.map(({ outcome }) => outcome),
  );
  return [...new Set<Outcome>([...singleOutcomes, ...claimed])].sort(compareOutcomes);
}

/** The outcome that leads: the first about which a number follows, or else the first about which anything is claimed. */
export function leadOutcomeOf(casebook: Draft, incident: string): Outcome | undefined {
  const outcomes = outcomesOf(casebook, incident);
  return (
    outcomes.find((outcome) => tallyIncident(casebook, incident, outcome).n !== null) ?? outcomes[0]
  );
}
