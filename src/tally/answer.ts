import { greatest, least, min } from 'd3';
import { isBounded, orderOf, type Count } from '../schemas/count.ts';
import type { Statement } from './statement.ts';
import { largest, lowerBoundOf } from './support.ts';
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
  const isSaidByNoOther = whole.every(
    ({ count, claim }) => count.kind === 'unspecified' || restsOn.includes(claim.data.assertedBy),
  );
  if (n !== null && n === floor && isSaidByNoOther)
    return {
      form: 'one',
      inWordsOf: restsOn.length === 1 ? tied[0] : undefined,
      isEither: tied.length > 0 && restsOn.length > 1,
    };
  const extremes = extremesOf(whole);
  if (!extremes) return { form: n === null ? 'none' : 'disagreement' };
  const { lowest, highest } = extremes;
  const { parts } = tally;
  const leastOfAll = min(whole, lowerBoundOf);
  return {
    form: 'lowest_highest',
    lowest,
    highest,
    leavesRoom: isOpen(lowest.statement.count) && lowest.statement !== highest.statement,
    more: moreThan(
      lowest,
      bounds.filter((bound) => !isWhole(bound, whole)),
    ),
    parts: parts && leastOfAll !== undefined && parts.value > leastOfAll ? parts : undefined,
  };
}

/** The lowest and the highest of some statements; undefined where none has a number or a word that can be compared. */
export function extremesOf(
  statements: readonly Statement[],
): { lowest: Extreme; highest: Extreme } | undefined {
  const extreme = (end: 'low' | 'high'): Extreme | undefined => {
    const keyed = statements.flatMap((statement) => {
      const key = endKey(statement.count, end);
      return key ? [{ statement, key }] : [];
    });
    const first = (end === 'low' ? least : greatest)(keyed, compareKeys);
    if (!first) return undefined;
    const by = keyed
      .filter((one) => compareKeys(one, first) === 0)
      .map(({ statement }) => statement.claim.data.assertedBy);
    return { statement: first.statement, end, by: [...new Set(by)].sort() };
  };
  const [lowest, highest] = [extreme('low'), extreme('high')];
  return lowest && highest && { lowest, highest };
}

/** The number by which an end sorts, for display only, and whether more is said to be possible beyond it. */
interface EndKey {
  number: number;
  isOpen: boolean;
}

function endKey(count: Count, end: 'low' | 'high'): EndKey | undefined {
  const number = count.kind === 'range' && end === 'high' ? count.max : orderOf(count);
  return number === null ? undefined : { number, isOpen: isOpen(count) };
}

function isOpen(count: Count): boolean {
  return isBounded(count) && count.max === null;
}

function compareKeys({ key: a }: { key: EndKey }, { key: b }: { key: EndKey }): number {
  return a.number - b.number || Number(a.isOpen) - Number(b.isOpen);
}

/** An end as text: the statement's own words, or of a range the number at that end. */
export function wordsOf({ statement: { count }, end }: Extreme): string {
  if (count.kind !== 'range') return count.wording;
  return String(end === 'low' ? count.min : count.max);
}

/** The largest that somebody else supports for a part or a group, where it is more than the lowest. */
function moreThan({ statement, by }: Extreme, bounds: readonly Basis[]): Basis | undefined {
  const number = orderOf(statement.count) ?? Infinity;
  return largest(
    bounds.filter(
      (bound) =>
        'statement' in bound &&
        !by.includes(bound.statement.claim.data.assertedBy) &&
        bound.value > number,
    ),
  );
}

function isWhole(bound: Basis, whole: readonly Statement[]): boolean {
  return bound.rule === 'statement' && whole.includes(bound.statement);
}
