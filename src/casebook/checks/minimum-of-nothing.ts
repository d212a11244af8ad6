import type { Outcome } from '../../schemas/outcome.ts';
import { tallyIncident, type Tally } from '../../tally/tally.ts';
import type { LinkedRecords } from '../link.ts';
import type { Check, RuleResult } from '../check.ts';
import { edit, inNote } from '../examples.ts';
import { componentsIn } from '../../prose/tree.ts';

export const minimumOfNothing: Check = {
  code: 'minimum-of-nothing',
  severity: 'error',
  rule: 'A `<Minimum>` names an incident and an outcome for which one lower bound follows from the claims, and nothing higher is supported.',
  why: 'It is printed as one number, "at least", with its speakers. Where they do not agree, or nobody gave a number, that would take a side or make one up.',
  refuses: [
    inNote('<Minimum incident="harbour-vigil" outcome="injured" />'),
    inNote('<Minimum incident="lake-storm" outcome="injured" />'),
    {
      ...inNote('<Minimum incident="rescue-boat" outcome="killed" />'),
      'claims/monitor-boat.mdx': `---
title: 'Example Monitor: 5 dead on the boat'
assertedBy: example-monitor
source: monitor-report
claimed: 2001-05-14
covers:
  occurred: 2001-05-12/2001-05-13
  incidents: [rescue-boat]
nature: cumulative
basis: documented
measures:
  - outcome: killed
    count: 5
disputes:
  - claim: guard-rescue
    because: The report names more rescuers than the guard.
evidence:
  phrase: five rescuers dead
status: active
---
`,
      ...edit('claims/guard-rescue.mdx', 'nature: incremental', 'nature: cumulative'),
    },
  ],
  accepts: [inNote('<Minimum incident="rescue-boat" outcome="killed" />')],
  *run(draft) {
    // A claim that is broken may be the one that gives the number.
    if (draft.broken.some(({ key }) => /^(?:claims|incidents)\//.test(key ?? ''))) return;
    for (const { file, prose } of draft.texts)
      for (const { attributes, at } of componentsIn(prose, 'Minimum')) {
        const { incident = '', outcome = '' } = attributes;
        if (!draft.incidents.has(incident) || outcome === '') continue;
        const tally = tallyIncident(draft, incident, outcome as Outcome);
        if (tally.n === null || tally.n !== tally.floor)
          yield { file, line: at.line, column: at.column, ...wordsFor(draft, tally) };
      }
  },
};

function wordsFor(draft: LinkedRecords, tally: Tally): Pick<RuleResult, 'what' | 'fix'> {
  const { n, floor, incident, outcome } = tally;
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(draft, id)).join(', ');
  const about = `This <Minimum> asks for a lower bound of ${outcome} in "${incident.id}"`;
  if (n === null)
    return {
      what: `${about}, and none follows from the claims.`,
      fix: 'Name an incident and outcome for which somebody gave a number with a lower bound, or take it out.',
    };
  const most = `${n} (${names(tally.restsOn)})`;
  return {
    what:
      floor === null
        ? `${about}, and the claims do not agree: what would give ${most} lies above what another voice allows, so nothing can be built upon it.`
        : `${about}, and there are two: everybody who counts the whole gives at least ${floor} (${names(tally.floorRestsOn)}), and some support ${most}.`,
    fix: 'Print the numbers of the speakers side by side, each as a <Count>, and say that they differ.',
  };
}

function nameOf(draft: LinkedRecords, id: string): string {
  const actor = draft.actors.get(id) ?? draft.figures.get(id);
  return actor?.data.names[0]?.value ?? id;
}
