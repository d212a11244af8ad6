import { relationKinds, type RelationKind } from '../../schemas/claim.ts';
import type { Claim } from '../entry.ts';
import type { LinkedRecords } from '../link.ts';
import type { Check, ExampleFiles, RuleResult } from '../rule.ts';
import { edit } from './examples.ts';

const declares = (file: string, claim: string): ExampleFiles =>
  edit(
    file,
    'evidence:',
    `disjointFrom:\n  - claim: ${claim}\n    because: Nobody is in both, says the guard.\nevidence:`,
  );

export const disjointContradiction: Check = {
  code: 'disjoint-contradiction',
  severity: 'error',
  rule: 'A claim is declared disjoint only from claims that it neither replaces, includes, repeats nor may overlap, in either direction.',
  why: 'Numbers that are declared disjoint are added. A number added to its own older version, or to one that holds it, counts people twice.',
  refuses: [
    declares('claims/guard-second.mdx', 'guard-first'),
    declares('claims/guard-first.mdx', 'guard-second'),
    declares('claims/guard-second.mdx', 'monitor-total'),
    declares('claims/guard-second.mdx', 'guard-rescue'),
    declares('claims/wire-repeat.mdx', 'guard-first'),
  ],
  accepts: [declares('claims/guard-rescue.mdx', 'monitor-passengers')],
  run(draft, { where }) {
    return [...draft.claims.values()].flatMap((claim) =>
      claim.data.disjointFrom.flatMap(({ claim: id }, index): RuleResult[] => {
        const other = draft.claims.get(id);
        if (!other || other === claim) return [];
        const found = contradictionOf(draft, claim, other);
        if (!found) return [];
        return [
          {
            ...where(claim.file, ['disjointFrom', index, 'claim']),
            what: `This claim is declared disjoint from "${id}", but ${found.says}.`,
            fix: 'Take out the one of the two that the sources do not bear out.',
            related: [{ ...where(found.claim.file, found.path), what: 'What says otherwise.' }],
          },
        ];
      }),
    );
  },
};

const overlapping: readonly RelationKind[] = relationKinds.filter(
  (kind) => kind !== 'disjointFrom' && kind !== 'disputes',
);
const phrases: Partial<Record<RelationKind, string>> = {
  supersedes: 'supersedes',
  includes: 'includes',
  mayOverlap: 'may overlap',
  repeats: 'repeats',
};

/** The relation by which two claims count some of the same people, or by which one replaced the other. */
function contradictionOf(draft: LinkedRecords, claim: Claim, other: Claim) {
  for (const [from, to] of [
    [claim, other],
    [other, claim],
  ] as const)
    for (const kind of overlapping) {
      const index = from.data[kind].findIndex((relation) => relation.claim === to.id);
      if (index >= 0)
        return {
          claim: from,
          path: [kind, index, 'claim'],
          says: from === claim ? `it ${phrases[kind]} it` : `"${from.id}" ${phrases[kind]} it`,
        };
    }
  for (const [newer, older] of [
    [claim, other],
    [other, claim],
  ] as const)
    if (replacedBy(draft, newer).has(older.id))
      return {
        claim: newer,
        path: ['supersedes', 0, 'claim'],
        says:
          newer === claim
            ? 'it supersedes it through others'
            : `"${newer.id}" supersedes it through others`,
      };
  return undefined;
}

/** Everything that a claim supersedes, along the whole chain. */
function replacedBy(draft: LinkedRecords, claim: Claim): Set<string> {
  // A set may grow while it is walked.
  const found = new Set(claim.data.supersedes.map((relation) => relation.claim));
  for (const id of found)
    for (const older of draft.claims.get(id)?.data.supersedes ?? []) found.add(older.claim);
  return found;
}
