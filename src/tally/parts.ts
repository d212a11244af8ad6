import { greatest } from 'd3';
import type { Incident } from '../casebook/entry.ts';
import type { LinkedRecords } from '../casebook/link.ts';
import { compareText } from '../casebook/problem.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { markOverlap, mayShareCounted, overlappingSiblings, type Overlaps } from './overlap.ts';
import { filedUnder, incidentBeyond, reachBeyond, type Beyond } from './scope.ts';
import { selectApart } from './selection.ts';
import type { Statement } from './statement.ts';
import { statementsIn, sum, supportOf, type StatementSupport } from './support.ts';
import type { TallyPart, PartsSum, Tally } from './model.ts';

export type { TallyPart, PartsSum };

/** The asserters whose numbers a part rests on. */
export function voicesOfPart(part: TallyPart): readonly string[] {
  return part.kind === 'child'
    ? part.tally.floorRestsOn
    : [part.support.statement.claim.data.assertedBy];
}

export function statementsOfPart(part: TallyPart): readonly Statement[] {
  return part.kind === 'child' ? part.tally.floorStatements : statementsIn(part.support);
}

/** What the parts of an incident give together, or undefined where none has a number. `several` are current statements about several of its parts. */
export function sumOfParts(
  casebook: LinkedRecords,
  whole: Incident,
  outcome: Outcome,
  children: readonly Tally[],
  several: readonly Statement[],
): PartsSum | undefined {
  const all = [
    ...children.flatMap((tally): TallyPart[] =>
      tally.floor === null
        ? []
        : [{ kind: 'child', id: tally.incident.id, weight: tally.floor, tally }],
    ),
    ...jointParts(casebook, several),
  ];
  if (all.length === 0) return undefined;
  const beyond = all.flatMap((part) => {
    const reach = beyondOf(casebook, part, whole);
    return reach ? [{ part, beyond: reach }] : [];
  });
  const inside = all.filter((part) => beyond.every((other) => other.part !== part));
  const silent = children.filter(({ floor }) => floor === null).map(({ incident }) => incident);
  const chosen =
    outcome === 'killed' ? addedParts(casebook, children, inside) : largestPart(inside);
  return {
    rule: 'parts',
    value: sum(chosen.counted.map(({ weight }) => weight)),
    ...chosen,
    beyond,
    silent,
  };
}

type Chosen = Pick<PartsSum, 'counted' | 'left' | 'isExact'>;

function largestPart(parts: readonly TallyPart[]): Chosen {
  const best = greatest(parts, ({ weight }) => weight);
  const left = parts.filter((part) => part !== best).map((part) => ({ part, overlaps: [] }));
  return { counted: best ? [best] : [], left, isExact: true };
}

function addedParts(
  casebook: LinkedRecords,
  children: readonly Tally[],
  parts: readonly TallyPart[],
): Chosen {
  const overlaps = overlapsOf(casebook, children, parts);
  const { items: counted, isExact } = selectApart(parts, overlaps);
  const left = parts
    .filter((part) => !counted.includes(part))
    .map((part) => ({
      part,
      overlaps: counted.filter(({ id }) => overlaps.get(part.id)?.has(id)),
    }));
  return { counted, left, isExact };
}

/** For each set of children: of what the voices that speak of it support, the smallest. */
function jointParts(casebook: LinkedRecords, statements: readonly Statement[]): TallyPart[] {
  const bySet = new Map<string, Map<string, StatementSupport>>();
  for (const statement of statements) {
    const support = supportOf(casebook, statement);
    if (!support) continue;
    const { id, data } = statement.claim;
    const set = filedUnder(casebook, id).join(' ');
    const voices = bySet.get(set) ?? new Map<string, StatementSupport>();
    bySet.set(set, voices);
    const known = voices.get(data.assertedBy);
    if (!known || support.value > known.value) voices.set(data.assertedBy, support);
  }
  return [...bySet].map(([set, voices]) => {
    const [support] = [...voices.values()].sort(
      (a, b) => a.value - b.value || compareText(a.statement.claim.id, b.statement.claim.id),
    ) as [StatementSupport];
    return { kind: 'several', id: set, weight: support.value, incidents: set.split(' '), support };
  });
}

/** The overlaps among parts: of siblings by the record, of a joint part with its children and with what its claims may share people with. */
function overlapsOf(
  casebook: LinkedRecords,
  children: readonly Tally[],
  parts: readonly TallyPart[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const siblings = overlappingSiblings(casebook);
  const joint = parts.filter((part) => part.kind === 'several');
  if (joint.length === 0) return siblings;
  const overlaps: Overlaps = new Map();
  for (const { id } of parts)
    for (const other of siblings.get(id) ?? []) markOverlap(overlaps, id, other);
  const childOf = childHolding(casebook, new Set(children.map(({ incident }) => incident.id)));
  for (const part of joint) {
    const held = new Set(part.incidents.map(childOf));
    for (const other of parts) {
      if (other === part) continue;
      const others = other.kind === 'child' ? [other.id] : other.incidents.map(childOf);
      const meets = others.some(
        (id) => held.has(id) || [...held].some((own) => siblings.get(own ?? '')?.has(id ?? '')),
      );
      if (meets || claimsMeet(casebook, part, other)) markOverlap(overlaps, part.id, other.id);
    }
  }
  return overlaps;
}

/** Whether two joint parts rest on claims that may count the same people. */
function claimsMeet(casebook: LinkedRecords, a: TallyPart, b: TallyPart): boolean {
  if (a.kind !== 'several' || b.kind !== 'several') return false;
  return mayShareCounted(casebook, a.support.statement.claim.id, b.support.statement.claim.id);
}

/** In which of some children an incident lies. */
function childHolding(casebook: LinkedRecords, children: ReadonlySet<string>) {
  return (incident: string): string | undefined => {
    const seen = new Set<string>();
    let current: string | undefined = incident;
    while (current !== undefined && !children.has(current) && !seen.has(current)) {
      seen.add(current);
      current = casebook.incidents.get(current)?.data.partOf;
    }
    return current;
  };
}

/** How a part, or a statement that its number rests on, reaches beyond the whole. */
function beyondOf(casebook: LinkedRecords, part: TallyPart, whole: Incident): Beyond | undefined {
  for (const id of part.kind === 'child' ? [part.id] : part.incidents) {
    const own = incidentBeyond(casebook, id, whole);
    if (own) return own;
  }
  for (const { claim } of statementsOfPart(part)) {
    const reach = reachBeyond(casebook, claim.data.covers, whole);
    if (reach) return reach;
  }
  return undefined;
}
