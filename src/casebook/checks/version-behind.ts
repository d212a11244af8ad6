import { surelyBefore } from '../time.ts';
import type { Check } from '../check.ts';
import { versionOf, datesIn } from './dates.ts';
import { edit } from '../examples.ts';
import type { FieldPath } from '../../schemas/shape.ts';

/** By the key of the date, what was done on it. */
const deeds = new Map([
  ['updated', 'was changed'],
  ['retrieved', 'was read'],
  ['date', 'was written'],
]);

export const versionBehind: Check = {
  code: 'version-behind',
  severity: 'warning',
  rule: 'No record was changed, read or corrected after the day of this version of the case, its `updated` or `published`.',
  why: 'Whoever cites the version takes its day for the last on which anything was changed.',
  refuses: [
    {
      ...edit('incidents/lake-storm.mdx', 'updated: 2001-06-30', 'updated: 2001-07-30'),
      ...edit('corrections/guard-second-locator.mdx', 'date: 2001-06-20', 'date: 2001-08-20'),
    },
    edit('case.mdx', 'published: 2001-06-30', 'published: 2001-06-20'),
  ],
  accepts: [
    {
      ...edit('case.mdx', 'published: 2001-06-30', 'published: 2001-06-20\nupdated: 2001-07-30'),
      ...edit('incidents/lake-storm.mdx', 'updated: 2001-06-30', 'updated: 2001-07-30'),
    },
  ],
  *run(draft, { where }) {
    const version = versionOf(draft, where);
    if (!version) return;
    const later = draft.entries.flatMap((entry) =>
      datesIn(entry)
        .filter(({ path, date }) => isOfTheRecord(path) && surelyBefore(version.date, date))
        .map((dated) => ({ file: entry.file, ...dated })),
    );
    const [first, ...others] = later;
    if (!first) return;
    const last = others.reduce((a, b) => (surelyBefore(a.date, b.date) ? b : a), first);
    const rest = others.length > 0 ? `, and ${others.length} more after that day` : '';
    yield {
      ...version.place,
      what: `This version of the case is of ${version.date.edtf}, but ${last.file} ${deeds.get(String(last.path[0]))} on ${last.date.edtf}${rest}.`,
      fix: 'Write the day of the new version as updated in case.mdx, and raise its version; or correct the date that is wrong.',
      related: [{ ...where(last.file, last.path), what: 'The latest of these dates.' }],
    };
  },
};

function isOfTheRecord(path: FieldPath): boolean {
  return path.length === 1 && deeds.has(String(path[0]));
}
