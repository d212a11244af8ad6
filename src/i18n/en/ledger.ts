import { phrase } from '../text.ts';
import { numbered } from './plural.ts';

/** The words of the ledger: one row a claim. */
export const ledger = {
  howToRead:
    'One row is one claim, and all rows of a panel share one scale. A solid bar is a number for everyone in the incident, a pale bar with an outline is a number for a part of it, and an empty outline is what may be beyond a lower bound. An arrow is open: that number or more; its length means nothing. Pieces of a bar are the groups that the same source names. The upright rule is what follows from the claims. What has no bar was said in words, is approximate, or may count more than this incident.',
  /** Above the rows: "People killed: 6 claims by 4 voices". */
  heading: (outcome: string, claims: string, voices: string) =>
    `${outcome}: ${claims} by ${voices}`,
  saidBy: <Piece>(who: Piece, when: Piece) => phrase`${who}, ${when}`,
  through: <Piece>(via: Piece) => phrase`, through ${via}`,
  /** Whom, where and when; a number and who says it. */
  beside: <Piece>(first: Piece, second: Piece) => phrase`${first}, ${second}`,
  group: <Piece>(group: Piece, n: Piece) => phrase`${group}: ${n}`,
  includedIn: <Piece>(number: Piece, who: Piece) => phrase`Included in: ${number} (${who})`,
  replacedBy: <Piece>(number: Piece) => phrase`Replaced by: ${number}`,
  retracted: <Piece>(because: Piece) => phrase`Retracted. ${because}`,
  repeats: <Piece>(who: Piece) => phrase`Only passes on what this speaker says: ${who}`,
  older: numbered(
    '# older number that this one replaces',
    '# older numbers that this one replaces',
  ),
  /** Below the first rows of a ledger that has more. */
  more: numbered('and # other claim', 'and # other claims'),
  notDrawn: 'Neither among the largest nor the latest, nor disputed',
  noPlace: 'no place on the scale',
  smaller:
    'More than a hundred times smaller than the largest number above, and so on a scale of their own.',
  legend: {
    whole: 'everyone in the incident',
    part: 'a part of it',
    pieces: 'a group that the same source names',
    possible: 'possible, up to this number',
    open: 'this number or more',
    floor: 'what follows from the claims',
  },
  chart: 'This ledger as a chart',
  noNumber: 'nobody gave a number',
};
