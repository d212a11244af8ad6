import { surelyBefore } from '../time.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const sourceBeforeClaim: Check = {
  code: 'source-before-claim',
  severity: 'warning',
  rule: 'A claim was not said after the document in which we read it was published.',
  why: 'A document does not report what was said later. Either a date is wrong, or the claim was read somewhere else, or the page was changed and needs the date of that change.',
  refuses: [edit('claims/guard-first.mdx', 'claimed: 2001-05-12', 'claimed: 2001-05-13')],
  accepts: [edit('claims/guard-first.mdx', 'claimed: 2001-05-12', 'claimed: 2001-05')],
  *run(draft, { where }) {
    for (const { file, data } of draft.claims.values()) {
      const source = draft.sources.get(data.source);
      if (source && surelyBefore(source.data.published, data.claimed))
        yield {
          ...where(file, ['claimed']),
          what: `This claim was said on ${data.claimed.edtf}, after its source was published (${source.data.published.edtf}).`,
          fix: 'Correct the date that is wrong, or cite the document in which the claim was read.',
          related: [
            { ...where(source.file, ['published']), what: 'When the source was published.' },
          ],
        };
    }
  },
};
