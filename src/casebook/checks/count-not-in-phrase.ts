import type { Check } from '../check.ts';
import { unreadMeasures } from './phrases.ts';
import { edit } from '../examples.ts';

export const countNotInPhrase: Check = {
  code: 'count-not-in-phrase',
  severity: 'warning',
  rule: "A count stands in the claim's own phrase of evidence, as digits or in words.",
  why: 'The phrase is what a reader holds against the source. A number that it does not give cannot be verified by it.',
  refuses: [
    edit('claims/guard-second.mdx', 'phrase: fourteen dead, three of them crew, up', 'phrase: up'),
    edit('claims/families-missing.mdx', 'phrase: scores of us are', 'phrase: many of us are'),
  ],
  accepts: [
    edit(
      'claims/guard-second.mdx',
      'phrase: fourteen dead, three of them crew, up to four missing',
      'phrase: 14 dead, three of them crew; 4 at most are missing',
    ),
    edit(
      'claims/guard-second.mdx',
      'phrase: fourteen dead, three of them crew, up to four missing',
      'phrase: أربعة عشر قتيلاً، وأربعة مفقودين على الأكثر',
    ),
    // Words of other languages are not read.
    {
      ...edit(
        'claims/families-missing.mdx',
        'phrase: scores of us are still waiting',
        'phrase: Dutzende von uns warten noch',
      ),
      ...edit('sources/gazette-2001-05-14.mdx', 'language: en', 'language: de'),
    },
  ],
  *run(draft, { where }) {
    for (const { claim, measure, index, other } of unreadMeasures(draft)) {
      const { count, outcome } = measure;
      if (!other)
        yield {
          ...where(claim.file, ['measures', index, 'count']),
          what: `"${count.wording}", the number of ${outcome}, does not stand in the words of the source: “${claim.data.evidence.phrase}”.`,
          fix: 'Quote the words that give the number, as digits or in words, in at most 12 words; or correct the count. If they stand too far apart in the source, accept this warning.',
          alarm: { words: count.wording, sentence: count.wording },
          related: [
            { ...where(claim.file, ['evidence', 'phrase']), what: 'The words of the source.' },
          ],
        };
    }
  },
};
