import { surelyBefore } from '../time.ts';
import { areInOneCycle, relationCycles } from './relations.ts';
import { supersessionsOf } from './supersessions.ts';
import type { Check } from '../rule.ts';
import { edit } from './examples.ts';

export const supersessionOrder: Check = {
  code: 'supersession-order',
  severity: 'error',
  rule: 'A claim was not said before the claim it supersedes.',
  why: 'Turned around, an abandoned number would be shown as the current one, and every day in between would be shown wrongly.',
  refuses: [
    {
      ...edit(
        'claims/guard-second.mdx',
        'claimed: 2001-05-13',
        'claimed: 2001-05-12T15:00:00-10:00',
      ),
      ...edit(
        'claims/guard-first.mdx',
        'claimed: 2001-05-12',
        'claimed: 2001-05-12T23:00:00-10:00',
      ),
    },
  ],
  accepts: [
    // On one day, which of the two came first is not known from the dates.
    edit('claims/guard-second.mdx', 'claimed: 2001-05-13', 'claimed: 2001-05-12'),
  ],
  run(draft, { where }) {
    const pairs = supersessionsOf(draft).filter(({ newer, older }) =>
      surelyBefore(newer.data.claimed, older.data.claimed),
    );
    const cycles = pairs.length > 0 ? relationCycles(draft, 'supersedes') : [];
    return pairs
      .filter(({ newer, older }) => !areInOneCycle(cycles, newer.id, older.id))
      .map(({ newer, older, path }) => ({
        ...where(newer.file, path),
        what: `This claim was said on ${newer.data.claimed.edtf}, before the claim it supersedes (${older.data.claimed.edtf}).`,
        fix: 'Turn the relation around, or correct the date that is wrong.',
        related: [{ ...where(older.file, ['claimed']), what: 'When the other one was said.' }],
      }));
  },
};
