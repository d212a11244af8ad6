import type { EdtfDate } from '../../schemas/edtf.ts';
import { mayTouch, surelyBefore } from '../time.ts';
import type { Check } from '../rule.ts';

export const claimOutsideIncident: Check = {
  code: 'claim-outside-incident',
  severity: 'warning',
  rule: 'What a claim covers happened, at least in part, at the time of one of its incidents.',
  why: 'A number is shown with its incident. When the dates do not meet, it belongs to another incident or a date is wrong.',
  refuses: [
    {
      'claims/families-missing.mdx': {
        replace: 'occurred: 2001-05-12',
        by: 'occurred: 2001-05-13',
      },
    },
  ],
  accepts: [
    {
      'claims/families-missing.mdx': {
        replace: 'occurred: 2001-05-12',
        by: 'occurred: 2001-05-12/2001-05-14',
      },
    },
  ],
  run(draft, { where }) {
    return [...draft.claims.values()].flatMap(({ file, data: { claimed, covers } }) => {
      if (isToldOtherwise(claimed, covers.occurred, draft.case?.data.window)) return [];
      const incidents = covers.incidents.flatMap((id) => draft.incidents.get(id) ?? []);
      const [first] = incidents;
      if (!first || incidents.length < covers.incidents.length) return [];
      if (incidents.some(({ data }) => mayTouch(data.occurred, covers.occurred))) return [];
      return [
        {
          ...where(file, ['covers', 'occurred']),
          what: `What this claim covers happened on ${covers.occurred.edtf}, but "${first.id}" on ${first.data.occurred.edtf}.`,
          fix: 'Correct the date that is wrong, or name the incident that the number is about.',
          related: [{ ...where(first.file, ['occurred']), what: 'When the incident happened.' }],
        },
      ];
    });
  },
};

/** The same date is reported by outside-window or said-before-it-began. */
function isToldOtherwise(claimed: EdtfDate, occurred: EdtfDate, window?: EdtfDate): boolean {
  return surelyBefore(claimed, occurred) || (window !== undefined && !mayTouch(occurred, window));
}
