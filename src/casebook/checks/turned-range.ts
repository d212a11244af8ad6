import { isInRange, passagesOf, positionInPassage } from '../language/passages.ts';
import type { Check } from '../check.ts';
import { inNote } from '../examples.ts';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Two numbers with a dash between them, but not the parts of a date or an address. */
const range = /(?<![\p{L}\p{Nd}–./-])\p{Nd}+ ?[–—-] ?\p{Nd}+(?![\p{Nd}–./-]*[\p{L}\p{Nd}])/gu;

export const turnedRange: Check = {
  code: 'turned-range',
  severity: 'warning',
  acceptable: true,
  rule: 'In a text that is written from the right, no dash stands between two numbers.',
  why: 'Browsers and readers of citations set such a range from the right or from the left as its neighbours happen to be: 4–7 becomes 7–4.',
  refuses: [inNote('في الصفحات 12–13 من التقرير.'), inNote('في الصفحات ١٢-١٣ من التقرير.')],
  accepts: [
    inNote('في الصفحات من 12 إلى 13 من التقرير.'),
    inNote('في تقرير 2001-05-12 وما بعده.'),
    inNote('On the pages 12–13 of the report.'),
  ],
  *run(draft, context) {
    for (const passage of passagesOf(draft)) {
      if (!rightToLeft.test(passage.text)) continue;
      for (const { 0: words, index } of passage.text.matchAll(range))
        if (!isInRange(passage.quotes, index))
          yield {
            ...positionInPassage(passage, index, context),
            what: `"${words}" is a range with a dash, in a text that is written from the right.`,
            fix: 'Write it in words: من 4 إلى 7.',
            alarm: { words, sentence: passage.text },
          };
    }
  },
};
