import { turnedTo } from '../cycles.ts';
import { relationCircle, relationCycles } from './relations.ts';
import type { Check } from './check.ts';

export const repeatsCycle: Check = {
  code: 'repeats-cycle',
  severity: 'error',
  rule: 'No claim repeats itself through others.',
  why: 'Somebody said the number first. In a circle of relays nobody did, and the number has no source.',
  refuses: [
    {
      'claims/guard-first.mdx': {
        replace: 'evidence:',
        by: 'repeats:\n  - claim: wire-repeat\n    because: The guard quotes the wire.\nevidence:',
      },
    },
  ],
  accepts: [],
  run(draft, { where }) {
    return relationCycles(draft, 'repeats').map((circle) =>
      relationCircle(
        draft,
        where,
        'repeats',
        // The one that was said first cannot have passed on a later one.
        turnedTo(circle, (id) => draft.claims.get(id)?.data.claimed.earliest ?? -Infinity),
      ),
    );
  },
};
