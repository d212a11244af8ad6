import type { Check } from '../check.ts';
import { edit } from '../examples.ts';

export const vitalContradiction: Check = {
  code: 'vital-contradiction',
  severity: 'error',
  rule: 'Who has a day of death is dead.',
  why: 'A page that calls a person alive and gives the day of death is wrong about a life, in one of two ways.',
  refuses: [edit('figures/ada-example.mdx', 'vital: alive', 'vital: alive\ndied: 2001-05-13')],
  accepts: [edit('figures/ada-example.mdx', 'vital: alive', 'vital: dead\ndied: 2001-05-13')],
  *run(draft, { where }) {
    for (const { file, data } of draft.figures.values())
      if (data.died && data.vital !== 'dead')
        yield {
          ...where(file, ['died']),
          what: `This figure has a day of death (${data.died.edtf}), but its vital is "${data.vital}".`,
          fix: 'Write vital: dead, or leave died out.',
          related: [{ ...where(file, ['vital']), what: 'What vital says.' }],
        };
  },
};
