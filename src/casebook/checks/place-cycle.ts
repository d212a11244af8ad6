import { placeKinds } from '../../schemas/place.ts';
import { cyclesIn, turnedTo } from '../cycles.ts';
import type { Check } from './check.ts';

export const placeCycle: Check = {
  code: 'place-cycle',
  severity: 'error',
  rule: 'No place lies within itself, directly or through others.',
  why: 'Where coordinates are not known, a place is drawn as the one it lies in. In a circle there is nothing to draw.',
  refuses: [
    {
      'places/example-country.mdx': {
        replace: 'precision: 6',
        by: 'within: north-harbour\nprecision: 6',
      },
    },
    {
      'places/north-harbour.mdx': { replace: 'within: lake-example', by: 'within: north-harbour' },
    },
  ],
  accepts: [
    {
      'places/north-harbour.mdx': {
        replace: 'within: lake-example',
        by: 'within: example-country',
      },
    },
  ],
  run(draft, { where }) {
    const outerOf = (id: string) => draft.places.get(id)?.data.within;
    /** The largest kind of place is the least likely to lie within the others. */
    const blame = (id: string) => {
      const kind = draft.places.get(id)?.data.kind ?? 'area';
      return kind === 'area' ? 0 : -placeKinds.indexOf(kind);
    };
    return cyclesIn(draft.places.keys(), (id) => [outerOf(id) ?? []].flat()).map((circle) => {
      const turned = turnedTo(circle, blame);
      const [first = '', ...others] = turned;
      const place = (id: string) => where(draft.places.get(id)?.file ?? '', ['within']);
      return {
        ...place(first),
        what:
          others.length === 0
            ? 'This place lies within itself.'
            : `This place lies within itself: ${[...turned, first].join(' lies within ')}.`,
        fix: 'Take within out of the place that holds the others.',
        related: others.map((id) => ({
          ...place(id),
          what: `"${id}" lies within "${outerOf(id)}".`,
        })),
      };
    });
  },
};
