import type { Claim } from '../entry.ts';
import { leadsNowhere } from '../known-ids.ts';
import { groupReferences } from '../references.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Check, CheckContext, RuleResult } from '../check.ts';
import { edit, inNote } from '../examples.ts';
import { componentsIn } from '../../prose/tree.ts';

export const countOfNothing: Check = {
  code: 'count-of-nothing',
  severity: 'error',
  rule: 'A component that shows a number of a claim names an outcome and a group that the claim counts.',
  why: 'Prose takes its numbers from claims so that they never drift apart. A number that the claim does not hold cannot be printed, and must not be made up.',
  refuses: [
    edit('notes/method.mdx', 'wire-repeat" outcome="killed" /', 'wire-repeat" outcome="injured" /'),
    {
      ...edit('incidents/ferry-sinking.mdx', 'killed" group="civilians', 'killed" group="civilian'),
      ...edit('ar/incidents/ferry-sinking.mdx', '" group="civilians"', '" group="civilian"'),
    },
    inNote('<Breakdown claim="guard-first" outcome="killed" />'),
  ],
  accepts: [
    edit('notes/method.mdx', 'wire-repeat" outcome="killed', 'families-missing" outcome="missing'),
    // Of a claim that does not exist, only that is told.
    inNote('<Breakdown claim="guard-second" />'),
  ],
  *run(draft, { known }) {
    for (const { file, prose } of draft.texts)
      for (const { name, attributes, at } of componentsIn(prose)) {
        const claim = draft.claims.get(attributes['claim'] ?? '');
        const wrong = claim && absenceIn(claim, name, attributes, known);
        if (wrong) yield { file, line: at.line, column: at.column, ...wrong };
      }
  },
};

/** What a claim lacks for a component to draw it, in words. */
function absenceIn(
  claim: Claim,
  component: string,
  { outcome, group }: Readonly<Record<string, string>>,
  known: CheckContext['known'],
): Pick<RuleResult, 'what' | 'fix'> | undefined {
  const { id, data } = claim;
  const outcomes = data.measures.map((measure) => measure.outcome);
  const measures = data.measures.filter((measure) => !outcome || measure.outcome === outcome);
  if (measures.length === 0)
    return {
      what: `This <${component}> takes a number of ${outcome} from claim "${id}", which counts only ${outcomes.join(', ')}.`,
      fix: `${didYouMean(outcome ?? '', outcomes)}Name an outcome of the claim, or the claim that was meant.`,
    };
  const breakdowns = measures.flatMap(({ breakdown }) => breakdown);
  if (component === 'Breakdown' && breakdowns.length === 0)
    return {
      what: `This <Breakdown> draws claim "${id}", which breaks ${outcome ? `no number of ${outcome}` : 'no number'} down.`,
      fix: 'Name a claim with a breakdown, or use <Count>.',
    };
  if (group === undefined) return undefined;
  const groups = breakdowns.flatMap(({ parts }) => parts.map((part) => part.group));
  // A group that is misspelt in the claim itself is told there.
  if (
    groups.includes(group) ||
    groupReferences(claim.data).some((reference) => leadsNowhere(reference, known))
  )
    return undefined;
  return {
    what: `This <${component}> takes the group "${group}" from claim "${id}", which ${groups.length ? `breaks its number of ${outcome} down into ${groups.join(', ')}` : `does not break its number of ${outcome} down`}.`,
    fix: `${didYouMean(group, groups)}Name a group of the claim's breakdown, or leave group out.`,
  };
}
