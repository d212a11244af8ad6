import type { Incident } from '../casebook/entry.ts';
import { descendantsOf, type Casebook } from '../casebook/link.ts';
import { isBounded, type Count, type VagueWord } from '../schemas/count.ts';
import { standingOf, statementsOf, type Statement } from '../tally/statement.ts';
import { sameStatements, tallyIncident } from '../tally/tally.ts';

/** One figure of deaths, as ACLED asks for, with where it comes from. */
export interface Fatalities {
  number: number;
  because: string;
}

/**
 * What ACLED makes of deaths without a number ("several", "many", a plural): 10, or 3 where so many are not
 * likely (ACLED Codebook, "Reported fatalities"). Which of the two is a judgement; the smaller is taken.
 */
const withoutNumber = 3;

/**
 * What its convention makes of words: 12 for "dozens", 100 for "hundreds", "and so on" (ACLED, FAQs:
 * Fatality Methodology, 7 May 2024), which is the least number that the word can mean.
 */
const byWord: Record<VagueWord, number> = {
  several: withoutNumber,
  'a few': withoutNumber,
  'a dozen or so': 12,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1000,
  'tens of thousands': 10_000,
  'hundreds of thousands': 100_000,
  millions: 1_000_000,
};

/**
 * A count of deaths as one number, by ACLED's convention: the most conservative that the wording allows.
 * This is the only place in the project where an open or vague count becomes a number, and its result is
 * in `acled.csv` alone.
 */
export function acledNumber(count: Count): number {
  // Deaths are reported, their least number is not; there cannot be more than were reported.
  if (count.kind === 'up_to' || count.kind === 'fewer_than')
    return Math.min(withoutNumber, count.max);
  if (isBounded(count)) return count.min;
  if (count.kind === 'about') return count.number;
  return count.kind === 'vague' ? byWord[count.word] : withoutNumber;
}

/**
 * ACLED's `fatalities` of an incident that an editor has assessed. ACLED takes the most conservative
 * figure where reports differ: the lowest of an assessment of deaths. Where the assessment is of
 * something else, the lowest of the current claims of deaths, and without any such claim 0, which in
 * ACLED means that no death was reported.
 */
export function acledFatalities(casebook: Casebook, incident: Incident): Fatalities {
  const { assessment } = incident.data;
  if (assessment?.outcome === 'killed') {
    const { low, best, high } = assessment;
    return {
      number: Math.min(low, best, high),
      because: `Assessed by an editor: low ${low}, best ${best}, high ${high}; ACLED takes the most conservative figure.`,
    };
  }
  const tally = tallyIncident(casebook, incident.id, 'killed');
  const lowest = lowestOf(sameStatements(tally));
  if (lowest)
    return { ...lowest, because: `The most conservative claim of deaths: ${lowest.because}.` };
  if (tally.floor !== null && tally.floor > 0)
    return {
      number: tally.floor,
      because: `No claim gives the deaths of all; the claims about some of them support at least ${tally.floor}.`,
    };
  const ofSome = lowestOf(currentAbout(casebook, incident));
  if (ofSome)
    return { ...ofSome, because: `Claimed of some of the people only: ${ofSome.because}.` };
  return { number: 0, because: 'Nobody reports a death; in ACLED that is 0.' };
}

function lowestOf(statements: readonly Statement[]): Fatalities | undefined {
  const [lowest] = statements
    .map(({ count, claim }) => ({
      number: acledNumber(count),
      because: `${count.wording} (${claim.id})`,
    }))
    .sort((a, b) => a.number - b.number);
  return lowest;
}

/** Everything that still stands and says something of deaths in an incident or its parts. */
function currentAbout(casebook: Casebook, incident: Incident): Statement[] {
  return descendantsOf(casebook, incident.id)
    .flatMap((id) => casebook.claimsAbout.get(id) ?? [])
    .flatMap(statementsOf)
    .filter((one) => one.outcome === 'killed' && standingOf(casebook, one).state === 'current');
}
