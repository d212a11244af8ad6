import type { Check } from '../rule.ts';

export const repeatedOutcome: Check = {
  code: 'repeated-outcome',
  severity: 'error',
  rule: 'A claim measures each outcome once.',
  why: 'Two numbers of killed in one claim cannot both be its number; one of them would be passed over or both added.',
  refuses: [
    {
      'claims/guard-first.mdx': { replace: 'outcome: missing', by: 'outcome: killed' },
    },
  ],
  accepts: [{ 'claims/guard-first.mdx': { replace: 'outcome: missing', by: 'outcome: injured' } }],
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
