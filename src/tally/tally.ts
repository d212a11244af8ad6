import { min } from 'd3';
import type { Incident } from '../casebook/entry.ts';
import {
  ancestryOf,
  descendantsOf,
  isInCircle,
  recordOf,
  type LinkedRecords,
} from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import { compareText } from '../casebook/problem.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { answerOf } from './answer.ts';
import { ceilingOf, conflictsWith, type Bound, type Ceiling, type Conflict } from './ceilings.ts';
import { filedBy, type Filed } from './filed.ts';
import { sumOfParts, statementsOfPart, voicesOfPart } from './parts.ts';
import {
  beyondEither,
  filedUnder,
  incidentBeyond,
  reachesBeyondAll,
  scopeOf,
  type Scope,
} from './scope.ts';
import type { AsOf, Statement } from './statement.ts';
import {
  lowerBoundOf,
  statementsIn,
  sumOfDeclared,
  sumOfIncrements,
  supportOf,
  type StatementSupport,
  type Support,
} from './support.ts';
import { lastTurn } from './turns.ts';
import type { Basis, Disagreement, Scoped, Tally } from './model.ts';

export type { Basis, Disagreement, Scoped, Tally };

/**
 * What follows for an incident and outcome; `asOf` (milliseconds since 1970 UTC) leaves out what had
 * not been said by then. Throws when the casebook has no such incident.
 */
export function tallyIncident(
  casebook: LinkedRecords,
  incident: string,
  outcome: Outcome,
  asOf?: AsOf,
): Tally {
  const tally = tallySince(casebook, incident, outcome, asOf);
  return tally.asOf === asOf ? tally : { ...tally, asOf };
}

/** As of the last turn, from when on it is the same: most incidents have few of them. */
function tallySince(
  casebook: LinkedRecords,
  incident: string,
  outcome: Outcome,
  asOf: AsOf,
): Tally {
  return tallyAtTurn(casebook, incident, outcome, lastTurn(casebook, incident, asOf));
}

const tallyAtTurn = memoize(
  (casebook: LinkedRecords, incident: string, outcome: Outcome, asOf?: AsOf): Tally => {
    const record = recordOf(casebook, 'incidents', incident);
    // A circle, or what nests too deep, is an error that the checks tell.
    const parts = isInCircle(casebook, incident) ? [] : (casebook.parts.get(incident) ?? []);
    const children = parts.map(({ id }) => tallySince(casebook, id, outcome, asOf));
    const filed = filedBy(casebook, outcome, asOf);
    return compute(casebook, { incident: record, outcome, asOf }, children, filed);
  },
  'tallyAtTurn',
);

function compute(
  casebook: LinkedRecords,
  asked: Pick<Tally, 'incident' | 'outcome' | 'asOf'>,
  children: readonly Tally[],
  filed: Filed,
): Tally {
  const { incident, outcome } = asked;
  const own = filed.under(incident.id).map((statement) => ({
    statement,
    scope: scopeOf(casebook, statement, incident, 'same'),
  }));
  const whole = sameStatements({ own });
  const joint = filed
    .joint(incident.id)
    .filter(
      (statement) =>
        isSupporting(scopeOf(casebook, statement, incident)) &&
        !reachesBeyondAll(casebook, statement.claim),
    );
  const direct = supportsOf(casebook, own);
  const parts = sumOfParts(casebook, incident, outcome, children, joint);
  const isSum = parts !== undefined && parts.counted.length > 0;
  const supports: Basis[] = [...direct, ...(isSum ? [parts] : [])].sort(byValue);
  const ceilings = ceilingsOver(casebook, incident, own, filed);
  const conflict = conflictsWith(ceilings);
  const wholes = wholeVoices(whole);
  const number = numberOf(supports, wholes);
  const floor = floorOf(number, wholes, conflict);
  // Most incidents have nothing to hold what is said of their parts against.
  const below =
    ceilings.length > 0 || number.n !== floor.value || whole.length > 1
      ? supportsBelow(casebook, incident, filed)
      : [];
  const disagreements = [...supports, ...below].flatMap((bound): Disagreement[] => {
    const ceiling = conflict(boundOf(bound));
    return ceiling ? [{ bound, ceiling }] : [];
  });
  const numbers = {
    ...asked,
    ...number,
    floor: floor.value,
    floorRestsOn: floor.restsOn,
    floorStatements: floor.statements,
    voices: new Set(wholes.map(({ statement }) => voiceOf(statement))).size,
    agree: disagreements.length === 0,
    supports,
    parts,
    own,
    disagreements,
    disputedParts: children.flatMap((child) =>
      disagreesWithin(casebook, child) ? [child.incident] : child.disputedParts,
    ),
  };
  return { ...numbers, answer: answerOf(numbers, whole, [...supports, ...below]) };
}

