import { surelyBefore } from '../time.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const reversedRole: Check = {
  code: 'reversed-role',
  severity: 'error',
  rule: 'A role does not end before it begins.',
  why: 'Who held an office on a day is part of what is alleged or found; turned dates put somebody else into it.',
  refuses: [edit('figures/ada-example.mdx', 'from: 1999', 'from: 1999\n    to: 1989')],
  accepts: [edit('figures/ada-example.mdx', 'from: 1999', 'from: 1999\n    to: 1999')],
  *run(draft, { where }) {
    for (const { file, data } of draft.figures.values())
      for (const [index, { title, from, to }] of data.roles.entries())
        if (from && to && surelyBefore(to, from))
          yield {
            ...where(file, ['roles', index, 'to']),
            what: `The role "${title}" ends (${to.edtf}) before it begins (${from.edtf}).`,
            fix: 'Correct the date that is wrong.',
            related: [{ ...where(file, ['roles', index, 'from']), what: 'When it begins.' }],
          };
  },
};
