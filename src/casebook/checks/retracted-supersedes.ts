import type { Check } from '../rule.ts';
import { withoutSecond } from './examples.ts';
import { sharedOutcomes, supersessionsOf } from './supersessions.ts';

export const retractedSupersedes: Check = {
  code: 'retracted-supersedes',
  severity: 'warning',
  rule: 'A retracted claim leaves no active claim behind that only it had superseded.',
  why: 'A retracted number replaces nothing, so the older number counts as current again. Whether its asserter returned to it is for a person to say.',
  refuses: [
    {
      ...withoutSecond,
      'claims/guard-second.mdx': {
        replace: 'status: active',
        by: 'status: retracted\nbecause: The guard withdrew the bulletin.',
      },
    },
  ],
  accepts: [
    {
      ...withoutSecond,
      'claims/guard-second.mdx': {
        replace: 'status: active',
        by: 'status: retracted\nbecause: The guard withdrew the bulletin.',
      },
      'claims/guard-first.mdx': {
        replace: 'status: active',
        by: 'status: retracted\nbecause: The guard withdrew all its numbers.',
      },
    },
  ],
  run(draft, { where }) {
    const pairs = supersessionsOf(draft);
    const replaced = new Set(
      pairs
        .filter(({ newer }) => newer.data.status === 'active')
        .flatMap(({ newer, older }) =>
          sharedOutcomes(newer, older).map((outcome) => `${older.id} ${outcome}`),
        ),
    );
    return pairs
      .filter(
        ({ newer, older }) =>
          newer.data.status === 'retracted' &&
          older.data.status === 'active' &&
          sharedOutcomes(newer, older).some((outcome) => !replaced.has(`${older.id} ${outcome}`)),
      )
      .map(({ newer, older, path }) => ({
        ...where(newer.file, path),
        what: `This claim is retracted, so "${older.id}", which it superseded, counts as current again.`,
        fix: 'If the older number stands again, take this relation out and say why in the text; if it does not, retract the older claim too.',
        related: [{ ...where(older.file, ['status']), what: 'The older claim.' }],
      }));
  },
};
