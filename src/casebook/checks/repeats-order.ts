import { surelyBefore } from '../time.ts';
import { areInOneCycle, relationCycles } from './relations.ts';
import type { Check } from '../rule.ts';
import { edit } from './examples.ts';

export const repeatsOrder: Check = {
  code: 'repeats-order',
  severity: 'error',
  rule: 'A claim was not said before the claim it repeats.',
  why: 'A relay is not a second voice. Turned around, the one who counted would be shown as passing on what others made of it.',
  refuses: [edit('claims/wire-repeat.mdx', 'claim: guard-first', 'claim: monitor-total')],
  accepts: [edit('claims/wire-repeat.mdx', 'claim: guard-first', 'claim: guard-second')],
  run(draft, { where }) {
    const cycles = relationCycles(draft, 'repeats');
    return [...draft.claims.values()].flatMap(({ file, id, data }) =>
      data.repeats.flatMap(({ claim }, index) => {
        const origin = draft.claims.get(claim);
        if (!origin || !surelyBefore(data.claimed, origin.data.claimed)) return [];
        if (areInOneCycle(cycles, id, claim)) return [];
        return [
          {
            ...where(file, ['repeats', index, 'claim']),
            what: `This claim was said on ${data.claimed.edtf}, before the claim it repeats (${origin.data.claimed.edtf}).`,
            fix: 'Turn the relation around, or correct the date that is wrong.',
            related: [{ ...where(origin.file, ['claimed']), what: 'When the other one was said.' }],
          },
        ];
      }),
    );
  },
};
