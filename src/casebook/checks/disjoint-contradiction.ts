import { type RelationKind } from '../../schemas/claim.ts';
import type { Claim } from '../entry.ts';
import type { LinkedRecords } from '../link.ts';
import type { Check } from '../check.ts';
import { edit, type ExampleFiles } from '../examples.ts';

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
  *run(draft, { where }) {
    for (const claim of draft.claims.values())
      for (const [index, { claim: id }] of claim.data.disjointFrom.entries()) {
        const other = draft.claims.get(id);
        const found = other && other !== claim && contradictionOf(draft, claim, other);
        if (!found) continue;
        const who = found.claim === claim ? 'it' : `"${found.claim.id}"`;
        yield {
          ...where(claim.file, ['disjointFrom', index, 'claim']),
          what: `This claim is declared disjoint from "${id}", but ${who} ${found.does}.`,
          fix: 'Take out the one of the two that the sources do not bear out.',
          related: [{ ...where(found.claim.file, found.path), what: 'What says otherwise.' }],
        };
      }
  },
};

/** What one claim does to another whose people it shares. */
const overlapping = [
  ['supersedes', 'supersedes it'],
  ['includes', 'includes it'],
  ['mayOverlap', 'may overlap it'],
  ['repeats', 'repeats it'],
] as const satisfies [RelationKind, string][];

/** The relation by which two claims count some of the same people, or by which one replaced the other. */
function contradictionOf(draft: LinkedRecords, claim: Claim, other: Claim) {
  const ways = [
    [claim, other],
    [other, claim],
  ] as const;
  for (const [from, to] of ways)
    for (const [kind, does] of overlapping) {
      const index = from.data[kind].findIndex((relation) => relation.claim === to.id);
      if (index >= 0) return { claim: from, path: [kind, index, 'claim'], does };
    }
  for (const [from, to] of ways)
    if (replacedBy(draft, from).has(to.id))
      return {
        claim: from,
        path: ['supersedes', 0, 'claim'],
        does: 'supersedes it through others',
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
