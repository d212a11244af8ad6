import { keyOf, type Claim } from '../../casebook/entry.ts';
import { compareClaims, type Casebook } from '../../casebook/link.ts';
import type { Axis } from '../../schemas/measure.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { stackOf } from '../../tally/stack.ts';
import { statementsNaming, statementsOf } from '../../tally/statement.ts';

/** The subject of a chart of one breakdown of a claim. */
export function breakdownSubject(claim: string, outcome: Outcome, by: Axis): string {
  return `${claim}-${outcome}-${by.replace('_', '-')}`;
}

/** Every breakdown that a claim gives, with what it is called. */
export function breakdownsIn(casebook: Casebook) {
  return [...casebook.claims.values()].sort(compareClaims).flatMap((claim) =>
    statementsOf(claim).flatMap((statement) =>
      statement.breakdown.map((breakdown) => ({
        id: breakdownSubject(claim.id, statement.outcome, breakdown.by),
        about: keyOf(claim),
        given: () => breakdownOf(claim, statement.outcome, breakdown.by),
      })),
    ),
  );
}

/** The breakdown that a claim gives of an outcome, as it is now. */
function breakdownOf(claim: Claim, outcome: Outcome, by: Axis) {
  for (const statement of statementsOf(claim))
    for (const breakdown of statement.breakdown)
      if (statement.outcome === outcome && breakdown.by === by) return { statement, breakdown };
  throw new Error(`${keyOf(claim)} breaks ${outcome} down by ${by} no more.`);
}

/** Whether a bar of the groups has pieces, and somebody else speaks of the same outcome and incident, or prose shows the bar. */
export function isComparedWithOthers(
  { statement, breakdown }: ReturnType<typeof breakdownOf>,
  casebook: Casebook,
): boolean {
  const { claim, outcome } = statement;
  const { parts, rest } = stackOf(statement.count, breakdown);
  const isShownInProse = () =>
    (casebook.mentionsOf.get(keyOf(claim)) ?? []).some(
      ({ component }) => component === 'Breakdown',
    );
  const isSpokenOfByOthers = () =>
    statementsNaming(casebook, claim.data.covers.incidents, outcome).some(
      (other) => other.claim.data.assertedBy !== claim.data.assertedBy,
    );
  return parts.length + (rest ? 1 : 0) > 1 && (isSpokenOfByOthers() || isShownInProse());
}
