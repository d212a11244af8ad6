import type { Axis, Population } from '../../../src/schemas/measure.ts';
import { parseCount } from '../../../src/schemas/count.ts';
import { anyCount, trueCount } from './counts.ts';
import { harmOutcomes, span } from './history.ts';
import type { Random } from './random.ts';
import { drawScope, drawTarget, type Scope } from './scopes.ts';
import { groups, namedTogether, speakers } from './setting.ts';
import {
  edtfDay,
  isIn,
  isOfGroup,
  lastDay,
  peopleOf,
  type Harm,
  type PlannedClaim,
  type PlannedMeasure,
  type World,
} from './world.ts';

/** A world of which claims are still being made. */
export type Draft = World & { claims: PlannedClaim[] };

/** How a claim is to be, where that is not left to chance. */
export interface Wanted {
  by?: string;
  said?: number;
  scope?: Scope;
  population?: Population | undefined;
  nature?: PlannedClaim['nature'];
  outcomes?: PlannedMeasure['outcome'][];
  /** Counts by the day on which a harm was registered, not by that on which it happened. */
  byNoted?: boolean;
  isFalse?: boolean;
}

/** One utterance, true unless wanted otherwise. */
export function drawClaim(random: Random, world: Draft, wanted: Wanted = {}): PlannedClaim {
  const scope = wanted.scope ?? drawScope(random, world, drawTarget(random, world.incidents));
  const population =
    'population' in wanted ? wanted.population : random.chance(0.3) ? drawGroup(random) : undefined;
  const nature = wanted.nature ?? (random.chance(0.12) ? 'incremental' : 'cumulative');
  const byNoted = wanted.byNoted ?? (nature === 'incremental' && random.chance(0.3));
  const said = Math.max(1, wanted.said ?? drawSaid(random, world, scope.incidents));
  // An increment may count only what was registered of late, whatever days it names.
  const isLate = nature === 'incremental' && wanted.nature === undefined && random.chance(0.4);
  const since = isLate ? said - random.between(0, 3) : -Infinity;
  const isDocumented = random.chance(0.2);
  const harms = world.harms.filter((harm) => {
    const day = byNoted ? harm.noted : harm.day;
    return (
      day <= said &&
      harm.noted >= since &&
      scope.holds(harm, day) &&
      (!population || isOfGroup(world, harm, population))
    );
  });
  const { holds: _, ...covers } = scope;
  return {
    id: `claim-${Number(world.claims.at(-1)?.id.slice('claim-'.length) ?? 0) + 1}`,
    by: wanted.by ?? random.pick(speakers),
    said,
    ...drawClaimed(random, said),
    ...covers,
    population,
    nature,
    basis: isDocumented ? 'documented' : 'counted',
    measures: (wanted.outcomes ?? drawOutcomes(random)).map((outcome) =>
      drawMeasure(random, world, {
        outcome,
        harms: harms.filter((harm) => outcome.includes(harm.outcome)),
        isDocumented,
        isFalse: wanted.isFalse ?? false,
      }),
    ),
    relations: [],
    retracted: undefined,
    isHonest: false,
  };
}

/** Several increments of one speaker about one incident, over days that do not overlap. */
export function drawIncrements(random: Random, world: Draft, isFalse: boolean): PlannedClaim[] {
  const long = world.incidents.filter(({ from, to }) => to > from);
  const incident = random.pick(long);
  const by = random.pick(speakers);
  // They may go by the day of the death and by that of its registration in turn.
  const isMixed = random.chance(0.6);
  const outcome = random.pick(['killed', 'killed', 'injured'] as const);
  const claims: PlannedClaim[] = [];
  for (let first = incident.from; first <= incident.to;) {
    const last = random.between(first, incident.to);
    const from = first;
    // About when it ended may be a day off, and then the next counts some of the same.
    const isVague = random.chance(0.2);
    const to = isVague ? last + 1 : last;
    claims.push(
      drawClaim(
        random,
        { ...world, claims: [...world.claims, ...claims] },
        {
          by: random.chance(0.35) ? random.pick(speakers) : by,
          byNoted: isMixed && random.chance(0.5),
          isFalse,
          population: undefined,
          nature: 'incremental',
          outcomes: [[outcome]],
          said: Math.min(lastDay, last + random.between(0, 2)),
          scope: {
            incidents: [incident.id],
            occurred: isVague ? `${edtfDay(from)}/${edtfDay(last)}~` : span(from, last),
            places: [],
            holds: (harm, day) => day >= from && day <= to && isIn(world, harm, incident.id),
          },
        },
      ),
    );
    first = last + 1;
  }
  return claims;
}