/** Whether an incident's own claims do not agree; not where they disagree with what is said of something larger. */
function disagreesWithin(casebook: LinkedRecords, { incident, disagreements }: Tally): boolean {
  return disagreements.some(({ ceiling }) =>
    filedUnder(casebook, ceiling.statement.claim.id).every((id) =>
      ancestryOf(casebook, id).includes(incident.id),
    ),
  );
}

/** The current statements of everyone in exactly the incident, so far: the only ones that may be held side by side. */
export function sameStatements({ own }: Pick<Tally, 'own'>): Statement[] {
  return own.flatMap(({ statement, scope }) => (scope.overall === 'same' ? [statement] : []));
}

function isSupporting({ overall }: Scope): boolean {
  return overall === 'same' || overall === 'part';
}

/** The supports of single statements, of each asserter's increments together, and of declared sums (rules 4 and 5). */
function supportsOf(casebook: LinkedRecords, own: readonly Scoped[]): Support[] {
  const supporting = own.flatMap(({ statement, scope }) =>
    isSupporting(scope) ? [statement] : [],
  );
  const single = supporting
    .map((statement) => supportOf(casebook, statement))
    .filter((support) => support !== undefined);
  const increments = [...Map.groupBy(supporting, voiceOf).values()].flatMap(
    (statements) => sumOfIncrements(casebook, statements) ?? [],
  );
  const declared = sumOfDeclared(casebook, single);
  return [...single, ...increments, ...(declared ? [declared] : [])];
}

/** The supports for this incident by single statements about incidents below it. */
function supportsBelow(
  casebook: LinkedRecords,
  incident: Incident,
  filed: Filed,
): StatementSupport[] {
  const supports: StatementSupport[] = [];
  const held = descendantsOf(casebook, incident.id);
  const beyond = beyondWhole(casebook, held, incident);
  for (const id of held) {
    const below = casebook.incidents.get(id);
    if (!below) continue;
    const single = id === incident.id ? [] : filed.under(id);
    for (const statement of [...single, ...filed.joint(id)]) {
      const isWithin =
        filedUnder(casebook, statement.claim.id).every((one) => !beyond.has(one)) &&
        isSupporting(scopeOf(casebook, statement, incident, 'part')) &&
        isSupporting(scopeOf(casebook, statement, below));
      const support = isWithin && supportOf(casebook, statement);
      if (support) supports.push(support);
    }
  }
  return supports;
}

/** Of the incidents that a whole holds, wholes before parts, those that reach beyond it, and all that these hold. */
function beyondWhole(
  casebook: LinkedRecords,
  held: readonly string[],
  whole: Incident,
): Set<string> {
  const beyond = new Set<string>();
  for (const id of held) {
    const data = casebook.incidents.get(id)?.data;
    if (!data || id === whole.id) continue;
    if (beyond.has(data.partOf ?? '') || beyondEither(casebook, id, whole)) beyond.add(id);
  }
  return beyond;
}

