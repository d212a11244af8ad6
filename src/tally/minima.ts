import type { LinkedRecords } from '../casebook/link.ts';
import { compareText } from '../casebook/problem.ts';
import type { Outcome } from '../schemas/outcome.ts';
import { extremesOf, wordsOf } from './answer.ts';
import { outcomesOf } from './outcomes.ts';
import type { AsOf } from './statement.ts';
import { sameStatements, tallyIncident, type Tally } from './tally.ts';

/** One row of `minima.csv`: what follows for one incident and outcome. Null is "there is none", never zero. */
export interface MinimaRow {
  incident: string;
  outcome: Outcome;
  /** People. */
  n: number | null;
  /** People: what may be built upon. */
  floor: number | null;
  /** The asserters whose numbers `n` rests on, sorted. */
  rests_on: readonly string[];
  /** How many asserters give a number for everyone. */
  voices: number;
  agree: boolean;
  /** The lowest that anybody says of everyone, in its own words; of a range its lower end. */
  lowest: string | null;
  /** Who says so: asserter ids, separated by spaces. */
  lowest_by: string | null;
  highest: string | null;
  highest_by: string | null;
}

/** The tallies of all incidents about which anything is claimed, by incident id, then outcome. */
export function allTallies(casebook: LinkedRecords, asOf?: AsOf): Tally[] {
  return [...casebook.incidents.keys()]
    .sort(compareText)
    .flatMap((id) =>
      outcomesOf(casebook, id).map((outcome) => tallyIncident(casebook, id, outcome, asOf)),
    );
}

export function minimaRowOf(tally: Tally): MinimaRow {
  const { lowest, highest } = extremesOf(sameStatements(tally)) ?? {};
  return {
    incident: tally.incident.id,
    outcome: tally.outcome,
    n: tally.n,
    floor: tally.floor,
    rests_on: tally.restsOn,
    voices: tally.voices,
    agree: tally.agree,
    lowest: lowest ? wordsOf(lowest) : null,
    lowest_by: lowest ? lowest.by.join(' ') : null,
    highest: highest ? wordsOf(highest) : null,
    highest_by: highest ? highest.by.join(' ') : null,
  };
}
