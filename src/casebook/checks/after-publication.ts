import { surelyBefore, surelyEndsAfter } from '../time.ts';
import type { Check } from '../check.ts';
import { versionOf, datesIn } from './dates.ts';
import { edit } from '../examples.ts';

/** Keys whose dates tell of work on the record, not of the events; version-behind judges them. */
const ofTheRecord = new Set(['recorded', 'updated', 'retrieved', 'archived', 'date']);

export const afterPublication: Check = {
  code: 'after-publication',
  severity: 'warning',
  rule: 'Nothing happened, was said or was published after the day of this version of the case, its `updated` or `published`.',
  why: 'A record cannot hold what came after it. Most often a year is mistyped, and the number would stand on a day that nobody has seen yet.',
  refuses: [
    {
      ...edit('claims/guard-rescue.mdx', 'claimed: 2001-05-13', 'claimed: 2010-05-13'),
      ...edit(
        'sources/gazette-2001-05-14.mdx',
        'published: 2001-05-14T08:30:00-10:00\nurl: https://example.org/gazette/night-on-the-lake\narchived:\n  - url: https://example.net/gazette/night-on-the-lake\n    date: 2001-05-15\nretrieved: 2001-06-01',
        'published: 2010-05-14',
      ),
    },
    edit('claims/guard-rescue.mdx', '2001-05-13\ncovers', '2001-05-13/2010-05-14\ncovers'),
    edit('figures/ada-example.mdx', 'from: 1999', 'from: 2099'),
  ],
  accepts: [
    edit('figures/ada-example.mdx', 'from: 1999', 'from: 2001'),
    // A term may end in days to come.
    edit('figures/ada-example.mdx', 'from: 1999', 'from: 1999\n    to: 2003'),
    edit('claims/guard-rescue.mdx', 'claimed: 2001-05-13', 'claimed: 2001'),
  ],
  *run(draft, { where }) {
    const version = versionOf(draft, where);
    if (!version) return;
    for (const entry of draft.entries)
      for (const { path, date } of datesIn(entry)) {
        if (ofTheRecord.has(String(path[0])) || path.at(-1) === 'to') continue;
        // An open end may lie anywhere.
        if (!surelyBefore(version.date, date) && !surelyEndsAfter(date, version.date)) continue;
        yield {
          ...where(entry.file, path),
          what: `This date (${date.edtf}) lies after the day of this version of the case (${version.date.edtf}).`,
          fix: 'Correct the date; if it is right, write the day of the new version as updated in case.mdx.',
          related: [{ ...version.place, what: 'The day of this version.' }],
        };
      }
  },
};
