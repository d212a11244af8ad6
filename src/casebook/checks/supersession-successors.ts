import { compareClaims, type LinkedRecords, groupBy } from '../link.ts';
import { faultOf, sharedOutcomes, supersessionsOf, type Supersession } from './supersessions.ts';
import type { Check } from '../check.ts';
import { withoutSecond } from '../examples.ts';

const third = `---
title: "Lake Guard: 15 dead on the ferry"
assertedBy: lake-guard
source: gazette-2001-05-14
claimed: 2001-05-14
covers:
  occurred: 2001-05-12
  incidents: [ferry-sinking]
nature: cumulative
basis: counted
measures:
  - outcome: killed
    count: 15
supersedes:
  - claim: guard-first
    because: The guard counts on.
evidence:
  phrase: fifteen dead
status: active
---
`;

export const supersessionSuccessors: Check = {
  code: 'supersession-successors',
  severity: 'error',
  rule: 'For each outcome, a claim is superseded by one active claim at most.',
  why: 'Numbers that replace each other form a chain with one end. With two ends, two numbers of one asserter would both be current.',
  refuses: [{ 'claims/guard-third.mdx': third }],
  accepts: [
    {
      ...withoutSecond,
      'claims/guard-third.mdx': third.replace('claim: guard-first', 'claim: guard-second'),
    },
  ],
  *run(draft, { where }) {
    const successors = supersessionsOf(draft)
      .filter((pair) => pair.newer.data.status === 'active' && !isVoid(draft, pair))
      .flatMap((pair) =>
        sharedOutcomes(pair.newer, pair.older).map(
          (outcome) => [`${pair.older.id} ${outcome}`, pair] as const,
        ),
      );
    for (const [key, pairs] of groupBy(successors)) {
      const [first, ...others] = pairs.sort((a, b) => compareClaims(a.newer, b.newer));
      for (const { newer, older, path } of others)
        if (first && newer !== first.newer)
          yield {
            ...where(newer.file, path),
            what: `"${older.id}" is superseded for ${key.split(' ')[1]} by "${first.newer.id}" as well.`,
            fix: `If this claim came after "${first.newer.id}", let it supersede that one; otherwise take one of the two relations out.`,
            related: [{ ...where(first.newer.file, first.path), what: 'The other successor.' }],
          };
    }
  },
};

/** A relation that another check refuses. */
function isVoid(draft: LinkedRecords, pair: Supersession): boolean {
  const fault = faultOf(draft, pair);
  return fault !== undefined && fault !== 'scope';
}
