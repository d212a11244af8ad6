import type { AnyEntry } from '../../../src/casebook/entry.ts';
import type { LinkedRecords } from '../../../src/casebook/link.ts';
import { parseOutcome, partsOfOutcome, type Outcome } from '../../../src/schemas/outcome.ts';
import { entriesOf, linkWorld } from './casebook.ts';
import { randomOf } from './random.ts';
import { falseNumbersStand } from './standing.ts';
import { truthOf, type World } from './world.ts';

/** What is judged of a tally. */
export interface Judged {
  n: number | null;
  floor: number | null;
  restsOn: readonly string[];
  voices: number;
  agree: boolean;
}

/** The function that is on trial. */
export type TallyIncident = (
  casebook: LinkedRecords,
  incident: string,
  outcome: Outcome,
  asOf?: number,
) => Judged;

/** One computed answer that does not follow from the claims. */
export interface Violation {
  incident: string;
  outcome: string;
  /** The day of January by the end of which it was asked; undefined is everything. */
  day: number | undefined;
  what: string;
}

/** A world with all that judging it needs and no tally changes. */
export interface Trial {
  world: World;
  entries: AnyEntry[];
  casebook: LinkedRecords;
  questions: { incident: string; outcome: Outcome; day: number | undefined; truth: number }[];
}

/** Every incident and outcome, at the end and at the end of some days by which nothing false stood. */
export function trialOf(world: World): Trial {
  const entries = entriesOf(world);
  const outcomes = new Set(
    world.claims.flatMap(({ measures }) => measures.map(({ outcome }) => outcome.join('-or-'))),
  );
  const days =
    world.promise === 'true' ? [4, 7, 10, 14].filter((day) => !falseNumbersStand(world, day)) : [];
  return {
    world,
    entries,
    casebook: linkWorld(entries),
    questions: world.incidents.flatMap(({ id }) =>
      [...outcomes].sort().flatMap((text) =>
        [undefined, ...days].map((day) => {
          const outcome = parseOutcome(text);
          if (!outcome) throw new Error(`"${text}" is no outcome.`);
          return {
            incident: id,
            outcome,
            day,
            truth: truthOf(world, id, partsOfOutcome(outcome), day),
          };
        }),
      ),
    ),
  };
}

/** The first answer that is more than the truth, that denies an agreement, or that hangs on the order of files. */
export function violationOf(trial: Trial, tallyIncident: TallyIncident): Violation | undefined {
  const { world, casebook, questions } = trial;
  for (const { incident, outcome, day, truth } of questions) {
    const tally = tallyIncident(casebook, incident, outcome, day && endOf(day));
    const what = faultOf(world, tally, truth);
    if (what) return { incident, outcome, day, what };
  }
  const shuffled = linkWorld(randomOf(0, world.claims.length).shuffled(trial.entries));
  for (const { incident, outcome } of questions.filter(({ day }) => day === undefined)) {
    const [one, other] = [casebook, shuffled].map((draft) =>
      textOf(tallyIncident(draft, incident, outcome)),
    );
    if (one !== other)
      return { incident, outcome, day: undefined, what: `${one}, in another order ${other}` };
  }
  return undefined;
}

function faultOf(world: World, { n, floor, agree }: Judged, truth: number): string | undefined {
  if (floor !== null && floor > truth) return `the floor is ${floor}, and they were ${truth}`;
  if (world.promise !== 'true') return undefined;
  if (n !== null && n > truth) return `n is ${n}, and they were ${truth}`;
  if (floor !== null && (n === null || floor > n)) return `the floor is ${floor}, and n is ${n}`;
  return agree ? undefined : 'they are said not to agree, and all that is current is true';
}

function textOf({ n, floor, restsOn, voices, agree }: Judged): string {
  return JSON.stringify({ n, floor, restsOn, voices, agree });
}

/** The last millisecond of a day of January 2001, since 1970 UTC. */
function endOf(day: number): number {
  return Date.UTC(2001, 0, day + 1) - 1;
}
