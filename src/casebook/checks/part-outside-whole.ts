import { isInCircle } from '../link.ts';
import { surelyBeginsBefore, surelyEndsAfter } from '../time.ts';
import type { Check } from '../rule.ts';

export const partOutsideWhole: Check = {
  code: 'part-outside-whole',
  severity: 'warning',
  rule: 'A part does not begin before its whole, nor end after it.',
  why: 'The minimum of the whole is added from its parts. A part from outside its days brings in people whom nobody means by the whole.',
  refuses: [
    {
      'incidents/harbour-vigil.mdx': {
        replace: 'occurred: 2001-05-13',
        by: 'occurred: 2001-05-14',
      },
    },
    {
      'incidents/rescue-boat.mdx': {
        replace: 'occurred: 2001-05-12/2001-05-13',
        by: 'occurred: 2001-05-11/2001-05-13',
      },
    },
  ],
  accepts: [
    { 'incidents/harbour-vigil.mdx': { replace: 'occurred: 2001-05-13', by: 'occurred: 2001-05' } },
    {
      'incidents/harbour-vigil.mdx': {
        replace: 'occurred: 2001-05-13',
        by: 'occurred: 2001-05-14~',
      },
    },
  ],
  run(draft, { where }) {
    return [...draft.incidents.values()].flatMap(({ id, file, data }) => {
      const whole = draft.incidents.get(data.partOf ?? '');
      if (!whole || isInCircle(draft, id)) return [];
      const early = surelyBeginsBefore(data.occurred, whole.data.occurred);
      if (!early && !surelyEndsAfter(data.occurred, whole.data.occurred)) return [];
      return [
        {
          ...where(file, ['occurred']),
          what: `This incident (${data.occurred.edtf}) ${early ? 'begins before' : 'ends after'} the one it is a part of, "${whole.id}" (${whole.data.occurred.edtf}).`,
          fix: 'Correct the date, widen the dates of the whole, or leave partOf out.',
          related: [{ ...where(whole.file, ['occurred']), what: 'When the whole happened.' }],
        },
      ];
    });
  },
};
