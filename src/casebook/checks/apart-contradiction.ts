import type { Incident } from '../entry.ts';
import { descendantsOf, type LinkedRecords } from '../link.ts';
import type { Check } from '../check.ts';
import { edit, type ExampleFiles } from '../examples.ts';

const declares = (file: string, incident: string): ExampleFiles =>
  edit(
    file,
    'responsibility:',
    `apartFrom:\n  - incident: ${incident}\n    because: One was on the quay, the other out on the lake.\nresponsibility:`,
  );

export const apartContradiction: Check = {
  code: 'apart-contradiction',
  severity: 'error',
  rule: 'An incident is declared apart only from another part of the same whole, with which it may not overlap.',
  why: 'Parts that are declared apart are added. Where the record also says that they may share their victims, one of the two is wrong; and of incidents that no sum adds, nothing needs to be said.',
  refuses: [
    declares('incidents/harbour-vigil.mdx', 'harbour-vigil'),
    declares('incidents/harbour-vigil.mdx', 'lake-storm'),
    declares('incidents/ferry-sinking.mdx', 'rescue-boat'),
    {
      ...declares('incidents/ferry-sinking.mdx', 'rescue-boat'),
      ...edit(
        'incidents/ferry-sinking.mdx',
        'mayOverlap: [rescue-boat]',
        'apartFrom:\n  - incident: rescue-boat\n    because: They lay far from each other.',
      ),
    },
  ],
  accepts: [
    declares('incidents/harbour-vigil.mdx', 'ferry-sinking'),
    declares('incidents/harbour-vigil.mdx', 'rescue-boat'),
  ],
  *run(draft, { where }) {
    for (const incident of draft.incidents.values())
      for (const [index, { incident: id }] of incident.data.apartFrom.entries()) {
        const other = draft.incidents.get(id);
        const wrong = other && wrongWith(draft, incident, other);
        if (!wrong) continue;
        const { what, fix, overlap } = wrong;
        yield {
          ...where(incident.file, ['apartFrom', index, 'incident']),
          what,
          fix,
          related: overlap
            ? [{ ...where(overlap.file, overlap.path), what: 'What says otherwise.' }]
            : [],
        };
      }
  },
};

function wrongWith(draft: LinkedRecords, incident: Incident, other: Incident) {
  if (other === incident)
    return {
      what: 'This incident has itself under apartFrom.',
      fix: 'Name the other incident that was meant, or take the entry out.',
    };
  const { partOf } = incident.data;
  if (partOf === undefined || partOf !== other.data.partOf)
    return {
      what: `"${other.id}" is not a part of the same whole as this incident, so nothing adds the two and nothing follows from apartFrom.`,
      fix: 'Name a part of the same whole, or take the entry out.',
    };
  const overlap = overlapOf(draft, incident, other) ?? overlapOf(draft, other, incident);
  return (
    overlap && {
      what: `This incident is declared apart from "${other.id}", but "${overlap.from}" has "${overlap.to}" under mayOverlap.`,
      fix: 'Take out the one of the two that the sources do not bear out.',
      overlap,
    }
  );
}

/** Where an incident, or a part of it, says that its victims may be those of another or of a part of that. */
function overlapOf(draft: LinkedRecords, incident: Incident, other: Incident) {
  const others = new Set(descendantsOf(draft, other.id));
  for (const from of descendantsOf(draft, incident.id)) {
    const { file = '', data } = draft.incidents.get(from) ?? {};
    const index = data?.mayOverlap.findIndex((to) => others.has(to)) ?? -1;
    const to = data?.mayOverlap[index];
    if (to !== undefined) return { from, to, file, path: ['mayOverlap', index] };
  }
  return undefined;
}
