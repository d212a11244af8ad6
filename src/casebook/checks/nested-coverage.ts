import { ancestryOf } from '../link.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const nestedCoverage: Check = {
  code: 'nested-coverage',
  severity: 'error',
  rule: 'A claim does not cover an incident together with the larger incident it is a part of.',
  why: 'What a number counts must be plain. The whole already holds the part, so naming both says either nothing or that its people are counted twice.',
  refuses: [edit('claims/monitor-total.mdx', '[lake-storm]', '[lake-storm, ferry-sinking]')],
  accepts: [
    edit('claims/monitor-passengers.mdx', '[ferry-sinking]', '[rescue-boat, ferry-sinking]'),
  ],
  *run(draft, { where }) {
    for (const { file, data } of draft.claims.values()) {
      const { incidents } = data.covers;
      for (const [index, incident] of incidents.entries()) {
        if (incidents.length < 2) break;
        const [, ...above] = ancestryOf(draft, incident);
        const whole = incidents.findIndex((other) => above.includes(other));
        if (whole < 0) continue;
        yield {
          ...where(file, ['covers', 'incidents', index]),
          what: `This claim covers "${incidents[whole]}" and also "${incident}", which is a part of it.`,
          fix: 'Keep the one that the number is about.',
          related: [
            { ...where(file, ['covers', 'incidents', whole]), what: 'The whole.' },
            {
              ...where(draft.incidents.get(incident)?.file ?? file, ['partOf']),
              what: 'What makes it a part.',
            },
          ],
        };
      }
    }
  },
};
