import { allTallies } from '../../tally/minima.ts';
import { mayTouchPlaces, possibleDays } from '../../tally/scope.ts';
import type { Incident } from '../entry.ts';
import { compareText } from '../problem.ts';
import type { Check } from '../check.ts';
import type { ExampleFiles } from '../examples.ts';

const shore = (more = ''): ExampleFiles => ({
  'incidents/shore-search.mdx': `---
title: Search on the shore
summary: Villagers searched the shore in the night.
type: other
occurred: 2001-05-12/2001-05-13
places: [north-harbour]
partOf: lake-storm
${more}responsibility: unattributed
updated: 2001-06-30
---
`,
  'claims/shore-search.mdx': `---
title: 'Lake Wire: 1 dead on the shore'
assertedBy: lake-wire
source: gazette-2001-05-14
claimed: 2001-05-13
covers:
  occurred: 2001-05-12/2001-05-13
  incidents: [shore-search]
nature: cumulative
basis: unspecified
measures:
  - outcome: killed
    count: 1
evidence:
  phrase: one dead on the shore
status: active
---
`,
});

export const siblingsShareDayAndPlace: Check = {
  code: 'siblings-share-day-and-place',
  severity: 'warning',
  rule: 'Of two parts that a sum adds, and that share a possible day and a place, the record says mayOverlap or apartFrom.',
  why: 'To add them is to say that nobody died in both. Where day and place are the same, that is not plain, and somebody has to have looked.',
  refuses: [shore()],
  accepts: [
    shore('mayOverlap: [ferry-sinking, rescue-boat]\n'),
    shore(
      'apartFrom:\n  - incident: ferry-sinking\n    because: The searchers had never been on board.\n  - incident: rescue-boat\n    because: They searched on land.\n  - incident: harbour-vigil\n    because: They searched before the families met.\n',
    ),
  ],
  *run(draft, { where }) {
    // An incident that cannot be read may be the one that keeps the others from being added.
    if (draft.broken.some(({ key }) => key?.startsWith('incidents/'))) return;
    const shared = new Map<Incident, { others: Set<string>; whole: string }>();
    for (const { incident: whole, parts } of allTallies(draft)) {
      const children = (parts?.counted ?? []).flatMap((part) =>
        part.kind === 'child' ? [part.tally.incident] : [],
      );
      for (const [a, b] of pairsOfOneDay(children)) {
        if (areApart(a, b) || !mayTouchPlaces(draft, a.data.places, b.data.places)) continue;
        const known = shared.get(b) ?? { others: new Set(), whole: whole.id };
        shared.set(b, known);
        known.others.add(a.id);
      }
    }
    for (const [{ file }, { others, whole }] of shared) {
      const [first = '', ...rest] = [...others].sort(compareText);
      const more = rest.length > 0 ? `, as well as with ${rest.slice(0, most).join(', ')}` : '';
      const further = rest.length > most ? ` and ${rest.length - most} more` : '';
      yield {
        ...where(file, ['occurred']),
        what: `This incident may share a day and a place with "${first}"${more}${further}, and their numbers are added for "${whole}", as if nobody had died in both.`,
        fix: `Add mayOverlap: [${first}] if somebody may have; otherwise apartFrom with incident: ${first} and because.`,
        related: [
          {
            ...where(draft.incidents.get(first)?.file ?? file, ['occurred']),
            what: 'The other incident.',
          },
        ],
      };
    }
  },
};

/** How many further incidents are named. */
const most = 5;

/** Pairs of incidents that may share a day, the one that may have begun later second; of the same, by id. */
function pairsOfOneDay(incidents: readonly Incident[]): [Incident, Incident][] {
  const ordered = incidents
    .map((incident) => ({ incident, ...possibleDays(incident.data.occurred) }))
    .sort((a, b) =>
      a.from < b.from ? -1 : a.from > b.from ? 1 : compareText(a.incident.id, b.incident.id),
    );
  const pairs: [Incident, Incident][] = [];
  for (const [index, a] of ordered.entries())
    for (let next = index + 1; next < ordered.length; next++) {
      const b = ordered[next];
      if (!b || b.from > a.to) break;
      pairs.push([a.incident, b.incident]);
    }
  return pairs;
}

function areApart(a: Incident, b: Incident): boolean {
  const declares = (from: Incident, to: Incident) =>
    from.data.apartFrom.some(({ incident }) => incident === to.id);
  return declares(a, b) || declares(b, a);
}
