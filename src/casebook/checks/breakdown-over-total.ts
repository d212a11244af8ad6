import { isBounded } from '../../schemas/count.ts';
import type { Breakdown } from '../../schemas/measure.ts';
import { breakdownsOf } from './breakdowns.ts';
import type { Check } from '../check.ts';
import { edit, type ExampleFiles } from '../examples.ts';

const upTo = (total: string | number, crew: number) =>
  `count: ${total}
    breakdown:
      - by: side
        parts:
          - group: ferry-crew
            count: ${crew}`;
const withTotal = (total: string, crew: number): ExampleFiles =>
  edit('claims/guard-second.mdx', upTo(14, 3), upTo(total, crew));

export const breakdownOverTotal: Check = {
  code: 'breakdown-over-total',
  severity: 'error',
  rule: 'The parts of a breakdown, at their least, are no more than their total can be.',
  why: 'Parts that exceed their total mean a misread source, a slip of the finger, or groups that overlap. Whichever it is, the number cannot be used until it is known.',
  refuses: [
    edit('claims/guard-second.mdx', 'count: 3', 'count: 4'),
    edit('claims/guard-second.mdx', 'count: 11', 'count: 110'),
    edit('claims/guard-second.mdx', 'count: 3', 'count: at least 4'),
    withTotal('up to 14', 4),
  ],
  accepts: [
    edit('claims/guard-second.mdx', 'count: 3', 'count: up to 4'),
    withTotal('at least 14', 4),
    withTotal('about 14', 4),
  ],
  *run(draft, { where }) {
    for (const { claim, measure, breakdown, measurePath, path } of breakdownsOf(draft)) {
      const total = measure.count;
      if (!isBounded(total) || total.max === null || hasRepeatedGroup(breakdown)) continue;
      const { max } = total;
      const leasts = leastsOf(breakdown);
      const sum = addUp(leasts);
      if (sum <= max) continue;
      const reach = total.kind === 'exact' ? total.wording : `"${total.wording}", at most ${max}`;
      const tooLarge = leasts.findIndex((least) => least > max);
      const group = breakdown.parts[tooLarge]?.group;
      yield {
        ...where(
          claim.file,
          group === undefined ? [...path, 'by'] : [...path, 'parts', tooLarge, 'count'],
        ),
        what:
          group === undefined
            ? `The parts by "${breakdown.by}" come to at least ${sum} (${leasts.filter(Boolean).join(' + ')}), but the total is ${reach}.`
            : `The part "${group}" is at least ${leasts[tooLarge]}, but the total is ${reach}.`,
        fix: 'Compare the parts and the total with the source. If its groups overlap, leave the breakdown out and say so in the text.',
        related: [
          { ...where(claim.file, [...measurePath, 'count']), what: 'The total.' },
          ...measure.breakdown.flatMap((other, index) =>
            addUp(leastsOf(other)) === max
              ? {
                  ...where(claim.file, [...measurePath, 'breakdown', index, 'by']),
                  what: `The parts by "${other.by}" come to the total, so the two axes contradict each other.`,
                }
              : [],
          ),
        ],
      };
    }
  },
};

function leastsOf({ parts }: Breakdown): number[] {
  return parts.map(({ count }) => (isBounded(count) ? count.min : 0));
}

function addUp(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** That is reported by repeated-group, and is the reason why the sum is too large. */
function hasRepeatedGroup({ parts }: Breakdown): boolean {
  return new Set(parts.map(({ group }) => group)).size < parts.length;
}
