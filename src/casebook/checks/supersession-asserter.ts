import { faultOf, supersessionsOf } from './supersessions.ts';
import type { Check } from '../rule.ts';

export const supersessionAsserter: Check = {
  code: 'supersession-asserter',
  severity: 'error',
  rule: 'A claim supersedes only claims of the same asserter.',
  why: 'Nobody can take back what somebody else said. A newer number of another party stands beside the older one, it does not replace it.',
  refuses: [
    {
      'claims/monitor-total.mdx': { replace: 'includes:', by: 'supersedes:' },
    },
  ],
  accepts: [
    {
      'claims/monitor-total.mdx': { replace: 'includes:', by: 'disputes:' },
    },
  ],
  run(draft, { where }) {
    return supersessionsOf(draft)
      .filter((pair) => faultOf(draft, pair) === 'asserter')
      .map(({ newer, older, path }) => ({
        ...where(newer.file, path),
        what: `This claim is asserted by "${newer.data.assertedBy}" and supersedes a claim of "${older.data.assertedBy}".`,
        fix: 'Use disputes if it contradicts the other claim, includes if it counts the same people too, repeats if it passes the number on.',
        related: [{ ...where(older.file, ['assertedBy']), what: 'The claim it would replace.' }],
      }));
  },
};
