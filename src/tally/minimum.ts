import type { Incident } from '../casebook/entry.ts';
import { descendantsOf, holderOf, type Draft } from '../casebook/link.ts';
import { compareText } from '../casebook/problem.ts';
import { isBounded, type BoundedCount, type Count } from '../schemas/count.ts';
import type { Axis } from '../schemas/measure.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { disjointSelection } from './disjoint.ts';
import { once } from '../casebook/once.ts';
import { standingOf, statementsAbout, type AsOf, type Statement } from './statement.ts';

/** A bound taken over from one claim, for everyone or for one group. */
export interface Bound {
  statement: Statement;
  /** The count that was taken: the statement's own, or that of one part of its breakdown. */
  count: BoundedCount;
}

/** (a) One claim's lower bound for the whole incident. */
export interface TotalStep extends Bound {
  rule: 'total';
  min: number;
}

/** (b) Lower bounds of disjoint groups of one axis, added. */
export interface GroupsStep {
  rule: 'groups';
  by: Axis;
  parts: (Bound & { group: string })[];
  min: number;
}

/** (c) Conservative minima of the parts, added; of parts that may overlap only the larger. */
export interface PartsStep {
  rule: 'parts';
  counted: Minimum[];
  leftOut: { minimum: Minimum; overlaps: Incident[] }[];
  /** Parts about which no bounded number is claimed: not zero, but nothing to add. */
  silent: Incident[];
  min: number;
}

export type Step = TotalStep | GroupsStep | PartsStep;

/**
 * The conservative minimum of an incident and outcome: the most that can be said to be at least so,
 * if the claims it rests on are right (content model, "What may be computed", rule 4).
 */
export interface Minimum {
  incident: Incident;
  outcome: Outcome;
  /** People, included. */
  min: number;
  /** People, included; null when open. */
  max: number | null;
  /** The step that gave the minimum. */
  chosen: Step;
  /** The steps that gave no more, largest first. */
  others: Step[];
  /** The parts or groups add up to more than any claim about the whole allows: they cannot all be right. */
  contradiction: boolean;
  /** Parts of the incident that the chosen claim is not known to include. */
  notCovered: Minimum[];
}

/**
 * The conservative minimum, or undefined when no bounded number is claimed: unknown is not zero.
 * `asOf` (milliseconds since 1970 UTC) leaves out what had not been said by then.
 */
export function minimumOf(
  casebook: Draft,
  incident: string,
  outcome: Outcome,
  asOf?: AsOf,
): Minimum | undefined {
  return minimaOf(casebook, outcome, asOf)(incident);
}

type Minima = (incident: string) => Minimum | undefined;
/** The minima of all incidents for one outcome and day. */
export const minimaOf = once((casebook: Draft, outcome: Outcome, asOf?: AsOf): Minima => {
  const byScope = currentByScope(casebook, outcome, asOf);
  const done = new Map<string, Minimum | undefined>();
  const visiting = new Set<string>();
  const compute = (id: string): Minimum | undefined => {
    const incident = casebook.incidents.get(id);
    if (!incident || visiting.has(id)) return undefined;
    if (done.has(id)) return done.get(id);
    visiting.add(id);
    const own = byScope.get(id) ?? [];
    const totals = own.filter(({ population }) => population === undefined);
    const parts = (casebook.parts.get(id) ?? []).map((part) => ({
      part,
      minimum: compute(part.id),
    }));
    const steps = [
      ...totals.flatMap(totalStep),
      ...groupsSteps(own),
      ...partsStep(casebook, parts, byScope),
    ].sort((a, b) => b.min - a.min);
    visiting.delete(id);
    const [chosen, ...others] = steps;
    const minimum = chosen && {
      incident,
      outcome,
      min: chosen.min,
      ...maximumOf(chosen.min, totals, own, parts),
      chosen,
      others,
      notCovered: chosen.rule === 'total' ? notCoveredBy(casebook, chosen, parts) : [],
    };
    done.set(id, minimum);
    return minimum;
  };
  return compute;
});

interface Part {
  part: Incident;
  minimum: Minimum | undefined;
}

type ByScope = ReadonlyMap<string, readonly Statement[]>;

/** Current statements by the smallest incident that holds all they cover. */
function currentByScope(casebook: Draft, outcome: Outcome, asOf: AsOf): ByScope {
  const byScope = new Map<string, Statement[]>();
  for (const statement of statementsAbout(casebook, outcome)) {
    if (standingOf(casebook, statement, asOf).state !== 'current') continue;
    const scope = holderOf(casebook, statement.claim);
    if (scope === undefined) continue;
    const group = byScope.get(scope);
    if (group) group.push(statement);
    else byScope.set(scope, [statement]);
  }
  return byScope;
}

function totalStep(statement: Statement): TotalStep[] {
  const { count } = statement;
  return isBounded(count) ? [{ rule: 'total', statement, count, min: count.min }] : [];
}

interface GroupBound extends Bound {
  by: Axis;
  group: string;
}

/** One step for each axis: the larger of what the claims say of its groups together, and any one claim alone. */
function groupsSteps(statements: readonly Statement[]): GroupsStep[] {
  const bounds = statements.map(groupBounds);
  const all = bounds.flat();
  const axes = [...new Set(all.map(({ by }) => by))].sort(compareText);
  return axes.flatMap((by) => {
    // One source's "unknown" may be another's civilians, so across claims the unknown are not added.
    const across = all.filter((bound) => bound.by === by && bound.group !== 'unknown');
    const alone = bounds.map((own) => own.filter((bound) => bound.by === by));
    const [best] = [across, ...alone]
      .filter((choice) => choice.length > 0)
      .map((choice) => groupsStep(by, choice))
      .sort((a, b) => b.min - a.min);
    return best ? [best] : [];
  });
}

