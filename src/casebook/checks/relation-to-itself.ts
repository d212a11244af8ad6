import { relationKinds } from '../../schemas/claim.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const relationToItself: Check = {
  code: 'relation-to-itself',
  severity: 'error',
  rule: 'A relation leads to another claim.',
  why: 'A claim that supersedes itself is never current, and its number would be gone from the record.',
  refuses: [edit('claims/guard-second.mdx', 'claim: guard-first', 'claim: guard-second')],
  accepts: [],
  *run(draft, { where }) {
    for (const { file, id, data } of draft.claims.values())
      for (const kind of relationKinds)
        for (const [index, { claim }] of data[kind].entries())
          if (claim === id)
            yield {
              ...where(file, [kind, index, 'claim']),
              what: `This claim has itself under "${kind}".`,
              fix: 'Name the other claim that was meant, or take the relation out.',
            };
  },
};
