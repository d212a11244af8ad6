import { longestQuotation } from '../../schemas/claim.ts';
import { passagesOf, positionInPassage, type Passage } from '../language/passages.ts';
import { quotationsIn, wordCount } from '../language/quotations.ts';
import type { Check } from '../check.ts';
import { inNote } from '../examples.ts';

const words = 'we went out as soon as the wind let us and we found nobody';
export const longQuotation: Check = {
  code: 'long-quotation',
  severity: 'error',
  acceptable: true,
  rule: `A quotation has at most ${longestQuotation} words, in a \`<Quote>\` or in quotation marks of any style.`,
  why: 'A fragment proves what was said. More than that is the work of somebody else, and a reader takes it for the record’s own account.',
  refuses: [
    inNote(`The Lake Guard said: “${words}.”`),
    inNote('The Lake Guard said: “we went out as soon as the wind let us and we found”.'),
    inNote(`The guard: <Quote by="lake-guard">${words}</Quote>.`),
    inNote(`The Lake Guard said: «${words}».`),
    inNote(`The Lake Guard said: \u200c“\u00ad${words}.”`),
  ],
  accepts: [
    inNote('The Lake Guard said: “we went out as soon as the wind let us and we”.'),
    inNote('The guard went out: <Quote by="lake-guard">as soon as the wind let us</Quote>.'),
  ],
  *run(draft, context) {
    for (const passage of passagesOf(draft))
      for (const { start, words } of spansOf(passage)) {
        const count = wordCount(words);
        if (count <= longestQuotation) continue;
        const begin = words.split(/\s+/).slice(0, 4).join(' ');
        yield {
          ...positionInPassage(passage, start, context),
          what: `The quotation that begins "${begin}" has ${count} words; a fragment has at most ${longestQuotation}.`,
          fix: 'Quote the words that matter, and say the rest in your own.',
          alarm: { words: begin, sentence: words },
        };
      }
  },
};

/** What is quoted in a passage, by component and by marks; marks inside a <Quote> are the quoted one's. */
function spansOf({ text, quotes }: Passage): { start: number; words: string }[] {
  const marked = quotationsIn(text).filter(
    ({ start, end }) => !quotes.some((quote) => quote.start < end && start < quote.end),
  );
  return [...quotes.map(({ start, end }) => ({ start, words: text.slice(start, end) })), ...marked];
}
