import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const pointWithoutSource: Check = {
  code: 'point-without-source',
  severity: 'warning',
  rule: 'A point says which source it was taken from.',
  why: 'Coordinates look exact whoever made them up. A reader who stands at the spot must be able to ask who says that it is there.',
  refuses: [edit('places/north-harbour.mdx', 'coordinatesFrom: example-gazetteer\n', '')],
  accepts: [edit('places/north-harbour.mdx', 'example-gazetteer', 'monitor-report')],
  *run(draft, { where }) {
    for (const { file, data } of draft.places.values())
      if (data.point && data.coordinatesFrom === undefined)
        yield {
          ...where(file, ['point']),
          what: 'This point does not say where it comes from.',
          fix: 'Add coordinatesFrom with the id of a source, or leave the point out.',
        };
  },
};
