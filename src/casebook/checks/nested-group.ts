import type { LinkedRecords } from '../link.ts';
import { breakdownsOf } from './breakdowns.ts';
import type { Check } from '../rule.ts';
import { edit } from './examples.ts';

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
  run(draft, { where }) {
    return breakdownsOf(draft).flatMap(({ claim, breakdown, path }) => {
      if (breakdown.by !== 'place') return [];
      const indexOf = new Map(breakdown.parts.map(({ group }, index) => [group, index]));
      return breakdown.parts.flatMap(({ group }, index) => {
        const outer = placesAround(draft, group).find((place) => indexOf.has(place));
        if (outer === undefined) return [];
        return [
          {
            ...where(claim.file, [...path, 'parts', index, 'group']),
            what: `"${group}" lies within "${outer}", so its people are counted in both parts.`,
            fix: 'Leave one of the two out, or split the larger place into parts that do not overlap.',
            related: [
              {
                ...where(claim.file, [...path, 'parts', indexOf.get(outer) ?? 0, 'group']),
                what: 'The larger place.',
              },
            ],
          },
        ];
      });
    });
  },
};

/** The places that a place lies in, nearest first; stops where a circle would close. */
function placesAround(draft: LinkedRecords, place: string): string[] {
  const around: string[] = [];
  let outer = draft.places.get(place)?.data.within;
  while (outer !== undefined && outer !== place && !around.includes(outer)) {
    around.push(outer);
    outer = draft.places.get(outer)?.data.within;
  }
  return around;
}
