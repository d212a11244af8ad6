import { surelyBefore } from '../time.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const saidBeforeItBegan: Check = {
  code: 'said-before-it-began',
  severity: 'error',
  rule: 'A claim was not said before what it covers began.',
  why: 'Nobody counts the dead of tomorrow. One of the two dates is wrong, and the number would appear on a day on which nobody knew it.',
  refuses: [
    edit('claims/guard-first.mdx', 'claimed: 2001-05-12', 'claimed: 2001-05-11'),
    edit('claims/guard-rescue.mdx', 'occurred: 2001-05-12/2001-05-13', 'occurred: 2001-05-14'),
  ],
  accepts: [
    edit('claims/guard-first.mdx', 'claimed: 2001-05-12', 'claimed: 2001-05'),
    edit('claims/guard-first.mdx', 'claimed: 2001-05-12', 'claimed: 2001-05-11~'),
    // The evening of the 11th in UTC is the 12th at the lake.
    edit('claims/guard-first.mdx', 'claimed: 2001-05-12', 'claimed: 2001-05-11T20:00:00Z'),
  ],
  *run(draft, { where }) {
    for (const { file, data } of draft.claims.values()) {
      const { claimed, covers } = data;
      if (surelyBefore(claimed, covers.occurred))
        yield {
          ...where(file, ['claimed']),
          what: `This claim was said on ${claimed.edtf}, before what it covers began (${covers.occurred.edtf}).`,
          fix: 'Correct the date that is wrong; if only the day of saying is uncertain, put ~ behind it.',
          related: [
            { ...where(file, ['covers', 'occurred']), what: 'When what it covers happened.' },
          ],
        };
    }
  },
};
