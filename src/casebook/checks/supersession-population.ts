import { faultOf, populationText, supersessionsOf } from './supersessions.ts';
import type { Check } from '../rule.ts';

export const supersessionPopulation: Check = {
  code: 'supersession-population',
  severity: 'error',
  rule: 'A claim and the claim it supersedes count the same population.',
  why: 'A total of all killed does not replace a count of civilians: the older number would vanish although nobody took it back.',
  refuses: [
    {
      'claims/guard-second.mdx': {
        replace: '  places: [north-harbour]',
        by: '  population:\n    by: side\n    group: civilians',
      },
    },
    {
      'claims/guard-first.mdx': {
        replace: '  places: [north-harbour]',
        by: '  population:\n    by: side\n    group: civilians',
      },
    },
  ],
  accepts: [
    {
      'claims/guard-first.mdx': {
        replace: '  places: [north-harbour]',
        by: '  population:\n    by: side\n    group: civilians',
      },
      'claims/guard-second.mdx': {
        replace: '  places: [north-harbour]',
        by: '  population:\n    by: side\n    group: civilians',
      },
    },
  ],
  run(draft, { where }) {
    return supersessionsOf(draft)
      .filter((pair) => faultOf(draft, pair) === 'population')
      .map(({ newer, older, path }) => ({
        ...where(newer.file, path),
        what: `This claim counts ${populationText(newer.data.covers.population)}; the claim it supersedes counts ${populationText(older.data.covers.population)}.`,
        fix: 'Leave the relation out; use includes if one number counts the people of the other too.',
        related: [
          { ...where(older.file, ['covers', 'population']), what: 'The claim it would replace.' },
        ],
      }));
  },
};