function groupsStep(by: Axis, bounds: readonly GroupBound[]): GroupsStep {
  const largest = new Map<string, GroupBound>();
  for (const bound of bounds) {
    const known = largest.get(bound.group);
    if (!known || bound.count.min > known.count.min) largest.set(bound.group, bound);
  }
  const parts = [...largest.values()].map(({ group, statement, count }) => ({
    group,
    statement,
    count,
  }));
  return { rule: 'groups', by, parts, min: sum(parts.map(({ count }) => count.min)) };
}

function groupBounds(statement: Statement): GroupBound[] {
  const { population } = statement;
  const named = [
    ...(population ? [{ ...population, count: statement.count }] : []),
    ...statement.breakdown.flatMap(({ by, parts }) => parts.map((part) => ({ by, ...part }))),
  ];
  return named.flatMap(({ by, group, count }) =>
    isBounded(count) ? [{ by, group, count, statement }] : [],
  );
}

function partsStep(casebook: Draft, parts: readonly Part[], byScope: ByScope): PartsStep[] {
  const known = parts.flatMap(({ minimum }) => (minimum ? [minimum] : []));
  if (known.length === 0) return [];
  const reach = new Map(
    known.map((minimum) => [minimum, reachOf(casebook, minimum.incident, byScope)]),
  );
  const overlap = (a: Minimum, b: Minimum) => {
    const [first, second] = [reach.get(a), reach.get(b)];
    return Boolean(first && second && (touches(first, second) || touches(second, first)));
  };
  const counted = disjointSelection(known, ({ min }) => min, overlap);
  const leftOut = known
    .filter((minimum) => !counted.includes(minimum))
    .map((minimum) => ({
      minimum,
      overlaps: counted.filter((other) => overlap(minimum, other)).map(({ incident }) => incident),
    }));
  const silent = parts.flatMap(({ part, minimum }) => (minimum ? [] : [part]));
  return [{ rule: 'parts', counted, leftOut, silent, min: sum(counted.map(({ min }) => min)) }];
}

/** All that lies in an incident, and all that any of it says it may overlap. */
interface Reach {
  incidents: Set<string>;
  claims: Set<string>;
  mayOverlap: { incidents: Set<string>; claims: Set<string> };
}

function reachOf(casebook: Draft, incident: Incident, byScope: ByScope): Reach {
  const incidents = descendantsOf(casebook, incident.id);
  const claims = incidents.flatMap((id) => byScope.get(id) ?? []).map(({ claim }) => claim);
  return {
    incidents: new Set(incidents),
    claims: new Set(claims.map(({ id }) => id)),
    mayOverlap: {
      incidents: new Set(
        incidents.flatMap((id) => casebook.incidents.get(id)?.data.mayOverlap ?? []),
      ),
      claims: new Set(
        claims.flatMap(({ data }) =>
          [...data.mayOverlap, ...data.includes].map(({ claim }) => claim),
        ),
      ),
    },
  };
}

function touches(a: Reach, b: Reach): boolean {
  return (
    !a.mayOverlap.incidents.isDisjointFrom(b.incidents) ||
    !a.mayOverlap.claims.isDisjointFrom(b.claims)
  );
}

/**
 * Closed only when every claim about the whole is closed; without such a claim, when there is nothing
 * but parts and every one of them is closed.
 */
function maximumOf(
  min: number,
  totals: readonly Statement[],
  own: readonly Statement[],
  parts: readonly Part[],
): { max: number | null; contradiction: boolean } {
  const ends =
    totals.length > 0
      ? totals.map(upperEnd)
      : own.length === 0
        ? [sumOrOpen(parts.map(({ minimum }) => minimum?.max ?? null))]
        : [null];
  const max = ends.includes(null) ? null : Math.max(...(ends as number[]));
  const contradiction = max !== null && min > max;
  return { max: contradiction ? null : max, contradiction };
}

function upperEnd({ claim, count }: { claim: Statement['claim']; count: Count }): number | null {
  return isBounded(count) && claim.data.nature === 'cumulative' ? count.max : null;
}

/** The parts whose minima rest on a claim that the chosen claim does not say it includes. */
function notCoveredBy(
  casebook: Draft,
  { statement }: TotalStep,
  parts: readonly Part[],
): Minimum[] {
  const included = includedBy(casebook, statement.claim.id);
  return parts.flatMap(({ minimum }) =>
    minimum && claimsBehind(minimum).some((claim) => !included.has(claim)) ? [minimum] : [],
  );
}

/** The ids of the claims that a minimum rests on. */
function claimsBehind({ chosen }: Minimum): string[] {
  switch (chosen.rule) {
    case 'total':
      return [chosen.statement.claim.id];
    case 'groups':
      return chosen.parts.map(({ statement }) => statement.claim.id);
    case 'parts':
      return chosen.counted.flatMap(claimsBehind);
  }
}

function includedBy(casebook: Draft, claim: string, found = new Set<string>()): Set<string> {
  if (found.has(claim)) return found;
  found.add(claim);
  for (const { claim: inner } of casebook.claims.get(claim)?.data.includes ?? [])
    includedBy(casebook, inner, found);
  return found;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function sumOrOpen(numbers: readonly (number | null)[]): number | null {
  return numbers.includes(null) ? null : sum(numbers as number[]);
}
