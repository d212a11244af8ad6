import { mayTouch } from '../time.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const outsideWindow: Check = {
  code: 'outside-window',
  severity: 'warning',
  rule: 'What a claim covers, and the root incident, happened at least in part inside the window of the case.',
  why: 'A number from outside the window is not part of the record that the title promises. Often the year is mistyped.',
  refuses: [edit('claims/families-missing.mdx', 'occurred: 2001-05-12', 'occurred: 2001-04-12')],
  accepts: [
    edit('claims/monitor-total.mdx', 'occurred: 2001-05-12/2001-05-13', 'occurred: ../2001-05-13'),
  ],
  *run(draft, { where }) {
    const window = draft.case?.data.window;
    const root = draft.incidents.get(draft.case?.data.root ?? '');
    if (!draft.case || !window) return;
    const dated = [
      ...(root
        ? [{ file: root.file, path: ['occurred'], ...root.data, what: 'The root incident' }]
        : []),
      ...Array.from(draft.claims.values(), ({ file, data: { covers } }) => ({
        ...{ file, path: ['covers', 'occurred'], ...covers, what: 'What this claim covers' },
      })),
    ];
    for (const { file, path, occurred, what } of dated)
      if (!mayTouch(occurred, window))
        yield {
          ...where(file, path),
          what: `${what} happened on ${occurred.edtf}, outside the window of the case (${window.edtf}).`,
          fix: 'Correct the date, widen the window, or leave the record out.',
          related: [{ ...where(draft.case.file, ['window']), what: 'The window.' }],
        };
  },
};
