import { faultOf, supersessionsOf } from './supersessions.ts';
import type { Check } from '../rule.ts';

export const supersessionScope: Check = {
  code: 'supersession-scope',
  severity: 'warning',
  rule: 'A claim and the claim it supersedes cover the same incidents.',
  why: 'A later number for a wider scope usually includes the earlier one and leaves it standing. Replaced, the earlier number is lost to the incident it was about.',
  refuses: [
    {
      'claims/guard-second.mdx': {
        replace: 'incidents: [ferry-sinking]',
        by: 'incidents: [lake-storm]',
      },
    },
  ],
  accepts: [
    {
      'claims/guard-first.mdx': {
        replace: 'incidents: [ferry-sinking]',
        by: 'incidents: [rescue-boat, ferry-sinking]',
      },
      'claims/guard-second.mdx': {
        replace: 'incidents: [ferry-sinking]',
        by: 'incidents: [ferry-sinking, rescue-boat]',
      },
    },
  ],
  run(draft, { where }) {
    return supersessionsOf(draft)
      .filter((pair) => faultOf(draft, pair) === 'scope')
      .map(({ newer, older, path }) => ({
        ...where(newer.file, path),
        what: `This claim covers ${newer.data.covers.incidents.join(', ')}; the claim it supersedes covers ${older.data.covers.incidents.join(', ')}.`,
        fix: 'Use includes if the newer number only counts the older one too; keep supersedes if the asserter replaced it.',
        related: [
          { ...where(older.file, ['covers', 'incidents']), what: 'The claim it would replace.' },
        ],
      }));
  },
};
