import { scopeOf } from '../../tally/scope.ts';
import { standingOf, statementsOf } from '../../tally/statement.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const rootWithoutNumber: Check = {
  code: 'root-without-number',
  severity: 'warning',
  rule: 'A current claim gives a number for the whole of the root incident: for everyone in it, on all its days and in all its places.',
  why: 'The headline of the case is about it. Without such a number it can only say what the parts support together.',
  refuses: [
    edit(
      'claims/monitor-total.mdx',
      '  places: [lake-example]',
      '  population:\n    by: side\n    group: civilians',
    ),
    edit('claims/monitor-total.mdx', 'nature: cumulative', 'nature: incremental'),
  ],
  accepts: [edit('claims/monitor-total.mdx', 'more than 15\n  - outcome', 'about 15\n  - outcome')],
  run(draft, { where }) {
    const root = draft.incidents.get(draft.case?.data.root ?? '');
    if (!draft.case || !root) return [];
    // A claim that is broken may be the one.
    const isNamed = draft.broken.some(
      ({ key, references }) =>
        key?.startsWith('claims/') && references.some(({ id }) => id === root.id),
    );
    const numbers = (draft.claimsAbout.get(root.id) ?? [])
      .flatMap(statementsOf)
      .filter(
        (statement) =>
          statement.count.kind !== 'unspecified' &&
          statement.count.kind !== 'vague' &&
          standingOf(draft, statement).state === 'current' &&
          scopeOf(draft, statement, root).overall === 'same',
      );
    if (isNamed || numbers.length > 0) return [];
    return [
      {
        ...where(draft.case.file, ['root']),
        what: `No current claim gives a number for the whole of the root incident "${root.id}": for everyone in it, on all its days and in all its places.`,
        fix: `Enter the claim of whoever counted the whole, with incidents: [${root.id}] and without population; or name as root an incident about which there is one. If nobody counted the whole, accept this warning, and say so in the text.`,
      },
    ];
  },
};
