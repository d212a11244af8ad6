import { turnedTo } from '../cycles.ts';
import { relationCircle, relationCycles } from './relations.ts';
import type { Check } from './check.ts';

export const supersessionCycle: Check = {
  code: 'supersession-cycle',
  severity: 'error',
  rule: 'No claim supersedes itself through others.',
  why: 'In a circle every claim is replaced by another, and no number is left current.',
  refuses: [
    {
      'claims/guard-first.mdx': {
        replace: 'evidence:',
        by: 'supersedes:\n  - claim: guard-second\n    because: The guard returned to its first number.\nevidence:',
      },
    },
  ],
  accepts: [],
  run(draft, { where }) {
    return relationCycles(draft, 'supersedes').map((circle) =>
      relationCircle(
        draft,
        where,
        'supersedes',
        // The one that was said first cannot have replaced a later one.
        turnedTo(circle, (id) => draft.claims.get(id)?.data.claimed.earliest ?? -Infinity),
      ),
    );
  },
};
