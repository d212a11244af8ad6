import { surelyBefore } from '../time.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const readBeforePublished: Check = {
  code: 'read-before-published',
  severity: 'warning',
  rule: 'A source was not retrieved or archived before it was published.',
  why: 'Which version of a page carried a number is settled by these dates. If the page was published again, its first date is the one to record.',
  refuses: [
    edit('sources/gazette-2001-05-14.mdx', 'retrieved: 2001-06-01', 'retrieved: 2001-01-06'),
    edit('sources/gazette-2001-05-14.mdx', 'date: 2001-05-15', 'date: 2000-05-15'),
  ],
  accepts: [
    edit('sources/gazette-2001-05-14.mdx', 'retrieved: 2001-06-01', 'retrieved: 2001-05-14'),
  ],
  *run(draft, { where }) {
    for (const { file, data } of draft.sources.values()) {
      const readings = [
        { date: data.retrieved, path: ['retrieved'], how: 'retrieved' },
        ...data.archived.map(({ date }, index) => ({
          date,
          path: ['archived', index, 'date'],
          how: 'archived',
        })),
      ];
      for (const { date, path, how } of readings)
        if (date && surelyBefore(date, data.published))
          yield {
            ...where(file, path),
            what: `This source was ${how} on ${date.edtf}, before it was published (${data.published.edtf}).`,
            fix: 'Correct the date that is wrong.',
            related: [{ ...where(file, ['published']), what: 'When it was published.' }],
          };
    }
  },
};
