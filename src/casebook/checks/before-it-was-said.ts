import { surelyBefore } from '../time.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

const retracted = `status: retracted
because: The harbour master withdrew the statement on 14 May 2001.
retracted: `;

export const beforeItWasSaid: Check = {
  code: 'before-it-was-said',
  severity: 'error',
  rule: 'A claim was neither entered here nor retracted before it was said.',
  why: 'Both days decide what the record shows as of a day and what it lists as new. Before it was said there was nothing to enter and nothing to take back.',
  refuses: [
    edit('claims/guard-first.mdx', 'evidence:', 'recorded: 2001-05-11\nevidence:'),
    edit(
      'claims/harbour-master-injured.mdx',
      'status: retracted\nbecause: The harbour master withdrew the statement on 14 May 2001.\n',
      `${retracted}2001-05-04\n`,
    ),
  ],
  accepts: [
    edit('claims/guard-first.mdx', 'evidence:', 'recorded: 2001-05-12\nevidence:'),
    edit(
      'claims/harbour-master-injured.mdx',
      'status: retracted\nbecause: The harbour master withdrew the statement on 14 May 2001.\n',
      `${retracted}2001-05-14\n`,
    ),
  ],
  *run(draft, { where }) {
    for (const { file, data } of draft.claims.values())
      for (const key of ['recorded', 'retracted'] as const) {
        const date = data[key];
        if (!date || !surelyBefore(date, data.claimed)) continue;
        yield {
          ...where(file, [key]),
          what: `This claim was ${key} on ${date.edtf}, before it was said (${data.claimed.edtf}).`,
          fix: 'Correct the date that is wrong.',
          related: [{ ...where(file, ['claimed']), what: 'When it was said.' }],
        };
      }
  },
};
