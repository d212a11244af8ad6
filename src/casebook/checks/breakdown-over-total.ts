import { isBounded } from '../../schemas/count.ts';
import type { Breakdown } from '../../schemas/measure.ts';
import { breakdownsOf } from './breakdowns.ts';
import type { Check } from './check.ts';

export const breakdownOverTotal: Check = {
  code: 'breakdown-over-total',
  severity: 'error',
  rule: 'The parts of a breakdown, at their least, are no more than their total can be.',
  why: 'Parts that exceed their total mean a misread source, a slip of the finger, or groups that overlap. Whichever it is, the number cannot be used until it is known.',
  refuses: [
    {
      'claims/guard-second.mdx': {
        replace: 'group: ferry-crew\n            count: 3',
        by: 'group: ferry-crew\n            count: 4',
      },
    },
    {
      'claims/guard-second.mdx': {
        replace: 'group: civilians\n            count: 11',
        by: 'group: civilians\n            count: 110',
      },
    },
    {
      'claims/guard-second.mdx': {
        replace: 'group: ferry-crew\n            count: 3',
        by: 'group: ferry-crew\n            count: at least 4',
      },
    },
    {
      'claims/guard-second.mdx': { replace: 'count: 14', by: 'count: 10 to 13' },
    },
  ],
  accepts: [
    {
      'claims/guard-second.mdx': {
        replace: 'group: ferry-crew\n            count: 3',
        by: 'group: ferry-crew\n            count: up to 4',
      },
    },
    { 'claims/guard-second.mdx': { replace: 'count: 14', by: 'count: at least 10' } },
    { 'claims/guard-second.mdx': { replace: 'count: 14', by: 'count: about 10' } },
  ],
  run(draft, { where }) {
    return breakdownsOf(draft).flatMap(({ claim, measure, breakdown, measurePath, path }) => {
      const total = measure.count;
      if (!isBounded(total) || total.max === null || hasRepeatedGroup(breakdown)) return [];
      const { max } = total;
      const leasts = breakdown.parts.map(({ count }) => (isBounded(count) ? count.min : 0));
      const reach = total.kind === 'exact' ? total.wording : `"${total.wording}", at most ${max}`;
      const sum = leasts.reduce((all, least) => all + least, 0);
      if (sum <= max) return [];
      const tooLarge = leasts.findIndex((least) => least > max);
      const group = breakdown.parts[tooLarge]?.group;
      return [
        {
          ...where(
            claim.file,
            group === undefined ? [...path, 'by'] : [...path, 'parts', tooLarge, 'count'],
          ),
          what:
            group === undefined
              ? `The parts by "${breakdown.by}" come to at least ${sum} (${leasts.filter(Boolean).join(' + ')}), but the total is ${reach}.`
              : `The part "${group}" is at least ${leasts[tooLarge]}, but the total is ${reach}.`,
          fix: 'Compare the parts and the total with the source. If its groups overlap, leave the breakdown out and say so in the text.',
          related: [{ ...where(claim.file, [...measurePath, 'count']), what: 'The total.' }],
        },
      ];
    });
  },
};

/** That is reported by repeated-group, and is the reason why the sum is too large. */
function hasRepeatedGroup({ parts }: Breakdown): boolean {
  return new Set(parts.map(({ group }) => group)).size < parts.length;
}
