import { breakdownsOf } from './breakdowns.ts';
import type { Check } from '../rule.ts';

export const repeatedAxis: Check = {
  code: 'repeated-axis',
  severity: 'error',
  rule: 'A number is broken down once along each axis.',
  why: 'Groups of one axis are taken as disjoint and may be added. Two lists along one axis would count people twice.',
  refuses: [{ 'claims/guard-second.mdx': { replace: 'by: side', by: 'by: sex_age' } }],
  accepts: [{ 'claims/guard-second.mdx': { replace: 'by: sex_age', by: 'by: status' } }],
  run(draft, { where }) {
    return breakdownsOf(draft).flatMap(
      ({ claim, measure, breakdown, index, measurePath, path }) => {
        const first = measure.breakdown.findIndex(({ by }) => by === breakdown.by);
        if (first === index) return [];
        return [
          {
            ...where(claim.file, [...path, 'by']),
            what: `This number is broken down by "${breakdown.by}" twice.`,
            fix: 'Put all groups of one axis into one list of parts.',
            related: [
              {
                ...where(claim.file, [...measurePath, 'breakdown', first, 'by']),
                what: 'The first time.',
              },
            ],
          },
        ];
      },
    );
  },
};
