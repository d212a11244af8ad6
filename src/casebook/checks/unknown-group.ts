import { knownIds, leadsNowhere } from '../known-ids.ts';
import { sideWords } from '../references.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const unknownGroup: Check = {
  code: 'unknown-group',
  severity: 'error',
  rule: 'A group of the axes side and attributed_to is an actor, civilians or unknown; a group of the axis place is a place.',
  why: 'Numbers are compared and added by group. A group that nobody else can name stands apart from the people it counts.',
  refuses: [
    edit('claims/guard-second.mdx', 'group: civilians', 'group: civilian'),
    edit('claims/guard-second.mdx', 'group: ferry-crew', 'group: crew'),
    edit(
      'claims/monitor-passengers.mdx',
      'by: side\n    group: civilians',
      'by: place\n    group: north-habour',
    ),
  ],
  accepts: [
    edit('claims/guard-second.mdx', 'group: ferry-crew', 'group: unknown'),
    edit(
      'claims/monitor-passengers.mdx',
      'by: side\n    group: civilians',
      'by: place\n    group: north-harbour',
    ),
    // The other axes take words of the source's own.
    edit('claims/guard-second.mdx', 'group: women', 'group: grown-women'),
  ],
  *run(draft, { known, where }) {
    const ids = knownIds(known);
    for (const { file, path, to } of draft.mentions) {
      const { id, collections } = to;
      if (path?.at(-1) !== 'group' || !leadsNowhere(to, known)) continue;
      const isPlace = collections.includes('places');
      const meant = ids.didYouMean(id, collections, isPlace ? [] : sideWords);
      yield {
        ...where(file, path),
        what: isPlace
          ? `This claim counts people in place "${id}", which does not exist.`
          : `This claim counts a group "${id}", which is neither an actor of this case nor civilians or unknown.`,
        fix: `${meant}${meant ? 'Otherwise add' : 'Add'} ${collections.join()}/${id}.mdx.`,
      };
    }
  },
};
