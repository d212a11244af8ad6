import { phrase } from '../text.ts';

export const tally = {
  reportedRange: 'Reported numbers',
  reportedRangeMeaning:
    'Every current claim about the same people, side by side. No average is made of them.',
  oneClaim: (count: string) => `One claim gives a number: ${count}`,
  severalClaims: (counts: string) => `The claims say ${counts}`,
  fromTo: (lowest: string, highest: string) => `The claims range from “${lowest}” to “${highest}”`,
  conservativeMinimum: 'Conservative minimum',
  conservativeMinimumMeaning:
    'If these claims are right, it cannot have been fewer. It may have been more.',
  ifRight: (people: string) => `${people}, if these claims are right`,
  noMinimum: 'No minimum can be computed: no current claim gives a number that allows it.',
  whyNotAdd: 'Why not add them up?',
  whyNotAddAnswer:
    'Because the same people may be counted in more than one claim. A claim can include another one, repeat it, or be about an overlapping place or time. Numbers are added only where they are known to be about different people.',
  noClaim: 'no claim',
  noClaimMeaning: 'No claim is not zero: nobody in these sources gave a number.',
  zeroMeaning: 'Zero is a claim: somebody said that there was nobody.',
  notBrokenDown: 'not broken down by this source',
  openAbove: 'open above: no claim sets an upper limit',
  maximum: (n: string) => `no more than ${n}, if these claims are right`,
  notComparable: (reason: string) => `not comparable, because ${reason}`,
  notCovered: 'What it does not cover',
  notCoveredMeaning: 'The claim it rests on is not known to include these.',
  derivation: 'How the minimum comes about',
  leftOut: 'Left out, and why',
  /** By the rule of the step. */
  step: {
    total: {
      title: 'Its own total',
      meaning: 'The largest lower bound that one claim gives for the whole of it',
    },
    groups: {
      title: 'Sum of groups',
      meaning: 'The groups of one breakdown have nobody in common, so they may be added',
    },
    parts: {
      title: 'Sum of parts',
      meaning:
        'Parts that are about different people may be added; of parts that may be about the same people, only the larger number counts',
    },
  },
  atLeast: (n: string) => `at least ${n}`,
  largest: 'This is the largest, and so the conservative minimum.',
  asLarge: 'Gives the same number.',
  notLargest: 'Computed, and not the largest.',
  says: <Piece>(who: Piece, count: Piece) => phrase`${who}: ${count}`,
  countedOnce: <Piece>(part: Piece, n: Piece, others: Piece) =>
    phrase`${part} (${n}): these people may be among those of ${others}, so they are counted once, with the larger number`,
  silentPart: <Piece>(part: Piece) =>
    phrase`${part}: no claim gives a number to add, which is not zero`,
  contradiction:
    'The parts or groups add up to more than a claim about the whole allows: these claims cannot all be right.',
  leftOutBecause: <Piece>(claim: Piece, reason: Piece) => phrase`${claim}, because ${reason}`,
  /** Why a statement stands apart from the others or gives nothing to a minimum; for `notComparable` and `leftOutBecause`. */
  reason: {
    unsaid: 'it was said later',
    retracted: 'it was retracted',
    superseded: 'a newer claim of the same speaker replaces it',
    repeated: 'it only passes on another claim',
    population: 'it counts one group of people only',
    incremental: 'it counts only what came since the last number',
    scope: 'it counts other incidents together with this one',
    outcome: 'it counts something else that befell people',
    overlap: 'it may count some of the same people',
    vague: 'its number is in words, and no bound can be computed from words',
    about: 'it says “about”, and no bound can be computed from that',
    unspecified: 'it gives no number',
    upperOnly: 'it sets no lower bound',
    smaller: 'another claim sets a larger lower bound',
  },
};
