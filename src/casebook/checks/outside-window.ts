import type { EdtfDate } from '../../schemas/edtf.ts';
import type { FieldPath } from '../../schemas/shape.ts';
import { mayTouch } from '../time.ts';
import type { Check } from '../rule.ts';
import { edit } from './examples.ts';

export const outsideWindow: Check = {
  code: 'outside-window',
  severity: 'warning',
  rule: 'What a claim covers, and the root incident, happened at least in part inside the window of the case.',
  why: 'A number from outside the window is not part of the record that the title promises. Often the year is mistyped.',
  refuses: [edit('claims/families-missing.mdx', 'occurred: 2001-05-12', 'occurred: 2001-04-12')],
  accepts: [
    edit('claims/monitor-total.mdx', 'occurred: 2001-05-12/2001-05-13', 'occurred: ../2001-05-13'),
  ],
  run(draft, { where }) {
    const window = draft.case?.data.window;
    const root = draft.incidents.get(draft.case?.data.root ?? '');
    if (!draft.case || !window) return [];
    const dated: { file: string; path: FieldPath; occurred: EdtfDate; what: string }[] = [
      ...(root
        ? [
            {
              file: root.file,
              path: ['occurred'],
              occurred: root.data.occurred,
              what: 'The root incident happened',
            },
          ]
        : []),
      ...[...draft.claims.values()].map(({ file, data }) => ({
        file,
        path: ['covers', 'occurred'],
        occurred: data.covers.occurred,
        what: 'What this claim covers happened',
      })),
    ];
    const place = where(draft.case.file, ['window']);
    return dated
      .filter(({ occurred }) => !mayTouch(occurred, window))
      .map(({ file, path, occurred, what }) => ({
        ...where(file, path),
        what: `${what} on ${occurred.edtf}, outside the window of the case (${window.edtf}).`,
        fix: 'Correct the date, widen the window, or leave the record out.',
        related: [{ ...place, what: 'The window.' }],
      }));
  },
};
