import { allTallies } from '../../tally/minima.ts';
import { statementsOfPart } from '../../tally/parts.ts';
import { reachBeyond } from '../../tally/scope.ts';
import type { Incident } from '../entry.ts';
import { isInCircle, type LinkedRecords } from '../link.ts';
import type { Check, CheckContext, RuleResult } from '../check.ts';
import { arePlacesKnown, inAList, reachInWords } from './reach.ts';
import { edit } from '../examples.ts';

export const partBeyondWhole: Check = {
  code: 'part-beyond-whole',
  severity: 'warning',
  rule: 'A part, and what is claimed of it, lies within the days and the places of its whole.',
  why: 'The number of a part that reaches beyond its whole counts people whom nobody means by the whole, so it is not added.',
  refuses: [
    edit('incidents/harbour-vigil.mdx', 'occurred: 2001-05-13', 'occurred: 2001-05-14'),
    edit('incidents/rescue-boat.mdx', 'occurred: 2001-05-12/', 'occurred: 2001-05-11/'),
    edit('incidents/harbour-vigil.mdx', 'places: [north-harbour]', 'places: [example-country]'),
    // The incident does not say where it was, and the claim about it says another place.
    {
      ...edit('incidents/rescue-boat.mdx', 'places: [lake-example]\n', ''),
      ...edit('claims/guard-rescue.mdx', 'rescue-boat', 'rescue-boat]\n  places: [example-country'),
    },
  ],
  accepts: [
    edit('incidents/harbour-vigil.mdx', 'occurred: 2001-05-13', 'occurred: 2001-05-13/..'),
    edit(
      'incidents/harbour-vigil.mdx',
      'occurred: 2001-05-13',
      'occurred: 2001-05-14~\napartFrom:\n  - incident: ferry-sinking\n    because: The ferry had sunk on the evening before.',
    ),
  ],
  *run(draft, context) {
    for (const part of draft.incidents.values()) {
      const whole = draft.incidents.get(part.data.partOf ?? '');
      if (!whole || isInCircle(draft, part.id)) continue;
      const beyond = reachingBeyond(draft, part.data, whole, context);
      if (beyond) yield beyond('This incident', part.file, []);
    }
    yield* claimsBeyond(draft, context);
  },
};

/** Claims whose number is not added to a whole, although the part that they are about lies within it. */
function* claimsBeyond(draft: LinkedRecords, context: CheckContext): Iterable<RuleResult> {
  const told = new Set<string>();
  for (const { incident: whole, parts } of allTallies(draft))
    for (const { part } of parts?.beyond ?? []) {
      if (part.kind === 'child' && reachBeyond(draft, part.tally.incident.data, whole)) continue;
      for (const { claim } of statementsOfPart(part)) {
        if (told.has(`${claim.id} ${whole.id}`)) continue;
        told.add(`${claim.id} ${whole.id}`);
        const beyond = reachingBeyond(draft, claim.data.covers, whole, context);
        if (beyond) yield beyond('What this claim covers', claim.file, ['covers']);
      }
    }
}

/** How days and places reach beyond a whole, if they do, as it is told of a subject in a file below some keys. */
function reachingBeyond(
  draft: LinkedRecords,
  extent: Pick<Incident['data'], 'occurred' | 'places'>,
  whole: Incident,
  { where }: CheckContext,
) {
  const beyond = reachBeyond(draft, extent, whole);
  if (!beyond || !arePlacesKnown(draft, extent, whole.data)) return undefined;
  const key = beyond.days ? 'occurred' : 'places';
  return (subject: string, file: string, above: readonly string[]): RuleResult => ({
    ...where(file, [...above, key]),
    what: `${subject} reaches beyond "${whole.id}", of which it is a part: it may lie ${inAList(reachInWords(draft, extent, whole.data))}. Its number adds nothing there.`,
    fix: 'Correct the days or places that are wrong, widen those of the whole, or leave partOf out.',
    related: [{ ...where(whole.file, [key]), what: 'What the whole says.' }],
  });
}
