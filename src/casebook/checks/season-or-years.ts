import type { Check } from '../check.ts';
import { edit } from '../examples.ts';
import { datesIn } from './dates.ts';

const seasons = ['spring', 'summer', 'autumn', 'winter'];

export const seasonOrYears: Check = {
  code: 'season-or-years',
  severity: 'warning',
  rule: 'A year with two digits behind it that are a season in EDTF is not meant as a span of years.',
  why: 'EDTF reads 1917-23 as the autumn of 1917. Who meant the years 1917 to 1923 has dated the record to the wrong six years, and nothing else would show it.',
  refuses: [
    edit('figures/ada-example.mdx', 'from: 1999', "from: '1922-23'"),
    edit('figures/ada-example.mdx', 'from: 1999', "from: '1917-21'"),
    edit('figures/ada-example.mdx', 'from: 1999', "from: '1917-24'"),
    edit('figures/ada-example.mdx', 'from: 1999', "from: '1917-23'"),
  ],
  accepts: [
    edit('figures/ada-example.mdx', 'from: 1999', "from: '1923-23'"),
    edit('figures/ada-example.mdx', 'from: 1999', "from: '1917-05'"),
  ],
  *run(draft, { where }) {
    for (const entry of [...(draft.case ? [draft.case] : []), ...draft.entries])
      for (const { path, date } of datesIn(entry))
        for (const end of date.edtf.split('/')) {
          const [, year = '', tail = ''] = /^(\d{4})-(2[1-4])[~?%]?$/.exec(end) ?? [];
          if (!year || Number(tail) <= Number(year.slice(2))) continue;
          const years = `${year}/${year.slice(0, 2)}${tail}`;
          const season = `${seasons[Number(tail) - 21]} ${year}`;
          yield {
            ...where(entry.file, path),
            what: `"${end}" is in EDTF the season ${season}, and is often written for the years ${year} to ${years.slice(-4)}.`,
            fix: `${date.edtf === end ? `Did you mean "${years}"?` : 'Write this end of the span as a year, a month or a day.'} If the season is meant, accept this warning in the record, with the reason.`,
          };
        }
  },
};
