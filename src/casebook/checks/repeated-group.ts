import { breakdownsOf } from './breakdowns.ts';
import type { Check } from '../rule.ts';

export const repeatedGroup: Check = {
  code: 'repeated-group',
  severity: 'error',
  rule: 'A breakdown names each group once.',
  why: 'The parts of a breakdown are added. A group that stands twice is counted twice.',
  refuses: [{ 'claims/guard-second.mdx': { replace: 'group: men', by: 'group: women' } }],
  accepts: [{ 'claims/guard-second.mdx': { replace: 'group: men', by: 'group: girls' } }],
  run(draft, { where }) {
    return breakdownsOf(draft).flatMap(({ claim, breakdown, path }) =>
      breakdown.parts.flatMap(({ group }, index) => {
        const first = breakdown.parts.findIndex((part) => part.group === group);
        if (first === index) return [];
        return [
          {
            ...where(claim.file, [...path, 'parts', index, 'group']),
            what: `This breakdown by "${breakdown.by}" names the group "${group}" twice.`,
            fix: 'Keep one number for the group, or name the group that was meant.',
            related: [
              { ...where(claim.file, [...path, 'parts', first, 'group']), what: 'The first time.' },
            ],
          },
        ];
      }),
    );
  },
};
