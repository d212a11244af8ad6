import { breakdownsOf } from './breakdowns.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';
import { lineageOf } from '../whereabouts.ts';

export const nestedGroup: Check = {
  code: 'nested-group',
  severity: 'error',
  rule: 'No place of a breakdown lies within another one of it.',
  why: 'Groups of one axis are taken as disjoint and may be added. The dead of a town are among the dead of its district.',
  refuses: [
    edit(
      'claims/guard-second.mdx',
      `by: sex_age
        parts:
          - group: women
            count: 6
          - group: men`,
      `by: place
        parts:
          - group: lake-example
            count: 6
          - group: north-harbour`,
    ),
  ],
  accepts: [
    {
      ...edit('places/north-harbour.mdx', 'within: lake-example', 'within: example-country'),
      ...edit('incidents/lake-storm.mdx', 'places: [lake-example]\n', ''),
      ...edit(
        'claims/guard-second.mdx',
        `by: sex_age
        parts:
          - group: women
            count: 6
          - group: men`,
        `by: place
        parts:
          - group: lake-example
            count: 6
          - group: north-harbour`,
      ),
    },
  ],
  *run(draft, { where }) {
    for (const { claim, breakdown, path } of breakdownsOf(draft)) {
      if (breakdown.by !== 'place') continue;
      const groups = breakdown.parts.map(({ group }) => group);
      for (const [index, group] of groups.entries()) {
        const place = draft.places.get(group);
        const outer = (place ? lineageOf(draft, place) : []).find(
          ({ id }) => id !== group && groups.includes(id),
        );
        if (!outer) continue;
        yield {
          ...where(claim.file, [...path, 'parts', index, 'group']),
          what: `"${group}" lies within "${outer.id}", so its people are counted in both parts.`,
          fix: 'Leave one of the two out, or split the larger place into parts that do not overlap.',
          related: [
            {
              ...where(claim.file, [...path, 'parts', groups.lastIndexOf(outer.id), 'group']),
              what: 'The larger place.',
            },
          ],
        };
      }
    }
  },
};
