import type { RelationKind } from '../../schemas/claim.ts';
import { cyclesIn } from '../cycles.ts';
import type { LinkedRecords } from '../link.ts';
import { surelyBefore } from '../time.ts';
import { edit } from '../examples.ts';
import type { Check } from '../check.ts';
import type { Rule } from '../rule.ts';

/** Circles of two and more claims that a relation closes. */
export function relationCycles(draft: LinkedRecords, kind: RelationKind): string[][] {
  const next = (id: string) => (draft.claims.get(id)?.data[kind] ?? []).map(({ claim }) => claim);
  return cyclesIn(draft.claims.keys(), next).filter((circle) => circle.length > 1);
}

/** Two claims of one circle: that they stand in the wrong order follows from it. */
export function areInOneCycle(
  cycles: readonly (readonly string[])[],
  a: string,
  b: string,
): boolean {
  return cycles.some((circle) => circle.includes(a) && circle.includes(b));
}

/** A check that a claim was not said before those to which it has a relation. */
function orderCheck(kind: 'repeats' | 'supersedes', rule: Omit<Rule, 'severity'>): Check {
  return {
    ...rule,
    severity: 'error',
    *run(draft, { where }) {
      const cycles = relationCycles(draft, kind);
      for (const { file, id, data } of draft.claims.values())
        for (const [index, { claim }] of data[kind].entries()) {
          const origin = draft.claims.get(claim);
          if (!origin || !surelyBefore(data.claimed, origin.data.claimed)) continue;
          if (areInOneCycle(cycles, id, claim)) continue;
          yield {
            ...where(file, [kind, index, 'claim']),
            what: `This claim was said on ${data.claimed.edtf}, before the claim it ${kind} (${origin.data.claimed.edtf}).`,
            fix: 'Turn the relation around, or correct the date that is wrong.',
            related: [{ ...where(origin.file, ['claimed']), what: 'When the other one was said.' }],
          };
        }
    },
  };
}

export const repeatsOrder = orderCheck('repeats', {
  code: 'repeats-order',
  rule: 'A claim was not said before the claim it repeats.',
  why: 'A relay is not a second voice. Turned around, the one who counted would be shown as passing on what others made of it.',
  refuses: [edit('claims/wire-repeat.mdx', 'claim: guard-first', 'claim: monitor-total')],
  accepts: [edit('claims/wire-repeat.mdx', 'claim: guard-first', 'claim: guard-second')],
});

export const supersessionOrder = orderCheck('supersedes', {
  code: 'supersession-order',
  rule: 'A claim was not said before the claim it supersedes.',
  why: 'Turned around, an abandoned number would be shown as the current one, and every day in between would be shown wrongly.',
  refuses: [
    {
      ...edit('claims/guard-second.mdx', '2001-05-13', '2001-05-12T15:00:00-10:00'),
      ...edit(
        'claims/guard-first.mdx',
        'claimed: 2001-05-12',
        'claimed: 2001-05-12T23:00:00-10:00',
      ),
    },
  ],
  accepts: [
    // On one day, which of the two came first is not known from the dates.
    edit('claims/guard-second.mdx', 'claimed: 2001-05-13', 'claimed: 2001-05-12'),
  ],
});
