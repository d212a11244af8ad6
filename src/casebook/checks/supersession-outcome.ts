import { faultOf, outcomesOf, supersessionsOf } from './supersessions.ts';
import type { Check } from '../rule.ts';

export const supersessionOutcome: Check = {
  code: 'supersession-outcome',
  severity: 'error',
  rule: 'A claim and the claim it supersedes have an outcome in common.',
  why: 'A claim is replaced outcome by outcome. A number of missing does not replace a number of killed, so this relation would do nothing.',
  refuses: [
    {
      'claims/guard-rescue.mdx': {
        replace: 'outcome: killed\n    count: 2\nmayOverlap:',
        by: 'outcome: injured\n    count: 2\nsupersedes:',
      },
    },
  ],
  accepts: [
    {
      'claims/guard-second.mdx': {
        replace: '  - outcome: missing\n    count: up to 4\n',
        by: '',
      },
    },
  ],
  run(draft, { where }) {
    return supersessionsOf(draft)
      .filter((pair) => faultOf(draft, pair) === 'outcome')
      .map(({ newer, older, path }) => ({
        ...where(newer.file, path),
        what: `This claim counts ${outcomesOf(newer).join(', ')}; the claim it supersedes counts ${outcomesOf(older).join(', ')}.`,
        fix: 'Name the claim that this one replaces, or leave the relation out.',
        related: [
          { ...where(older.file, ['measures', 0, 'outcome']), what: 'The claim it would replace.' },
        ],
      }));
  },
};
