import type { SingleOutcome } from '../../../src/schemas/outcome.ts';
import type { Random } from './random.ts';
import { ages, cellsOf, conditions, perpetrators, places, placesAbove, sides } from './setting.ts';
import { edtfDay, lineOf, type Harm, type Person, type PlannedIncident } from './world.ts';

/** The outcomes of these worlds; the last two can befall one person several times. */
export const harmOutcomes = ['killed', 'injured', 'displaced'] as const satisfies SingleOutcome[];

/** A whole with parts, up to three levels deep; a few parts reach beyond their whole. */
export function drawIncidents(random: Random): PlannedIncident[] {
  const whole = drawIncident(random, 'whole', []);
  const incidents = [whole];
  for (const id of ['a', 'b', 'c', 'd'].slice(
    0,
    Number(random.weighted({ 0: 1, 2: 5, 3: 5, 4: 2 })),
  )) {
    const part = drawIncident(random, id, [whole]);
    incidents.push(part);
    if (random.chance(0.3))
      for (const digit of ['1', '2'])
        incidents.push(drawIncident(random, `${id}${digit}`, [part, whole]));
  }
  return incidents;
}

function drawIncident(
  random: Random,
  id: string,
  above: readonly PlannedIncident[],
): PlannedIncident {
  const [whole] = above;
  // Beyond a whole of uncertain days the record could not show it.
  const isBeyond =
    whole !== undefined && above.every(({ isExact }) => isExact) && random.chance(0.18);
  const from = whole ? random.between(whole.from, whole.to) : random.between(3, 4);
  const to = whole ? random.between(from, whole.to) + (isBeyond ? 2 : 0) : random.between(6, 12);
  const named = drawPlaces(random, whole);
  const inherited = whole?.cells ?? cellsOf(['land']);
  const cells = named.length > 0 ? cellsOf(named) : inherited;
  return {
    id,
    partOf: whole?.id,
    from,
    to,
    ...(isBeyond || random.chance(0.75)
      ? { occurred: span(from, to), isExact: true }
      : { occurred: looseSpan(random, from, to), isExact: false }),
    places: named,
    cells,
    mayOverlap: [],
  };
}

function drawPlaces(random: Random, whole: PlannedIncident | undefined): string[] {
  if (random.chance(0.55)) return [];
  const inside = Object.keys(places).filter(
    (id) =>
      whole === undefined ||
      whole.places.some((place) => placesAbove(id).includes(place)) ||
      (whole.places.length === 0 && places[id]?.cells.every((cell) => whole.cells.has(cell))),
  );
  if (inside.length === 0) return [];
  const isBeyond = whole !== undefined && whole.places.length > 0 && random.chance(0.4);
  const any = isBeyond ? Object.keys(places) : inside;
  return [...new Set(Array.from({ length: random.between(1, 2) }, () => random.pick(any)))];
}

export function span(from: number, to: number): string {
  return from === to ? edtfDay(from) : `${edtfDay(from)}/${edtfDay(to)}`;
}

/** The days of an incident where they are not known for certain. */
function looseSpan(random: Random, from: number, to: number): string {
  const [first, last] = [edtfDay(from), edtfDay(to)];
  return random.pick([
    `${first}/..`,
    `../${last}`,
    `${first}/`,
    `${first}/`,
    `/${last}`,
    `/${last}`,
    `${first}/${edtfDay(to + 1)}~`,
    `${edtfDay(from - 1)}?/${last}`,
    `${first}~/${last}%`,
    '2001-01',
  ]);
}

export function drawPeople(random: Random): Person[] {
  return Array.from({ length: random.between(8, 26) }, () => ({
    groups: {
      side: random.pick(sides),
      sex_age: random.pick(ages),
      status: conditions.filter(() => random.chance(0.5)),
    },
  }));
}

/** What befell them: nobody dies twice, but a death may belong to two incidents; everything else may happen again. */
export function drawHarms(
  random: Random,
  people: readonly Person[],
  incidents: readonly PlannedIncident[],
): Harm[] {
  return people.flatMap((_, person) =>
    harmOutcomes.flatMap((outcome) => {
      if (!random.chance(outcome === 'killed' ? 0.75 : 0.4)) return [];
      if (outcome === 'killed') return drawDeath(random, person, incidents);
      return Array.from({ length: random.between(1, 3) }, () =>
        drawHarm(random, person, outcome, incidents),
      );
    }),
  );
}

function drawDeath(random: Random, person: number, incidents: readonly PlannedIncident[]): Harm[] {
  const death = drawHarm(random, person, 'killed', incidents);
  const line = lineOf(incidents, death.incident);
  const others = incidents.filter(
    ({ id, from, to, cells }) =>
      death.incident !== undefined &&
      death.day >= from &&
      death.day <= to &&
      cells.has(death.cell) &&
      !line.includes(id) &&
      !lineOf(incidents, id).includes(death.incident),
  );
  if (others.length === 0 || !random.chance(0.4)) return [death];
  return [death, { ...death, incident: random.pick(others).id }];
}

function drawHarm(
  random: Random,
  person: number,
  outcome: SingleOutcome,
  incidents: readonly PlannedIncident[],
): Harm {
  // Most belong to the smallest incidents.
  const incident = random.chance(0.12)
    ? undefined
    : random.pick(random.chance(0.3) ? incidents : leavesOf(incidents));
  const day = incident ? random.between(incident.from, incident.to) : random.between(1, 16);
  return {
    person,
    outcome,
    incident: incident?.id,
    day,
    noted: Math.min(
      incident?.to ?? Infinity,
      day + (random.chance(0.5) ? random.between(1, 3) : 0),
    ),
    cell: random.pick([...(incident?.cells ?? cellsOf(['land']))]),
    perpetrators: random.pick(perpetrators),
  };
}

function leavesOf(incidents: readonly PlannedIncident[]): PlannedIncident[] {
  return incidents.filter(({ id }) => !incidents.some(({ partOf }) => partOf === id));
}