function drawSaid(random: Random, world: Draft, target: readonly string[]): number {
  const about = world.incidents.filter(({ id }) => target.includes(id));
  const from = Math.min(...about.map((incident) => incident.from));
  const to = Math.max(...about.map((incident) => incident.to));
  return random.chance(0.45) ? random.between(from, to) : random.between(to, 16);
}

function drawClaimed(random: Random, said: number): { claimed: string; latest: number } {
  if (random.chance(0.85)) return { claimed: edtfDay(said), latest: said };
  if (random.chance(0.2)) return { claimed: '2001-01', latest: 31 };
  const latest = said + random.between(0, 2);
  return { claimed: span(Math.max(1, said - random.between(0, 2)), latest), latest };
}

function drawGroup(random: Random): Population {
  const by = random.pick(Object.keys(groups) as Axis[]);
  return { by, group: random.pick(groups[by]) };
}

function drawOutcomes(random: Random): PlannedMeasure['outcome'][] {
  const killed = random.chance(0.8) ? [['killed'] as const] : [];
  const other = random.pick([
    ...harmOutcomes.slice(1).map((one) => [one]),
    ['killed', 'injured'] as const,
  ]);
  return killed.length === 0 || random.chance(0.35) ? [...killed, other] : killed;
}

interface Subject {
  outcome: PlannedMeasure['outcome'];
  /** What the number is about. */
  harms: readonly Harm[];
  isDocumented: boolean;
  isFalse: boolean;
}

function drawMeasure(random: Random, world: Draft, subject: Subject): PlannedMeasure {
  const { outcome, harms, isDocumented, isFalse } = subject;
  const counted = peopleOf(harms);
  const isBroken = random.chance(0.3);
  const count = isFalse
    ? anyCount(random)
    : isBroken && random.chance(0.7)
      ? random.pick(['dozens', 'unspecified', `up to ${counted.size + 3}`])
      : trueCount(random, counted.size, isDocumented);
  const breakdown = isBroken ? [drawBreakdown(random, world, subject)] : [];
  return {
    outcome,
    count,
    breakdown: breakdown
      .map(({ by, parts }) => ({ by, parts: withinTotal(count, parts) }))
      .filter(({ parts }) => parts.length > 0),
    isTrue: !isFalse,
    counted,
  };
}

type Parts = PlannedMeasure['breakdown'][number];

function drawBreakdown(
  random: Random,
  world: Draft,
  { harms, isDocumented, isFalse }: Subject,
): Parts {
  const by = random.pick(Object.keys(groups) as Axis[]);
  const named = random.chance(0.6)
    ? random.pick(namedTogether[by])
    : random.shuffled(groups[by]).slice(0, random.between(2, 4));
  const ofGroup = (group: string) =>
    peopleOf(harms.filter((harm) => isOfGroup(world, harm, { by, group })));
  const parts = named.map((group) => [group, ofGroup(group).size] as const);
  const known = new Set(named.flatMap((group) => [...ofGroup(group)]));
  const unknown = [...peopleOf(harms)].filter((person) => !known.has(person)).length;
  if (by === 'side' || by === 'attributed_to') parts.push(['unknown', unknown]);
  return {
    by,
    parts: parts.map(([group, size]) => ({
      group,
      count: isFalse ? anyCount(random) : trueCount(random, size, isDocumented),
    })),
  };
}

/** Parts that exceed their total are refused by the checks, true or not. */
function withinTotal(total: string, parts: Parts['parts']): Parts['parts'] {
  const most = boundsOf(total).max;
  let sum = 0;
  return parts.filter(({ count }) => {
    const { min } = boundsOf(count);
    if (sum + min > most) return false;
    sum += min;
    return true;
  });
}

function boundsOf(wording: string): { min: number; max: number } {
  const count = parseCount(wording);
  return count && 'min' in count
    ? { min: count.min, max: count.max ?? Infinity }
    : { min: 0, max: Infinity };
}
