import { lineOf, edtfDay, isIn, type Harm, type PlannedIncident, type World } from './world.ts';
import { span } from './history.ts';
import type { Random } from './random.ts';
import { cellsOf, places, placesAbove } from './setting.ts';

/** What a claim says it is about in days and places, and which harms that really are. */
export interface Scope {
  incidents: readonly string[];
  occurred: string;
  places: readonly string[];
  /** Whether the claim is about a harm; `day` is the day that it is counted under. */
  holds: (harm: Harm, day: number) => boolean;
}

interface Days {
  occurred: string;
  first: number;
  last: number;
  /** Whether it counts people outside of the incident too. */
  isBeyond: boolean;
}

/** Which incidents a claim is filed under: mostly one, sometimes several, sometimes one with its part. */
export function drawTarget(random: Random, incidents: World['incidents']): string[] {
  const one = random.pick(incidents).id;
  const others = incidents.filter(({ id }) => id !== one && id !== 'whole').map(({ id }) => id);
  if (one === 'whole' || others.length === 0 || !random.chance(0.2)) return [one];
  return random.shuffled([one, random.pick(others), random.pick(others)].filter(isFirst));
}

function isFirst<Item>(item: Item, index: number, list: readonly Item[]): boolean {
  return list.indexOf(item) === index;
}

/** The one among these incidents that holds all others, if there is one: what the claim is about directly. */
export function directTarget(
  incidents: World['incidents'],
  target: readonly string[],
): string | undefined {
  return target.find((id) => target.every((other) => lineOf(incidents, other).includes(id)));
}

/** A claim about an incident and its part counts the people of the incident: the part may reach beyond it. */
function heldBy({ incidents }: Pick<World, 'incidents'>, target: readonly string[]): string[] {
  return target.filter((id) =>
    target.every((other) => other === id || !lineOf(incidents, id).includes(other)),
  );
}

/** The whole of a target: all its days, wherever it was. */
export function fullScope(world: Pick<World, 'incidents'>, target: readonly string[]): Scope {
  const hull = hullOf(world.incidents, target);
  return {
    incidents: target,
    occurred: hull.occurred,
    places: [],
    holds: (harm) => heldBy(world, target).some((id) => isIn(world, harm, id)),
  };
}

/** Days and places that fit the target, are a part of it, or reach beyond. */
export function drawScope(
  random: Random,
  world: Pick<World, 'incidents'>,
  target: readonly string[],
): Scope {
  const hull = hullOf(world.incidents, target);
  const days = hull.isExact ? exactDays(random, hull) : looseDays(random, hull);
  const where = drawWhere(random, hull.places, hull.isExact);
  const cells = where.places.length > 0 ? cellsOf(where.places) : undefined;
  const isBeyond = days.isBeyond || where.isBeyond;
  const whole = world.incidents[0] as PlannedIncident;
  // Of several incidents, what reaches beyond them but not beyond the whole counts the others in it too.
  const isInWhole =
    directTarget(world.incidents, target) === undefined &&
    (!whole.isExact ||
      [days.first, days.last].every(
        (day) => !Number.isFinite(day) || (day >= whole.from && day <= whole.to),
      ));
  const meant = heldBy(world, target);
  const holders = isBeyond ? [whole.id, ...meant] : meant;
  return {
    incidents: target,
    occurred: days.occurred,
    places: where.places,
    holds: (harm, day) =>
      day >= days.first &&
      day <= days.last &&
      (cells === undefined || cells.has(harm.cell)) &&
      ((isBeyond && !isInWhole) || holders.some((id) => isIn(world, harm, id))),
  };
}

interface Hull {
  from: number;
  to: number;
  occurred: string;
  isExact: boolean;
  /** Whether it is part of nothing. */
  isWhole: boolean;
  /** Whether it is several incidents, none of which holds the others. */
  isSeveral: boolean;
  places: readonly string[];
}

