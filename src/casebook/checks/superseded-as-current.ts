import type { Claim } from '../entry.ts';
import type { LinkedRecords } from '../link.ts';
import type { Check, RuleResult } from '../check.ts';
import { areInOneCycle, relationCycles } from './relation-orders.ts';
import { standingOf, statementsOf } from '../../tally/statement.ts';
import { edit, type ExampleFiles } from '../examples.ts';
import { componentsIn } from '../../prose/tree.ts';

const row = '<Count claim="wire-repeat" outcome="killed" />';
const note = (by: string): ExampleFiles => edit('notes/method.mdx', row, by);

export const supersededAsCurrent: Check = {
  code: 'superseded-as-current',
  severity: 'error',
  rule: 'A `<Count>` of a claim that has been replaced for its outcome, or was retracted, says so: `as="superseded"` or `as="retracted"`. One that still stands does not.',
  why: 'A number that its own speaker has replaced or taken back is a fact of history, and misleads as a number of today.',
  refuses: [
    note('<Count claim="guard-first" outcome="killed" />'),
    note('<Count claim="harbour-master-injured" outcome="injured" />'),
    note('<Count claim="wire-repeat" outcome="killed" as="superseded" />'),
  ],
  accepts: [
    note('<Count claim="guard-first" outcome="killed" as="superseded" />'),
    note('<Count claim="harbour-master-injured" outcome="injured" as="retracted" />'),
    // What replaces it counts no injured.
    {
      ...note('<Count claim="guard-first" outcome="injured" />'),
      ...edit('claims/guard-first.mdx', 'outcome: missing', 'outcome: injured'),
    },
  ],
  *run(draft, { where }) {
    const circles = relationCycles(draft, 'supersedes');
    for (const { file, prose } of draft.texts)
      for (const { attributes, at } of componentsIn(prose, 'Count')) {
        const { claim: id = '', outcome = '', as } = attributes;
        const claim = draft.claims.get(id);
        if (!claim) continue;
        const standing = noteFor(draft, claim, outcome, circles);
        if (standing.as === as) continue;
        const { by } = standing;
        const index = by?.data.supersedes.findIndex((relation) => relation.claim === id) ?? 0;
        yield {
          ...{ file, line: at.line, column: at.column },
          ...wordsFor(claim, outcome, as, standing),
          related: by
            ? [{ ...where(by.file, ['supersedes', index, 'claim']), what: 'The newer claim.' }]
            : [],
        };
      }
  },
};

interface ComponentNote {
  /** What the component has to say, if anything. */
  as: 'superseded' | 'retracted' | undefined;
  /** The claim that replaces it. */
  by: Claim | undefined;
}

/** What became of a claim's number of an outcome by the rules of the tally; a circle of relations is told where it stands. */
function noteFor(
  draft: LinkedRecords,
  claim: Claim,
  outcome: string,
  circles: readonly (readonly string[])[],
): ComponentNote {
  const statement = statementsOf(claim).find((one) => one.outcome === outcome);
  const standing = statement && standingOf(draft, statement);
  if (standing?.state === 'retracted') return { as: 'retracted', by: undefined };
  if (standing?.state !== 'superseded' || areInOneCycle(circles, standing.by.id, claim.id))
    return { as: undefined, by: undefined };
  return { as: 'superseded', by: standing.by };
}

function wordsFor(
  { id, data }: Claim,
  outcome: string,
  as: string | undefined,
  standing: ComponentNote,
): Pick<RuleResult, 'what' | 'fix'> {
  if (standing.as === undefined)
    return {
      what: `This <Count> says that claim "${id}" is ${as}, but its number of ${outcome} still stands.`,
      fix: `Take out as="${as}".`,
    };
  if (standing.as === 'retracted')
    return {
      what: `This <Count> prints a number of claim "${id}", which was retracted: ${(data.because ?? '').replace(/\.$/, '')}.`,
      fix: 'Write as="retracted" into it, so that readers are told, or take it out.',
    };
  return {
    what: `This <Count> prints a number of claim "${id}", which "${standing.by?.id}" has replaced.`,
    fix: `Take the number of "${standing.by?.id}", or write as="superseded" into it, so that readers are told.`,
  };
}
