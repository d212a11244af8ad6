import type { FieldPath } from '../../schemas/shape.ts';
import type { Check } from '../rule.ts';
import { edit } from './examples.ts';

const seasons = ['spring', 'summer', 'autumn', 'winter'];

export const seasonOrYears: Check = {
  code: 'season-or-years',
  severity: 'warning',
  rule: 'A year with two digits behind it that are a season in EDTF is not meant as a span of years.',
  why: 'EDTF reads 1917-23 as the autumn of 1917. Who meant the years 1917 to 1923 has dated the record to the wrong six years, and nothing else would show it.',
  refuses: [edit('figures/ada-example.mdx', 'from: 1999', "from: '1917-23'")],
  accepts: [edit('figures/ada-example.mdx', 'from: 1999', "from: '1917-05'")],
  run(draft, { where }) {
    const entries = [...(draft.case ? [draft.case] : []), ...draft.entries];
    return entries.flatMap(({ file, data }) =>
      datesIn(data, []).flatMap(({ path, edtf }) =>
        edtf.split('/').flatMap((end) => {
          const [, year = '', tail = ''] = /^(\d{4})-(2[1-4])[~?%]?$/.exec(end) ?? [];
          if (!year || Number(tail) <= Number(year.slice(2))) return [];
          const years = `${year}/${year.slice(0, 2)}${tail}`;
          const season = `${seasons[Number(tail) - 21]} ${year}`;
          return [
            {
              ...where(file, path),
              what: `"${end}" is in EDTF the season ${season}, and is often written for the years ${year} to ${years.slice(-4)}.`,
              fix: `${edtf === end ? `Did you mean "${years}"?` : 'Write this end of the span as a year, a month or a day.'} If the season is meant, accept this warning in the record, with the reason.`,
            },
          ];
        }),
      ),
    );
  },
};

/** Every date of a record, as written, with its place. */
function datesIn(value: unknown, path: FieldPath): { path: FieldPath; edtf: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('edtf' in value && 'ends' in value) return [{ path, edtf: String(value.edtf) }];
  return Object.entries(value).flatMap(([key, inner]) =>
    datesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