function hullOf(incidents: World['incidents'], target: readonly string[]): Hull {
  const direct = directTarget(incidents, target);
  const held = heldBy({ incidents }, target);
  const meant = incidents.filter(({ id }) => held.includes(id));
  const from = Math.min(...meant.map((incident) => incident.from));
  const to = Math.max(...meant.map((incident) => incident.to));
  const isExact = meant.every((incident) => incident.isExact);
  return {
    from,
    to,
    occurred: direct ? (meant[0] as PlannedIncident).occurred : span(from, to),
    isExact,
    isWhole: direct === incidents[0]?.id,
    isSeveral: direct === undefined,
    places: meant.every((incident) => incident.places.length > 0)
      ? meant.flatMap((incident) => incident.places).filter(isFirst)
      : [],
  };
}

function exactDays(random: Random, { from, to, isWhole, isSeveral }: Hull): Days {
  const within = (occurred: string, first = from, last = to): Days => ({
    occurred,
    first,
    last,
    isBeyond: false,
  });
  const beyond = (first: number, last: number, occurred = span(first, last)): Days => ({
    occurred,
    first,
    last,
    isBeyond: true,
  });
  const kind = random.weighted({
    same: 50,
    part: 14,
    wider: isSeveral ? 25 : 8,
    open: 6,
    unknown: 6,
    marked: 8,
    straddling: 4,
    apart: 3,
    month: 2,
  });
  switch (kind) {
    case 'same':
      return within(span(from, to));
    case 'part': {
      const first = random.between(from, to);
      const last = random.between(first, to);
      return within(span(first, last), first, last);
    }
    case 'wider':
      return beyond(from - random.between(0, 1), to + random.between(1, 2));
    case 'open':
      if (isWhole) return within(random.pick([`${edtfDay(from)}/..`, `../${edtfDay(to)}`]));
      return random.chance(0.5)
        ? beyond(from, Infinity, `${edtfDay(from)}/..`)
        : beyond(-Infinity, to, `../${edtfDay(to)}`);
    case 'unknown': {
      const first = random.chance(0.3) ? random.between(from, to) : from;
      return within(`${edtfDay(first)}/`, first);
    }
    case 'marked': {
      const last = random.between(from, to + 2);
      const mark = random.pick(['~', '?', '%']);
      return within(`${edtfDay(from)}/${edtfDay(last)}${mark}`, from, Math.min(last, to));
    }
    case 'straddling':
      return beyond(random.between(from, to), to + random.between(1, 2));
    case 'apart':
      return beyond(to + 1, to + random.between(1, 3));
    case 'month':
      return beyond(1, 31, '2001-01');
  }
}

/** Where the incident's own days are not certain, a claim about it counts its people only. */
function looseDays(random: Random, { from, to, occurred }: Hull): Days {
  const days = { first: from, last: to, isBeyond: false };
  switch (random.weighted({ same: 5, closed: 3, part: 4, open: 1 })) {
    case 'same':
      return { ...days, occurred };
    case 'closed':
      return { ...days, occurred: span(from, to) };
    case 'part': {
      const last = random.between(from, to);
      return { ...days, last, occurred: span(from, last) };
    }
    case 'open':
      return { ...days, occurred: `${edtfDay(from)}/${random.pick(['', '..'])}` };
  }
}

function drawWhere(
  random: Random,
  home: readonly string[],
  mayReachBeyond: boolean,
): { places: readonly string[]; isBeyond: boolean } {
  const all = Object.keys(places);
  if (home.length === 0)
    return { places: random.chance(0.25) ? [random.pick(all)] : [], isBeyond: false };
  const isInside = (id: string) => placesAbove(id).some((place) => home.includes(place));
  const outside = all.filter((id) => !isInside(id));
  const highest = [...new Set(home.map((id) => placesAbove(id).at(-1) ?? id))];
  const kind = random.weighted({ unsaid: 50, same: 20, part: 14, wider: 8, other: 8 });
  if (kind === 'same') return { places: home, isBeyond: false };
  if (kind === 'part') return { places: [random.pick(all.filter(isInside))], isBeyond: false };
  if (mayReachBeyond && outside.length > 0) {
    if (kind === 'wider' && !highest.some(isInside)) return { places: highest, isBeyond: true };
    if (kind === 'other') return { places: [random.pick(outside)], isBeyond: true };
  }
  return { places: [], isBeyond: false };
}
