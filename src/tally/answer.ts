import { isBounded, orderOf, type Count } from '../schemas/count.ts';
import type { Statement } from './statement.ts';
import { lowerBoundOf } from './support.ts';
import type { Answer, Basis, Extreme, Tally } from './model.ts';

export type { Answer, Extreme };

type Numbers = Omit<Tally, 'answer'>;

/** `whole` are the current *same* statements, `bounds` what supports the incident or a part of it. */
export function answerOf(
  tally: Numbers,
  whole: readonly Statement[],
  bounds: readonly Basis[],
): Answer {
  const { n, floor, restsOn, tied } = tally;
  const compared = whole.filter(({ count }) => count.kind !== 'unspecified');
  const others = compared.filter(({ claim }) => !restsOn.includes(claim.data.assertedBy));
  if (n !== null && n === floor && others.length === 0)
    return {
      form: 'one',
      inWordsOf: restsOn.length === 1 ? tied[0] : undefined,
      isEither: tied.length > 0 && restsOn.length > 1,
    };
  const extremes = extremesOf(compared);
  if (!extremes) return { form: n === null ? 'none' : 'disagreement' };
  const { lowest, highest } = extremes;
  const { parts } = tally;
  const least = leastOf(whole);
  return {
    form: 'lowest_highest',
    lowest,
    highest,
    leavesRoom: leavesRoom(lowest, highest),
    more: moreThan(
      lowest,
      bounds.filter((bound) => !isWhole(bound, whole)),
    ),
    parts: parts && least !== undefined && parts.value > least ? parts : undefined,
  };
}

function leastOf(whole: readonly Statement[]): number | undefined {
  let least: number | undefined;
  for (const statement of whole) {
    const value = lowerBoundOf(statement);
    if (value !== undefined && (least === undefined || value < least)) least = value;
  }
  return least;
}

/** The lowest and the highest of some statements, or undefined where there are none. */
export function extremesOf(
  statements: readonly Statement[],
): { lowest: Extreme; highest: Extreme } | undefined {
  const extreme = (end: 'low' | 'high'): Extreme | undefined => {
    const keys = statements.map((statement) => endKey(statement.count, end));
    let best = -1;
    for (const [index, key] of keys.entries()) {
      const known = keys[best];
      if (!known || (end === 'low' ? isLess(key, known) : isLess(known, key))) best = index;
    }
    const statement = statements[best];
    const key = keys[best];
    if (!statement || !key) return undefined;
    const by = statements
      .filter((_, index) => {
        const other = keys[index];
        return other && !isLess(other, key) && !isLess(key, other);
      })
      .map(({ claim }) => claim.data.assertedBy);
    return { statement, end, by: [...new Set(by)].sort() };
  };
  const [lowest, highest] = [extreme('low'), extreme('high')];
  return lowest && highest && { lowest, highest };
}

/** The number by which an end sorts, for display only, and whether more is said to be possible beyond it. */
type EndKey = readonly [number: number, reach: number];

function endKey(count: Count, end: 'low' | 'high'): EndKey {
  switch (count.kind) {
    case 'exact':
      return [count.min, 0];
    case 'at_least':
    case 'more_than':
      return [count.min, 1];
    case 'range':
      return [end === 'low' ? count.min : count.max, 0];
    case 'up_to':
    case 'fewer_than':
      return [count.max, 0];
    default:
      return [orderOf(count) ?? 0, 0];
  }
}

function isLess(a: EndKey, b: EndKey): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

/** An end as text: the statement's own words, or of a range the number at that end. */
export function wordsOf({ statement: { count }, end }: Extreme): string {
  if (count.kind !== 'range') return count.wording;
  return String(end === 'low' ? count.min : count.max);
}

function leavesRoom(lowest: Extreme, highest: Extreme): boolean {
  const { count } = lowest.statement;
  return isBounded(count) && count.max === null && lowest.statement !== highest.statement;
}

/** The largest that somebody else supports for a part or a group, where it is more than the lowest. */
function moreThan(lowest: Extreme, bounds: readonly Basis[]): Basis | undefined {
  const [number] = endKey(lowest.statement.count, 'low');
  let best: Basis | undefined;
  for (const bound of bounds) {
    if (!('statement' in bound)) continue;
    if (lowest.by.includes(bound.statement.claim.data.assertedBy)) continue;
    if (bound.value > number && bound.value > (best?.value ?? -Infinity)) best = bound;
  }
  return best;
}

function isWhole(bound: Basis, whole: readonly Statement[]): boolean {
  return bound.rule === 'statement' && whole.includes(bound.statement);
}
