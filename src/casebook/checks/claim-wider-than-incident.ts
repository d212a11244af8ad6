import { filedUnder, scopeOf, type Scope } from '../../tally/scope.ts';
import { statementsOf, type Statement } from '../../tally/statement.ts';
import type { Claim, Incident } from '../entry.ts';
import { ancestryOf, compareIncidents, holderOf, type LinkedRecords } from '../link.ts';
import { mayTouch, surelyBefore } from '../time.ts';
import type { Check } from '../check.ts';
import { arePlacesKnown, inAList, reachInWords } from './reach.ts';
import { edit } from '../examples.ts';

export const claimWiderThanIncident: Check = {
  code: 'claim-wider-than-incident',
  severity: 'warning',
  rule: 'What a claim covers lies within the days and the places of the incident under which it is filed.',
  why: 'A number that also counts people of other days or places says nothing of how many they were at the least in this incident, so nothing is built upon it there. A war that is closed to the day makes every total dated by years wider than it: such an incident is dated as its totals are.',
  refuses: [
    edit('claims/families-missing.mdx', 'occurred: 2001-05-12', 'occurred: 2001-05-12/2001-05-14'),
    edit('claims/families-missing.mdx', 'occurred: 2001-05-12', 'occurred: 2001-05-13'),
    edit('claims/guard-second.mdx', 'places: [north-harbour]', 'places: [lake-example]'),
    edit('claims/guard-rescue.mdx', 'occurred: 2001-05-12/2001-05-13', 'occurred: ../2001-05-13'),
    edit('claims/guard-rescue.mdx', 'occurred: 2001-05-12/2001-05-13', 'occurred: 2001-05-12/..'),
    edit(
      'claims/guard-second.mdx',
      'occurred: 2001-05-12\n  incidents: [ferry-sinking]\n  places: [north-harbour]',
      'occurred: 2001-05-11/2001-05-13\n  incidents: [ferry-sinking]\n  places: [lake-example]',
    ),
  ],
  accepts: [
    // What is not said, or not certain, is not wider.
    edit('claims/families-missing.mdx', 'occurred: 2001-05-12', 'occurred: /2001-05-12'),
    edit('claims/families-missing.mdx', 'occurred: 2001-05-12', 'occurred: 2001-05-13~'),
    edit('claims/monitor-total.mdx', 'occurred: 2001-05-12/2001-05-13', 'occurred: ../2001-05-13'),
  ],
  *run(draft, { where }) {
    for (const claim of draft.claims.values()) {
      const { covers, status } = claim.data;
      const [statement] = statementsOf(claim);
      const incident = incidentOf(draft, claim);
      if (!statement || !incident || status === 'retracted') continue;
      if (isToldOtherwise(draft, claim)) continue;
      if (!arePlacesKnown(draft, covers, incident.data)) continue;
      const scope = scopeOf(draft, statement, incident);
      const daysReach = reaches(scope.days);
      if (!daysReach && !reaches(scope.places)) continue;
      const by = reachInWords(draft, covers, incident.data);
      const holder = holderFor(draft, statement, incident);
      const key = daysReach ? 'occurred' : 'places';
      yield {
        ...where(claim.file, ['covers', key]),
        what: `This claim reaches beyond "${incident.id}", under which it is filed: what it counts may lie ${inAList(by)}, so no lower bound of that incident follows from it.`,
        fix: holder
          ? `File it under "${holder.id}", which holds it, or correct the days or places that are wrong.`
          : 'No incident of the case holds it: add the larger one, or correct the days or places that are wrong.',
        related: [{ ...where(incident.file, [key]), what: 'What the incident says.' }],
      };
    }
  },
};

/** The incident under which a claim is filed, or the one that holds all of several; undefined where one is unknown. */
function incidentOf(draft: LinkedRecords, claim: Claim): Incident | undefined {
  const filed = filedUnder(draft, claim.id);
  if (!filed.every((id) => draft.incidents.has(id))) return undefined;
  return draft.incidents.get((filed.length === 1 ? filed[0] : holderOf(draft, claim)) ?? '');
}

function reaches(relation: Scope['days']): boolean {
  return relation !== 'same' && relation !== 'part';
}

/** The same date is reported by said-before-it-began or outside-window. */
function isToldOtherwise(draft: LinkedRecords, { data: { claimed, covers } }: Claim): boolean {
  const window = draft.case?.data.window;
  return (
    surelyBefore(claimed, covers.occurred) ||
    (window !== undefined && !mayTouch(covers.occurred, window))
  );
}

/** The nearest incident above that holds a statement, otherwise the shortest other one that does. */
function holderFor(
  draft: LinkedRecords,
  statement: Statement,
  incident: Incident,
): Incident | undefined {
  const holds = (id: string) => {
    const candidate = draft.incidents.get(id);
    const scope = candidate && scopeOf(draft, statement, candidate);
    return scope !== undefined && !reaches(scope.days) && !reaches(scope.places);
  };
  const above = ancestryOf(draft, incident.id).slice(1).find(holds);
  if (above !== undefined) return draft.incidents.get(above);
  return [...draft.incidents.values()]
    .filter(({ id, data }) => data.places.length > 0 && holds(id))
    .sort((a, b) => lengthOf(a) - lengthOf(b) || compareIncidents(a, b))[0];
}

function lengthOf({ data: { occurred } }: Incident): number {
  const { earliest, latest } = occurred;
  return earliest === null || latest === null ? Number.MAX_SAFE_INTEGER : latest - earliest;
}
