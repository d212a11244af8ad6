import { ancestryOf, isInCircle } from '../link.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const overlapWithPart: Check = {
  code: 'overlap-with-part',
  severity: 'error',
  rule: 'An incident may overlap others, not itself, its parts or the whole it is a part of.',
  why: 'The people of a part are people of the whole: that is what partOf says. mayOverlap is for incidents that are told apart but may share their victims.',
  refuses: [
    edit('incidents/ferry-sinking.mdx', 'mayOverlap: [rescue-boat]', 'mayOverlap: [lake-storm]'),
    edit('incidents/lake-storm.mdx', 'places:', 'mayOverlap: [rescue-boat]\nplaces:'),
    edit('incidents/ferry-sinking.mdx', 'mayOverlap: [rescue-boat]', 'mayOverlap: [ferry-sinking]'),
  ],
  accepts: [
    edit('incidents/ferry-sinking.mdx', 'mayOverlap: [rescue-boat]', 'mayOverlap: [harbour-vigil]'),
  ],
  *run(draft, { where }) {
    for (const { id, file, data } of draft.incidents.values())
      for (const [index, other] of data.mayOverlap.entries()) {
        // In a circle everything is a part of everything: part-cycle tells it.
        if (other !== id && isInCircle(draft, id)) continue;
        const isWhole = ancestryOf(draft, id).includes(other);
        if (!isWhole && !ancestryOf(draft, other).includes(id)) continue;
        yield {
          ...where(file, ['mayOverlap', index]),
          what:
            other === id
              ? 'This incident has itself under mayOverlap.'
              : `"${other}" is ${isWhole ? 'the whole that this incident is a part of' : 'a part of this incident'}, so its people are among the same by definition.`,
          fix: 'Leave it out of mayOverlap, or name the incident that was meant.',
        };
      }
  },
};
