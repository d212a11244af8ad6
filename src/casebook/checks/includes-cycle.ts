import { turnedTo } from '../cycles.ts';
import { relationCircle, relationCycles } from './relations.ts';
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
    return relationCycles(draft, 'includes').map((circle) =>
      relationCircle(
        draft,
        where,
        'includes',
        turnedTo(circle, () => 0),
      ),
    );
  },
};
