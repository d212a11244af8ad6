import { relationKinds } from '../../schemas/claim.ts';
import type { Claim } from '../entry.ts';
import { compareClaims, type LinkedRecords } from '../link.ts';
import { surelyBefore } from '../time.ts';
import type { Check } from '../check.ts';
import { standingOf, statementsOf } from '../../tally/statement.ts';
import { populationText, scopeKey } from './supersessions.ts';
import { edit, type ExampleFiles } from '../examples.ts';

const relayed = `---
title: "Lake Wire: 14 dead, by the guard's count"
assertedBy: lake-wire
source: gazette-2001-05-14
claimed: 2001-05-14
covers:
  occurred: 2001-05-12
  incidents: [ferry-sinking]
nature: cumulative
basis: unspecified
measures:
  - outcome: killed
    count: 14
repeats:
  - claim: guard-second
    because: The wire names the second bulletin as where its number comes from.
evidence:
  phrase: fourteen dead, the guard said
status: active
---
`;

/** One of several numbers of the families, a day each. */
const ofFamilies = (day: number, rest: string) => `---
title: "North Shore Families on 1${day} May"
assertedBy: north-shore-families
source: gazette-2001-05-14
claimed: 2001-05-1${day}
covers:
  occurred: 2001-05-12
  incidents: [ferry-sinking]
nature: cumulative
basis: unspecified
measures:
  - outcome: injured
    count: ${day}
evidence:
  phrase: ${day} of us
${rest}---
`;

const unlinked: ExampleFiles = edit(
  'claims/guard-second.mdx',
  'supersedes:\n  - claim: guard-first\n    because: The same bulletin, continued a day later.\n',
  '',
);

export const unlinkedSuccessor: Check = {
  code: 'unlinked-successor',
  severity: 'warning',
  rule: 'Of two numbers so far of the same asserter for the same people, the later one, or one of two whose order the dates leave open, says how it relates to the other.',
  why: 'A newer number replaces an older one only where the record says so. Without a word, both stand as current, as if the asserter said both today.',
  refuses: [
    unlinked,
    // Two numbers of one day.
    {
      ...unlinked,
      ...edit('claims/guard-first.mdx', 'claimed: 2001-05-12', 'claimed: 2001-05-13'),
      ...edit('sources/guard-bulletin.mdx', 'published: 2001-05-12', 'published: 2001-05-13'),
    },
  ],
  accepts: [
    // A chain whose middle was retracted.
    {
      'claims/families-2.mdx': ofFamilies(2, 'status: active\n'),
      'claims/families-3.mdx': ofFamilies(
        3,
        'status: retracted\nbecause: An error.\nsupersedes:\n  - claim: families-2\n    because: Newer.\n',
      ),
      'claims/families-4.mdx': ofFamilies(
        4,
        'status: active\nsupersedes:\n  - claim: families-3\n    because: Newer.\n',
      ),
    },
    // Numbers "since the last" stand beside each other by their nature.
    {
      ...unlinked,
      ...edit('claims/guard-first.mdx', 'nature: cumulative', 'nature: incremental'),
    },
    // Who passes on the newer words of another says no more of their own than before.
    { 'claims/wire-again.mdx': relayed },
  ],
  *run(draft, { where }) {
    const latest = new Map<string, Claim>();
    const told = new Set<Claim>();
    for (const claim of [...draft.claims.values()].sort(compareClaims)) {
      const { status, nature, repeats, assertedBy } = claim.data;
      // What only passes on the words of another never stands for its own asserter.
      if (status === 'retracted' || nature === 'incremental' || repeats.length > 0) continue;
      for (const statement of statementsOf(claim)) {
        const { outcome } = statement;
        // Replaced is replaced, also by a link that was retracted later.
        if (standingOf(draft, statement).state === 'superseded') continue;
        const population = populationText(claim.data.covers.population);
        const key = [assertedBy, scopeKey(claim), population, outcome].join('|');
        const before = latest.get(key);
        latest.set(key, claim);
        if (!before || before === claim || told.has(claim) || areRelated(draft, before, claim))
          continue;
        const isLater = surelyBefore(before.data.claimed, claim.data.claimed);
        told.add(claim);
        yield {
          ...where(claim.file, ['claimed']),
          what: `"${assertedBy}" had given a number of ${outcome} for the same people ${isLater ? 'before' : 'on the same day, as far as the dates tell'}, in "${before.id}", and this claim does not say what becomes of it.`,
          fix: `Add supersedes with claim: ${before.id} and because, ${isLater ? '' : 'here if this number came after that one, and there if it came before; '}or the relation that holds instead: includes, mayOverlap, repeats or disputes.`,
          related: [
            {
              ...where(before.file, ['claimed']),
              what: `The ${isLater ? 'earlier' : 'other'} claim.`,
            },
          ],
        };
      }
    }
  },
};

/** Whether either claim names the other, or the later one replaces a third one that names the earlier or nothing. */
function areRelated(draft: LinkedRecords, before: Claim, after: Claim): boolean {
  const names = (from: Claim, to: Claim | undefined) =>
    relationKinds.some((kind) => from.data[kind].some(({ claim }) => claim === to?.id));
  // A relation that leads nowhere, or to the claim itself, was meant for some claim.
  const misnamed = after.data.supersedes.some(
    ({ claim }) =>
      claim === after.id || !draft.claims.has(claim) || names(before, draft.claims.get(claim)),
  );
  return names(before, after) || names(after, before) || misnamed;
}
