import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const pointOutsideBounds: Check = {
  code: 'point-outside-bounds',
  severity: 'warning',
  rule: 'A point lies within the bounds of the case.',
  why: 'What lies outside the frame of the map is not drawn. Most often longitude and latitude were written the wrong way round.',
  refuses: [
    edit('places/north-harbour.mdx', '[-150.1, -40.2]', '[-149.4, -40.2]'),
    edit('places/north-harbour.mdx', '[-150.1, -40.2]', '[-150.1, -40.6]'),
    edit('places/north-harbour.mdx', 'point: [-150.1, -40.2]', 'point: [-40.2, -50.1]'),
    {
      ...edit('case.mdx', 'bounds: [-150.5, -40.5, -149.5, -39.5]', 'bounds: [30, 40, 31, 41]'),
      ...edit('places/north-harbour.mdx', 'point: [-150.1, -40.2]', 'point: [40.2, 30.1]'),
    },
  ],
  accepts: [
    edit('places/north-harbour.mdx', '[-150.1, -40.2]', '[-150.5, -40.5]'),
    edit('places/north-harbour.mdx', '[-150.1, -40.2]', '[-149.5, -39.5]'),
    edit('case.mdx', 'bounds: [-150.5, -40.5, -149.5, -39.5]\n', ''),
  ],
  *run(draft, { where }) {
    const bounds = draft.case?.data.bounds;
    if (!draft.case || !bounds) return;
    const [west, south, east, north] = bounds;
    const holds = (longitude: number, latitude: number) =>
      west <= longitude && longitude <= east && south <= latitude && latitude <= north;
    for (const { file, data } of draft.places.values()) {
      if (!data.point || holds(...data.point)) continue;
      const [longitude, latitude] = data.point;
      yield {
        ...where(file, ['point']),
        what: `The point [${data.point.join(', ')}] lies outside the bounds of the case [${bounds.join(', ')}].`,
        fix: holds(latitude, longitude)
          ? `Longitude comes first: write [${latitude}, ${longitude}].`
          : 'Correct the point (longitude first, then latitude), or widen the bounds.',
        related: [{ ...where(draft.case.file, ['bounds']), what: 'The bounds.' }],
      };
    }
  },
};
