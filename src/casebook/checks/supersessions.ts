import type { Outcome } from '../../schemas/outcome.ts';
import type { Population } from '../../schemas/measure.ts';
import type { FieldPath } from '../../schemas/shape.ts';
import type { Claim } from '../entry.ts';
import type { LinkedRecords } from '../link.ts';

/** One claim that says it replaces another one. */
export interface Supersession {
  newer: Claim;
  older: Claim;
  /** Where the newer names the older. */
  path: FieldPath;
}

/** What keeps a claim from replacing another, the gravest first: the rest follows from it. */
export type SupersessionMismatch = 'asserter' | 'outcome' | 'population' | 'scope';

/** Every supersession between two different claims that are both there. */
export function supersessionsOf(draft: LinkedRecords): Supersession[] {
  return [...draft.claims.values()].flatMap((newer) =>
    newer.data.supersedes.flatMap(({ claim }, index) => {
      const older = draft.claims.get(claim);
      return older && older !== newer
        ? [{ newer, older, path: ['supersedes', index, 'claim'] }]
        : [];
    }),
  );
}

/** The gravest fault of a supersession, so that one mistake is told once; ids that lead nowhere are not compared. */
export function faultOf(
  draft: LinkedRecords,
  { newer, older }: Supersession,
): SupersessionMismatch | undefined {
  const asserters = [newer, older].map(({ data }) => data.assertedBy);
  if (asserters[0] !== asserters[1] && asserters.every((id) => isAsserter(draft, id)))
    return 'asserter';
  if (sharedOutcomes(newer, older).length === 0) return 'outcome';
  if (!samePopulation(newer, older)) return 'population';
  const incidents = [newer, older].flatMap(({ data }) => data.covers.incidents);
  if (scopeKey(newer) !== scopeKey(older) && incidents.every((id) => draft.incidents.has(id)))
    return 'scope';
  return undefined;
}

function isAsserter(draft: LinkedRecords, id: string): boolean {
  return draft.actors.has(id) || draft.figures.has(id);
}

/** Outcomes that both claims measure. */
export function sharedOutcomes(a: Claim, b: Claim): Outcome[] {
  return outcomesOfClaim(a).filter((outcome) => outcomesOfClaim(b).includes(outcome));
}

export function outcomesOfClaim(claim: Claim): Outcome[] {
  return [...new Set(claim.data.measures.map(({ outcome }) => outcome))];
}

/** The incidents of a claim as one text, whatever their order. */
export function scopeKey(claim: Claim): string {
  return [...new Set(claim.data.covers.incidents)].sort().join(' ');
}

/** Whom a claim counts, in words: `everyone`, or `side civilians`. */
export function populationText(population: Population | undefined): string {
  return population ? `${population.by} "${population.group}"` : 'everyone';
}

export function samePopulation(a: Claim, b: Claim): boolean {
  return populationText(a.data.covers.population) === populationText(b.data.covers.population);
}
