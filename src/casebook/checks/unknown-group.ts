import { knownIds } from '../known-ids.ts';
import { groupsOf } from '../link.ts';
import type { Check } from './check.ts';

const sideWords = ['civilians', 'unknown'];

export const unknownGroup: Check = {
  code: 'unknown-group',
  severity: 'error',
  rule: 'A group of the axes side and attributed_to is an actor, civilians or unknown; a group of the axis place is a place.',
  why: 'Numbers are compared and added by group. A group that nobody else can name stands apart from the people it counts.',
  refuses: [
    { 'claims/guard-second.mdx': { replace: 'group: civilians', by: 'group: civilian' } },
    { 'claims/guard-second.mdx': { replace: 'group: ferry-crew', by: 'group: crew' } },
    {
      'claims/monitor-passengers.mdx': {
        replace: 'by: side\n    group: civilians',
        by: 'by: place\n    group: north-habour',
      },
    },
  ],
  accepts: [
    { 'claims/guard-second.mdx': { replace: 'group: ferry-crew', by: 'group: unknown' } },
    {
      'claims/monitor-passengers.mdx': {
        replace: 'by: side\n    group: civilians',
        by: 'by: place\n    group: north-harbour',
      },
    },
    // The other axes take words of the source's own.
    { 'claims/guard-second.mdx': { replace: 'group: women', by: 'group: grown-women' } },
  ],
  run(draft, { known, where }) {
    const ids = knownIds(known);
    return [...draft.claims.values()].flatMap((claim) =>
      groupsOf(claim).flatMap(({ by, group, path }) => {
        if (by !== 'side' && by !== 'attributed_to' && by !== 'place') return [];
        const collection = by === 'place' ? 'places' : 'actors';
        const words = by === 'place' ? [] : sideWords;
        if (words.includes(group) || known.has(`${collection}/${group}`)) return [];
        const meant = ids.didYouMean(group, [collection], words);
        return [
          {
            ...where(claim.file, path),
            what:
              by !== 'place'
                ? `This claim counts a group "${group}", which is neither an actor of this case nor civilians or unknown.`
                : `This claim counts people in place "${group}", which does not exist.`,
            fix: `${meant}${meant ? 'Otherwise add' : 'Add'} ${collection}/${group}.mdx.`,
          },
        ];
      }),
    );
  },
};
