import type { Incident } from '../casebook/entry.ts';
import { isBounded } from '../schemas/count.ts';
import { endOfDay } from './days.ts';
import { partitionPoint } from './partition-point.ts';
import type { Statement } from './statement.ts';

/** The highest number of a statement about at least the whole of an incident (rule 3). */
export interface Ceiling {
  statement: Statement;
  /** Whose it is: an asserter's id. */
  voice: string;
  /** People, included. */
  max: number;
  /** Only what was said by this moment is bound by it (milliseconds since 1970 UTC). */
  bindsUntil: number;
}

/** A lower bound that may lie above a ceiling. */
export interface Bound {
  value: number;
  /** Asserter ids. */
  voices: readonly string[];
  /** The last moment at which anything that it rests on was said; infinite where that is open. */
  said: number;
}

/**
 * The ceiling that a *same* or *wider* statement sets for an incident, or undefined where it is open,
 * in words, or a list of documented deaths. Said before the last day of the incident it binds only
 * what had been said by then.
 */
export function ceilingOf(statement: Statement, { data }: Incident): Ceiling | undefined {
  const { count, claim } = statement;
  if (!isBounded(count) || count.max === null || claim.data.basis === 'documented')
    return undefined;
  const { earliest, latest } = claim.data.claimed;
  const last = data.occurred.ends.at(-1);
  const isOver =
    last && !last.approximate && !last.uncertain && earliest !== null
      ? endOfDay(earliest) >= endOfDay(last.latest)
      : false;
  const isOneDay = earliest !== null && latest !== null && endOfDay(earliest) === endOfDay(latest);
  return {
    statement,
    voice: claim.data.assertedBy,
    max: count.max,
    bindsUntil: isOver
      ? Infinity
      : isOneDay
        ? latest
        : earliest === null
          ? -Infinity
          : endOfDay(earliest),
  };
}

/** The lowest ceiling of another voice that binds a bound and lies below it, or undefined. */
export type Conflict = (bound: Bound) => Ceiling | undefined;

/** Prepares the search: n log n for n ceilings, then log n a bound. */
export function conflictsWith(ceilings: readonly Ceiling[]): Conflict {
  const ordered = [...ceilings].sort((a, b) => b.bindsUntil - a.bindsUntil);
  /** For each length of the list above: its lowest ceiling, and its lowest of another voice. */
  const lowest: { first: Ceiling; second: Ceiling | undefined }[] = [];
  for (const ceiling of ordered) {
    const before = lowest.at(-1);
    lowest.push(before ? withCeiling(before, ceiling) : { first: ceiling, second: undefined });
  }
  return ({ value, voices, said }) => {
    const count = partitionPoint(
      ordered.length,
      (place) => (ordered[place]?.bindsUntil ?? -Infinity) >= said,
    );
    const binding = lowest[count - 1];
    if (!binding) return undefined;
    const isOwn = (ceiling: Ceiling) => voices.length === 1 && voices[0] === ceiling.voice;
    const other = isOwn(binding.first) ? binding.second : binding.first;
    return other && other.max < value ? other : undefined;
  };
}

function withCeiling(
  { first, second }: { first: Ceiling; second: Ceiling | undefined },
  ceiling: Ceiling,
): { first: Ceiling; second: Ceiling | undefined } {
  if (ceiling.voice === first.voice)
    return ceiling.max < first.max ? { first: ceiling, second } : { first, second };
  if (ceiling.max < first.max) return { first: ceiling, second: first };
  return !second || ceiling.max < second.max ? { first, second: ceiling } : { first, second };
}
