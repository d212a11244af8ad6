import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const relayOfItself: Check = {
  code: 'relay-of-itself',
  severity: 'error',
  rule: 'A relay stands between who said it and where we read it: neither of the two is one.',
  why: 'The chain from the one who counted to the page we read shows that ten outlets are one voice. An end of the chain drawn as its middle makes two voices of one.',
  refuses: [
    edit('claims/guard-second.mdx', 'via: [lake-wire]', 'via: [lake-guard]'),
    edit('claims/guard-second.mdx', 'via: [lake-wire]', 'via: [lake-wire, lake-gazette]'),
  ],
  accepts: [],
  *run(draft, { where }) {
    for (const { file, data } of draft.claims.values()) {
      const source = draft.sources.get(data.source);
      for (const [index, relay] of data.via.entries())
        if (relay === data.assertedBy)
          yield {
            ...where(file, ['via', index]),
            what: `"${relay}" asserts this claim, and cannot have relayed it to itself.`,
            fix: 'Leave it out of via, or name the one whose number it is in assertedBy.',
            related: [{ ...where(file, ['assertedBy']), what: 'Who asserts it.' }],
          };
        else if (source && relay === source.data.publisher)
          yield {
            ...where(file, ['via', index]),
            what: `"${relay}" published the source of this claim: that is where we read it, not a relay on the way there.`,
            fix: 'Leave it out of via; the source already names it.',
            related: [{ ...where(source.file, ['publisher']), what: 'The publisher.' }],
          };
    }
  },
};
