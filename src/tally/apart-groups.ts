import type { LinkedRecords } from '../casebook/link.ts';
import type { Axis } from '../schemas/measure.ts';
import { placeLine } from './scope.ts';

/** Groups of sex and age of which nobody is in both; published on the methodology page. */
export const apartBySexAndAge: readonly (readonly [string, string])[] = [
  ['women', 'men'],
  ['girls', 'boys'],
  ['women', 'girls'],
  ['women', 'boys'],
  ['men', 'girls'],
  ['men', 'boys'],
  ['women', 'children'],
  ['men', 'children'],
  ['adults', 'children'],
  ['adults', 'girls'],
  ['adults', 'boys'],
];

/**
 * Whether two groups of one breakdown of people killed are shown to have nobody in common (content
 * model, "What follows from the claims", rule 4): by the table above, or as actors or places that lie
 * in different parts of one larger actor or place. Areas, communities and population groups are
 * never shown to be apart, nor are statuses: one person may be in two of them.
 */
export function areApart(casebook: LinkedRecords, by: Axis, a: string, b: string): boolean {
  switch (by) {
    case 'sex_age':
      return apartBySexAndAge.some(
        (pair) => (pair[0] === a && pair[1] === b) || (pair[0] === b && pair[1] === a),
      );
    case 'side':
      return areOnBranches(actorLine(casebook, a), actorLine(casebook, b));
    case 'place':
      return areOnPlaceBranches(casebook, a, b);
    case 'status':
    // One killing may be attributed to two actors at once.
    case 'attributed_to':
      return false;
  }
}

/** Lines from something to all that it is a part of: apart where they meet and neither is in the other. */
function areOnBranches(a: readonly string[], b: readonly string[]): boolean {
  const [first = '', second = ''] = [a[0], b[0]];
  if (a.includes(second) || b.includes(first)) return false;
  return a.some((above) => b.includes(above));
}

/** Places on different branches, none of which passes an area: an area may cross the others. */
function areOnPlaceBranches(casebook: LinkedRecords, a: string, b: string): boolean {
  const [first, second] = [placeLine(casebook, a), placeLine(casebook, b)];
  const branches = [
    ...first.filter((id) => !second.includes(id)),
    ...second.filter((id) => !first.includes(id)),
  ];
  return (
    areOnBranches(first, second) &&
    branches.every((id) => casebook.places.get(id)?.data.kind !== 'area')
  );
}

/** The actor and what it is a part of; empty where one of them is a community or a population group. */
function actorLine(casebook: LinkedRecords, actor: string): string[] {
  const line = new Set<string>();
  let current: string | undefined = actor;
  while (current !== undefined && !line.has(current)) {
    const kind = casebook.actors.get(current)?.data.kind;
    if (kind === 'community' || kind === 'population') return [];
    line.add(current);
    current = casebook.actors.get(current)?.data.within;
  }
  return [...line];
}
