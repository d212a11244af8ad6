import { cyclesIn, turnedTo } from '../cycles.ts';
import type { Check } from './check.ts';

export const partCycle: Check = {
  code: 'part-cycle',
  severity: 'error',
  rule: 'No incident is a part of itself, directly or through others.',
  why: 'Minima are added from the parts up to the whole. In a circle there is no whole, and no number of it.',
  refuses: [
    {
      'incidents/lake-storm.mdx': { replace: 'places:', by: 'partOf: ferry-sinking\nplaces:' },
    },
    {
      'incidents/rescue-boat.mdx': { replace: 'partOf: lake-storm', by: 'partOf: rescue-boat' },
    },
  ],
  accepts: [
    {
      'incidents/rescue-boat.mdx': {
        replace: 'partOf: lake-storm\nmayOverlap: [ferry-sinking]',
        by: 'partOf: harbour-vigil',
      },
      'incidents/harbour-vigil.mdx': {
        replace: 'occurred: 2001-05-13',
        by: 'occurred: 2001-05-12/2001-05-13',
      },
    },
  ],
  run(draft, { where }) {
    const root = draft.case?.data.root;
    const wholeOf = (id: string) => draft.incidents.get(id)?.data.partOf;
    /** The root is a part of nothing; otherwise the one that lasted longest is likely the whole. */
    const blame = (id: string) => {
      const { earliest = null, latest = null } = draft.incidents.get(id)?.data.occurred ?? {};
      return id === root ? -Infinity : (earliest ?? -Infinity) - (latest ?? Infinity);
    };
    return cyclesIn(draft.incidents.keys(), (id) => [wholeOf(id) ?? []].flat()).map((circle) => {
      const turned = turnedTo(circle, blame);
      const [first = '', ...others] = turned;
      const place = (id: string) => where(draft.incidents.get(id)?.file ?? '', ['partOf']);
      return {
        ...place(first),
        what:
          others.length === 0
            ? 'This incident is a part of itself.'
            : `This incident is a part of itself: ${[...turned, first].join(' is part of ')}.`,
        fix: 'Take partOf out of the incident that holds the others.',
        related: others.map((id) => ({
          ...place(id),
          what: `"${id}" is part of "${wholeOf(id)}".`,
        })),
      };
    });
  },
};
