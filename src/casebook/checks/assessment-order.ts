import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const assessmentOrder: Check = {
  code: 'assessment-order',
  severity: 'warning',
  rule: "In an editor's assessment, low is no more than best, and best no more than high.",
  why: 'Programs that read the UCDP export expect it. Rows where identified events were subtracted from a summary do break it, but say so in their rationale.',
  refuses: [edit('incidents/ferry-sinking.mdx', 'best: 14', 'best: 41')],
  accepts: [edit('incidents/ferry-sinking.mdx', 'best: 14', 'best: 17')],
  *run(draft, { where }) {
    for (const { file, data } of draft.incidents.values()) {
      if (!data.assessment) continue;
      const { low, best, high } = data.assessment;
      if (low <= best && best <= high) continue;
      yield {
        ...where(file, ['assessment', 'best']),
        what: `The assessment is not in order: low ${low}, best ${best}, high ${high}.`,
        fix: 'Correct the number that is wrong.',
      };
    }
  },
};
