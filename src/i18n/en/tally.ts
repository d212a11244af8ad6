import { phrase } from '../text.ts';

/** Words by which an organisation's name is a description, which English does not leave without an article. */
const describing =
  /\b(?:Agency|Alliance|Archives?|Army|Assembly|Association|Authority|Board|Brigades?|Brotherhood|Bureau|Cent(?:er|re)|Coalition|Command|Commission|Committee|Congress|Corps|Council|Court|Defen[cs]e|Department|Directorate|Embassy|Federation|Forces|Foundation|Front|Fund|Government|Group|Guard|Initiative|Institute|League|Militia|Ministry|Mission|Movement|Nations|Network|Observatory|Office|Organi[sz]ation|Parliament|Party|Police|Program(?:me)?|Project|Red (?:Crescent|Cross)|Service|Society|Syndicate|Tribunal|Union)\b/;

export const tally = {
  /** Heading above what follows from the claims. */
  whatFollows: 'What follows',
  whyNotAdd: 'Why not add up?',
  whyNotAddAnswer:
    'Because the same people may be counted in more than one claim. A claim can include another one, repeat it, or be about an overlapping place or time, and groups that different speakers name may hold the same people. Numbers are added only where the record shows that they are about different people.',
  noClaim: 'no claim',
  notBrokenDown: 'not broken down by this source',
  atLeast: (n: string) => `at least ${n}`,
  /** Why a statement stands beside the others or gives nothing to a number; after a colon. */
  reason: {
    retracted: 'it was retracted',
    superseded: 'a newer claim of the same speaker replaces it',
    repeated: 'it only passes on another claim',
    part: 'it counts a part only',
    wider: 'it may count more than this incident',
    mixed: 'it counts only a part of this incident, and may count something else too',
    other: 'it counts other days or places than those of this incident',
    several: 'it counts several incidents together',
    vague: 'its number is in words, and no bound can be computed from words',
    about: 'its number is approximate, and no bound can be computed from that',
    unspecified: 'it gives no number',
    upperOnly: 'it sets no lower bound',
  },
  answer: {
    /** A speaker's name as the subject of a sentence: "the Syrian Observatory for Human Rights". */
    asSubject: (name: string) =>
      / /.test(name) && describing.test(name) && !/^the\b/i.test(name) ? `the ${name}` : name,
    /** `people`: "more than 70 people killed". */
    one: <Piece>(people: Piece, who: Piece) => phrase`${people}, if ${who} is right`,
    together: <Piece>(people: Piece, who: Piece) => phrase`${people}, if ${who} are right`,
    either: <Piece>(people: Piece, who: Piece) => phrase`${people}, whichever of ${who} is right`,
    lowest: <Piece>(people: Piece, who: Piece, when: Piece) =>
      phrase`Lowest: ${people} (${who}, ${when}).`,
    highest: <Piece>(people: Piece, who: Piece, when: Piece) =>
      phrase`Highest: ${people} (${who}, ${when}).`,
    /** Where only one speaker gives a number or a word for everyone. */
    only: <Piece>(people: Piece, who: Piece, when: Piece) => phrase`${people} (${who}, ${when}).`,
    /** Behind a day of saying that lies before the incident's last day. */
    soFar: (day: string) => `${day}, so far`,
    leavesRoom: 'The lowest is open upwards: it leaves room for the highest.',
    /** `about`: what a number counts, where that is not everyone in the incident. */
    alone: <Piece>(about: Piece, people: Piece) => phrase`Counting only ${about}: ${people}`,
    partsTogether: <Piece>(people: Piece) => phrase`Its parts together: ${people}`,
    noSingle: 'No single number follows: nobody counts everyone here.',
    disagreement: <Piece>(more: Piece, less: Piece) =>
      phrase`They do not agree: ${more} is more than ${less}.`,
    by: <Piece>(people: Piece, who: Piece) => phrase`${people} (${who})`,
    byFor: <Piece>(people: Piece, who: Piece, about: Piece) =>
      phrase`${people} (${who}, for ${about})`,
    theGroup: <Piece>(group: Piece) => phrase`one group, ${group}`,
    itsParts: 'its parts together',
    disagreementIn: <Piece>(parts: Piece) => phrase`Claims do not agree about: ${parts}.`,
    disputes: <Piece>(who: Piece, whom: Piece, because: Piece) =>
      phrase`${who} disputes the claim of ${whom}. ${because}`,
    oneVoice: 'One voice, so there is nothing to compare it with.',
    none: 'Nobody gave a number.',
    noneComparable: 'Nobody gave a number for everyone in this incident.',
    /** As of a day. */
    noneByThen: 'Nobody had given a number by then.',
    noneComparableByThen: 'Nobody had given a number for everyone in this incident by then.',
    inBoth: ', and nobody died in both',
    inSeveral: ', and nobody died in more than one of them',
    countedApart: ', and they count different people, as the record declares',
  },
  derivation: 'How this follows',
  derivationOf: {
    counted: 'What it rests on',
    /** In the place of `counted` where several numbers stand beside each other. */
    most: 'The most that is supported',
    alsoSupported: 'Supported too, and no higher',
    leftOut: 'Left out, and why',
    statement: <Piece>(who: Piece, people: Piece) => phrase`${who} says: ${people}`,
    statementOf: <Piece>(who: Piece, about: Piece, people: Piece) =>
      phrase`${who} says of ${about}: ${people}`,
    groups: <Piece>(who: Piece, groups: Piece, people: Piece) =>
      phrase`${who} says of groups that have nobody in common: ${groups}; together ${people}`,
    increments: <Piece>(who: Piece, numbers: Piece, people: Piece) =>
      phrase`${who} counts days that do not overlap: ${numbers}; together ${people}`,
    declared: <Piece>(numbers: Piece, people: Piece) =>
      phrase`These are different people, as the record declares: ${numbers}; together ${people}`,
    /** A number with its group or its days. */
    term: <Piece>(of: Piece, n: Piece) => phrase`${of} (${n})`,
    parts: <Piece>(numbers: Piece, people: Piece) =>
      phrase`As the record files its parts, nobody died in two of them: ${numbers}; together ${people}`,
    largestPart: <Piece>(part: Piece) =>
      phrase`One person may be counted in several parts, so only the largest stands for all. ${part}`,
    /** Incidents that one number counts together. */
    several: <Piece>(incidents: Piece) => phrase`${incidents}, taken together`,
    /** A number of a part within a sentence. */
    part: <Piece>(n: Piece, part: Piece, who: Piece) => phrase`${n} for ${part} (${who})`,
    leftPart: <Piece>(part: Piece, others: Piece) =>
      phrase`${part}: not added, for they may be among the people of ${others}`,
    smallerPart: <Piece>(part: Piece) => phrase`${part}: it is not the largest part`,
    beyondPart: <Piece>(part: Piece) =>
      phrase`${part}: it reaches beyond the days or places of the whole, so it adds nothing`,
    silentParts: <Piece>(parts: Piece) =>
      phrase`No number to build upon, which is not zero: ${parts}`,
    leftIncrement: 'its days may overlap those of another number, or the record relates the two',
    leftGroup: 'not shown to be apart from the groups that are added',
    /** `number` with its speaker. */
    left: <Piece>(number: Piece, reason: Piece) => phrase`${number}: ${reason}`,
    greedy:
      'More than twenty parts hang together by overlaps; they were taken by size, so that a larger sum may exist.',
    floor: <Piece>(n: Piece, who: Piece) =>
      phrase`What may be built upon is ${n}: the smallest number that anybody gives for everyone (${who})`,
    noFloor: 'There is no number to build upon: what another speaker says leaves no room for it.',
  },
};
