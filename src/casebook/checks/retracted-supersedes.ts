import type { Outcome } from '../../schemas/outcome.ts';
import type { Claim } from '../entry.ts';
import type { LinkedRecords } from '../link.ts';
import type { Check } from '../check.ts';
import { edit, withoutSecond } from '../examples.ts';
import { outcomesOfClaim, sharedOutcomes, supersessionsOf } from './supersessions.ts';

export const retractedSupersedes: Check = {
  code: 'retracted-supersedes',
  severity: 'warning',
  rule: 'Where a retracted claim had replaced another, a newer one of the asserter stands in their place.',
  why: 'What was once replaced stays so, and the newer number was taken back: no number of the asserter is left. Whether it returned to the older one is for a person to say.',
  refuses: [
    {
      ...withoutSecond,
      ...edit(
        'claims/guard-second.mdx',
        'status: active',
        'status: retracted\nbecause: The guard withdrew the bulletin.',
      ),
    },
  ],
  accepts: [
    {
      ...withoutSecond,
      ...edit(
        'claims/guard-second.mdx',
        'status: active',
        'status: retracted\nbecause: The guard withdrew the bulletin.',
      ),
      ...edit(
        'claims/guard-first.mdx',
        'status: active',
        'status: retracted\nbecause: The guard withdrew all its numbers.',
      ),
    },
  ],
  *run(draft, { where }) {
    for (const { newer, older, path } of supersessionsOf(draft)) {
      if (newer.data.status !== 'retracted' || older.data.status !== 'active') continue;
      if (sharedOutcomes(newer, older).every((outcome) => isGivenAnew(draft, older, outcome)))
        continue;
      yield {
        ...where(newer.file, path),
        what: `This claim is retracted, and "${older.id}", which it superseded, stays replaced, so no number of "${newer.data.assertedBy}" for these people is current.`,
        fix: 'If the older number stands again, take this relation out and say why in the text; if it does not, retract the older claim too, or accept this warning.',
        related: [{ ...where(older.file, ['status']), what: 'The older claim.' }],
      };
    }
  },
};

/** Whether an active claim, along the chain of what replaced a claim, gives a number of the outcome. */
function isGivenAnew(draft: LinkedRecords, claim: Claim, outcome: Outcome): boolean {
  // A set may grow while it is walked.
  const chain = new Set([claim]);
  for (const { id } of chain)
    for (const { kind, claim: newer } of draft.relationsTo.get(id) ?? [])
      if (kind === 'supersedes') chain.add(newer);
  chain.delete(claim);
  return [...chain].some(
    (newer) => newer.data.status === 'active' && outcomesOfClaim(newer).includes(outcome),
  );
}
