import type { Check } from '../rule.ts';

export const repeatedOutcome: Check = {
  code: 'repeated-outcome',
  severity: 'error',
  rule: 'A claim measures each outcome once, be it a single one or several counted together.',
  why: 'Two numbers of killed in one claim cannot both be its number; one of them would be passed over or both added.',
  refuses: [
    { 'claims/guard-first.mdx': { replace: 'outcome: missing', by: 'outcome: killed' } },
    {
      'claims/guard-first.mdx': {
        replace: 'outcome: missing\n    count: about 20',
        by: 'outcome: [injured, missing]\n    count: about 20\n  - outcome: [missing, injured]\n    count: about 20',
      },
    },
  ],
  accepts: [
    { 'claims/guard-first.mdx': { replace: 'outcome: missing', by: 'outcome: injured' } },
    // "9 dead, about 20 dead or missing": the second number counts the first nine too.
    { 'claims/guard-first.mdx': { replace: 'outcome: missing', by: 'outcome: [killed, missing]' } },
  ],
  run(draft, { where }) {
    return [...draft.claims.values()].flatMap(({ file, data }) =>
      data.measures.flatMap(({ outcome }, index) => {
        const first = data.measures.findIndex((measure) => measure.outcome === outcome);
        if (first === index) return [];
        return [
          {
            ...where(file, ['measures', index, 'outcome']),
            what: `This claim measures "${outcome}" twice.`,
            fix: 'Keep one number, give the other its own outcome, or make it a part of the breakdown.',
            related: [{ ...where(file, ['measures', first, 'outcome']), what: 'The first time.' }],
          },
        ];
      }),
    );
  },
};
