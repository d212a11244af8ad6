import type { Incident } from '../casebook/entry.ts';
import { isInCircle, type LinkedRecords } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import { compareOutcomes, singleOutcomes, type Outcome } from '../schemas/outcome.ts';
import { tallyIncident, type Tally } from './tally.ts';

/** The outcomes about which anything is claimed of an incident or its parts, in the order in which they are shown. */
export const outcomesOf = memoize(
  (casebook: LinkedRecords, incident: string): readonly Outcome[] => {
    const claimed = new Set<Outcome>();
    // A circle, which is an error that the checks tell, has no end.
    const parts = isInCircle(casebook, incident) ? [] : casebook.parts.get(incident);
    for (const { id } of parts ?? [])
      for (const outcome of outcomesOf(casebook, id)) claimed.add(outcome);
    for (const { data } of casebook.claimsAbout.get(incident) ?? [])
      for (const { outcome } of data.measures) claimed.add(outcome);
    return [...claimed].sort(compareOutcomes);
  },
  'outcomesOf',
);

/** Every single outcome, and those that a claim of the casebook counts together. */
export function outcomesIn(casebook: LinkedRecords): Outcome[] {
  const claimed = [...casebook.claims.values()].flatMap(({ data }) =>
    data.measures.map(({ outcome }) => outcome),
  );
  return [...new Set<Outcome>([...singleOutcomes, ...claimed])].sort(compareOutcomes);
}

/** The outcome that leads: the first about which a number follows, or else the first about which anything is claimed. */
export const leadOutcomeOf = memoize(
  (casebook: LinkedRecords, incident: string): Outcome | undefined => {
    const outcomes = outcomesOf(casebook, incident);
    return (
      outcomes.find((outcome) => tallyIncident(casebook, incident, outcome).n !== null) ??
      outcomes[0]
    );
  },
  'leadOutcomeOf',
);

/** What follows of the outcome that leads; undefined where nothing is claimed. */
export function leadTallyOf(casebook: LinkedRecords, incident: string): Tally | undefined {
  const outcome = leadOutcomeOf(casebook, incident);
  return outcome && tallyIncident(casebook, incident, outcome);
}

/** Incidents with the largest number of the first outcome first; those about which no number follows are left out. */
export function largestFirst(casebook: LinkedRecords, incidents: readonly Incident[]): Incident[] {
  return incidents
    .flatMap((incident) => {
      const tally = leadTallyOf(casebook, incident.id);
      return tally && tally.n !== null ? [{ incident, outcome: tally.outcome, n: tally.n }] : [];
    })
    .sort((a, b) => compareOutcomes(a.outcome, b.outcome) || b.n - a.n)
    .map(({ incident }) => incident);
}
