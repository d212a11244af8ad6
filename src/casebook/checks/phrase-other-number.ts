import type { Check } from '../check.ts';
import { unreadMeasures } from './phrases.ts';
import { edit } from '../examples.ts';

const second = (phrase: string) =>
  edit(
    'claims/guard-second.mdx',
    'phrase: fourteen dead, three of them crew, up to four missing',
    `phrase: ${phrase}`,
  );

export const phraseOtherNumber: Check = {
  code: 'phrase-other-number',
  severity: 'error',
  acceptable: true,
  rule: "The claim's own phrase of evidence does not give another number in the place of its count.",
  why: 'A count that its own evidence contradicts is a slip of the finger or a misread source, and it counts the dead.',
  refuses: [
    second('forty dead, three of them crew, up to four missing'),
    second('41 dead, up to four missing'),
    second('٤١ قتيلاً وأربعة مفقودين'),
  ],
  accepts: [second('On 13 May fourteen were dead, up to four missing')],
  *run(draft, { where }) {
    for (const { claim, measure, index, other } of unreadMeasures(draft)) {
      if (!other) continue;
      const { phrase } = claim.data.evidence;
      const words = phrase.slice(other.start, other.end);
      yield {
        ...where(claim.file, ['evidence', 'phrase']),
        what: `"${words}" stands in the words of the source, where this claim has "${measure.count.wording}" as its number of ${measure.outcome}.`,
        fix: 'Compare both with the source, and correct the one that is wrong. If the number is none of people, quote words without it, or accept this.',
        alarm: { words, sentence: phrase },
        related: [{ ...where(claim.file, ['measures', index, 'count']), what: 'The count.' }],
      };
    }
  },
};
