import { descendantsOf, type Draft } from '../casebook/link.ts';
import { outcomes, type Outcome } from '../schemas/outcome.ts';

/** The outcomes about which anything is claimed of an incident or its parts, in the order of the model. */
export function outcomesOf(casebook: Draft, incident: string): Outcome[] {
  const claimed = new Set(
    descendantsOf(casebook, incident)
      .flatMap((id) => casebook.claimsAbout.get(id) ?? [])
      .flatMap(({ data }) => data.measures.map(({ outcome }) => outcome)),
  );
  return outcomes.filter((outcome) => claimed.has(outcome));
}