/** The ceilings that statements about the incident, or about more than it, set for it (rule 3). */
function ceilingsOver(
  casebook: LinkedRecords,
  incident: Incident,
  own: readonly Scoped[],
  filed: Filed,
): Ceiling[] {
  // What reaches beyond something larger is not held by what is said of that.
  const wider = ancestryOf(casebook, incident.id).flatMap((id) => {
    const whole = casebook.incidents.get(id);
    const said = [...(id === incident.id ? [] : filed.under(id)), ...filed.naming(id)];
    return whole && said.length > 0 && !incidentBeyond(casebook, incident.id, whole) ? said : [];
  });
  const scoped = [
    ...own,
    ...wider.map((statement) => ({
      statement,
      scope: scopeOf(casebook, statement, incident, 'wider'),
    })),
  ];
  return scoped.flatMap(({ statement, scope: { overall, mayBePart } }) =>
    !mayBePart && (overall === 'same' || overall === 'wider')
      ? (ceilingOf(statement, incident) ?? [])
      : [],
  );
}

/** A statement that gives a *same* number for everyone with a lower bound, and this: a whole voice's. */
interface WholeVoice {
  statement: Statement;
  value: number;
}

function wholeVoices(whole: readonly Statement[]): WholeVoice[] {
  return whole.flatMap((statement) => {
    const value = lowerBoundOf(statement);
    return value === undefined ? [] : [{ statement, value }];
  });
}

/** The statements of whole voices that give exactly a number. */
function saying(value: number, wholes: readonly WholeVoice[]): Statement[] {
  return wholes.flatMap((one) => (one.value === value ? [one.statement] : []));
}

/** N: the largest support, of whole voices first; and whose it is (rule 7). */
function numberOf(
  supports: readonly Basis[],
  wholes: readonly WholeVoice[],
): Pick<Tally, 'n' | 'basis' | 'tied' | 'restsOn'> {
  const [top] = supports;
  if (!top) return { n: null, basis: undefined, tied: [], restsOn: [] };
  const n = top.value;
  const tied = saying(n, wholes);
  const [first] = tied;
  if (!first) return { n, basis: top, tied, restsOn: assertersOf(top) };
  return {
    n,
    basis: { rule: 'statement', statement: first, value: n },
    tied,
    restsOn: sortedIds(tied.map(voiceOf)),
  };
}

interface Floor {
  value: number | null;
  restsOn: readonly string[];
  statements: readonly Statement[];
}

/** Computes the floor (rule 8). */
function floorOf(
  { n, basis, restsOn }: Pick<Tally, 'n' | 'basis' | 'restsOn'>,
  wholes: readonly WholeVoice[],
  conflict: Conflict,
): Floor {
  const none = { value: null, restsOn: [], statements: [] };
  const value = min(wholes, (one) => one.value);
  if (value === undefined) {
    if (!basis || conflict(boundOf(basis))) return none;
    return { value: n, restsOn, statements: statementsBehind(basis) };
  }
  const statements = saying(value, wholes);
  const isBelow = statements.some((statement) =>
    conflict(boundOf({ rule: 'statement', statement, value })),
  );
  return isBelow ? none : { value, restsOn: sortedIds(statements.map(voiceOf)), statements };
}

/** The statements that a number rests on. */
export function statementsBehind(basis: Basis): readonly Statement[] {
  return basis.rule === 'parts' ? basis.counted.flatMap(statementsOfPart) : statementsIn(basis);
}

/** The asserters whose numbers a number rests on, sorted ids. */
export function assertersOf(basis: Basis): string[] {
  return sortedIds(
    basis.rule === 'parts' ? basis.counted.flatMap(voicesOfPart) : statementsIn(basis).map(voiceOf),
  );
}

function boundOf(basis: Basis): Bound {
  let said = -Infinity;
  for (const { claim } of statementsBehind(basis))
    said = Math.max(said, claim.data.claimed.latest ?? Infinity);
  return { value: basis.value, voices: assertersOf(basis), said };
}

function voiceOf({ claim }: Statement): string {
  return claim.data.assertedBy;
}

function sortedIds(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareText);
}

/** Larger first; of equals, one number of one claim before what is added. */
function byValue(a: Basis, b: Basis): number {
  const order: readonly Basis['rule'][] = [
    'statement',
    'group',
    'groups',
    'increments',
    'declared',
    'parts',
  ];
  return b.value - a.value || order.indexOf(a.rule) - order.indexOf(b.rule);
}
