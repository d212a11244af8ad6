import { cyclesIn, turnedTo } from '../cycles.ts';
import { relationCircle } from './relations.ts';
import type { Check } from './check.ts';

export const includesCycle: Check = {
  code: 'includes-cycle',
  severity: 'error',
  rule: 'No claim includes itself through others.',
  why: 'Of two numbers that include each other, neither is the whole, and what may be added to what cannot be told.',
  refuses: [
    {
      'claims/guard-second.mdx': {
        replace: 'evidence:',
        by: 'includes:\n  - claim: monitor-total\n    because: The bulletin was issued last.\nevidence:',
      },
    },
  ],
  accepts: [
    {
      'claims/guard-second.mdx': {
        replace: 'evidence:',
        by: 'mayOverlap:\n  - claim: monitor-total\n    because: The bulletin was issued last.\nevidence:',
      },
    },
  ],
  run(draft, { where }) {
    const next = (id: string) =>
      (draft.claims.get(id)?.data.includes ?? []).map(({ claim }) => claim);
    return cyclesIn(draft.claims.keys(), next)
      .filter((circle) => circle.length > 1)
      .map((circle) =>
        relationCircle(
          draft,
          where,
          'includes',
          turnedTo(circle, () => 0),
        ),
      );
  },
};
