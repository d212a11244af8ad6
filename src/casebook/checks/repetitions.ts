import type { FieldPath } from '../../schemas/shape.ts';
import type { Claim } from '../entry.ts';
import type { Check } from '../check.ts';
import type { Rule } from '../rule.ts';
import { breakdownsIn } from './breakdowns.ts';
import { edit } from '../examples.ts';

/** One thing of a list in which nothing may stand twice. */
interface Listed {
  name: string;
  path: FieldPath;
}

/** A list of a claim in which nothing may stand twice. */
interface RepetitionRule extends Rule {
  lists(claim: Claim): { items: readonly Listed[]; within?: string }[];
  /** What is wrong, of what stands twice and of the list that it is in. */
  what(name: string, within: string): string;
  fix: string;
}

function repetitionCheck({ lists, what, fix, ...rule }: RepetitionRule): Check {
  return {
    ...rule,
    *run(draft, { where }) {
      for (const claim of draft.claims.values())
        for (const { items, within = '' } of lists(claim)) {
          const first = new Map<string, FieldPath>();
          for (const { name, path } of items) {
            const before = first.get(name);
            if (!before) first.set(name, path);
            else
              yield {
                ...where(claim.file, path),
                what: what(name, within),
                fix,
                related: [{ ...where(claim.file, before), what: 'The first time.' }],
              };
          }
        }
    },
  };
}

/** A claim gives each outcome, axis and group once, a code for each of these. */
export const repetitionChecks: readonly Check[] = [
  repetitionCheck({
    code: 'repeated-outcome',
    severity: 'error',
    rule: 'A claim measures each outcome once, be it a single one or several counted together.',
    why: 'Two numbers of killed in one claim cannot both be its number; one of them would be passed over or both added.',
    refuses: [
      edit('claims/guard-first.mdx', 'outcome: missing', 'outcome: killed'),
      edit(
        'claims/guard-first.mdx',
        'outcome: missing\n    count: about 20',
        'outcome: [injured, missing]\n    count: about 20\n  - outcome: [missing, injured]\n    count: about 20',
      ),
    ],
    accepts: [
      edit('claims/guard-first.mdx', 'outcome: missing', 'outcome: injured'),
      // "9 dead, about 20 dead or missing": the second number counts the first nine too.
      edit('claims/guard-first.mdx', 'outcome: missing', 'outcome: [killed, missing]'),
    ],
    lists: ({ data }) => [
      {
        items: data.measures.map(({ outcome }, index) => ({
          name: outcome,
          path: ['measures', index, 'outcome'],
        })),
      },
    ],
    what: (outcome) => `This claim measures "${outcome}" twice.`,
    fix: 'Keep one number, give the other its own outcome, or make it a part of the breakdown.',
  }),
  repetitionCheck({
    code: 'repeated-axis',
    severity: 'error',
    rule: 'A number is broken down once along each axis.',
    why: 'Groups of one axis are taken as disjoint and may be added. Two lists along one axis would count people twice.',
    refuses: [edit('claims/guard-second.mdx', 'by: side', 'by: sex_age')],
    accepts: [edit('claims/guard-second.mdx', 'by: sex_age', 'by: status')],
    lists: ({ data }) =>
      data.measures.map(({ breakdown }, measure) => ({
        items: breakdown.map(({ by }, index) => ({
          name: by,
          path: ['measures', measure, 'breakdown', index, 'by'],
        })),
      })),
    what: (axis) => `This number is broken down by "${axis}" twice.`,
    fix: 'Put all groups of one axis into one list of parts.',
  }),
  repetitionCheck({
    code: 'repeated-group',
    severity: 'error',
    rule: 'A breakdown names each group once.',
    why: 'The parts of a breakdown are added. A group that stands twice is counted twice.',
    refuses: [edit('claims/guard-second.mdx', 'group: men', 'group: women')],
    accepts: [edit('claims/guard-second.mdx', 'group: men', 'group: girls')],
    lists: (claim) =>
      breakdownsIn(claim).map(({ breakdown: { by, parts }, path }) => ({
        items: parts.map(({ group }, index) => ({
          name: group,
          path: [...path, 'parts', index, 'group'],
        })),
        within: by,
      })),
    what: (group, axis) => `This breakdown by "${axis}" names the group "${group}" twice.`,
    fix: 'Keep one number for the group, or name the group that was meant.',
  }),
];
