import { finestAreaPrecision } from '../../schemas/place.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const precisePoint: Check = {
  code: 'precise-point',
  severity: 'error',
  rule: 'A place with a precision of 3 or more has no point.',
  why: 'A pin says "here". Where only the district is known, a pin in its middle puts deaths on the doorstep of people who have nothing to do with them.',
  refuses: [edit('places/north-harbour.mdx', 'precision: 1', 'precision: 3')],
  accepts: [edit('places/north-harbour.mdx', 'precision: 1', 'precision: 2')],
  *run(draft, { where }) {
    for (const { file, data } of draft.places.values())
      if (data.point && data.precision >= finestAreaPrecision)
        yield {
          ...where(file, ['point']),
          what: `This place has a point, but a precision of ${data.precision}, which is that of an area.`,
          fix: 'Leave point and coordinatesFrom out: the place is drawn as an area. Or write precision 1 or 2 if the source gives the spot.',
          related: [{ ...where(file, ['precision']), what: 'The precision.' }],
        };
  },
};
