import type { Rule } from './rule.ts';
import { edit, type ExampleFiles } from './examples.ts';

const note = (body: string, accept: string): ExampleFiles => ({
  'notes/about.mdx': `---\ntitle: About\nsummary: What this case is.\n${accept}---\n\n${body}\n`,
});
const count = 'Nine of the drowned were never named.';
const accepted = (text: string) =>
  `accept:\n  - check: loose-number\n    text: ${text}\n    because: A line of a poem, and about no ferry.\n`;

/** The rule for acceptances that accept nothing; judged by acceptance.ts after all checks have run. */
export const needlessAcceptance: Rule = {
  code: 'needless-acceptance',
  severity: 'error',
  rule: 'What a record accepts is an alarm that is raised in it, of a check that judges language or of a warning.',
  why: 'An exception that is left over would let the next mistake pass.',
  refuses: [
    note('Some of the drowned were never named.', accepted('Nine of the drowned')),
    edit(
      'notes/method.mdx',
      'order: 1',
      'order: 1\naccept:\n  - check: lose-number\n    text: nine dead\n    because: We counted.',
    ),
    edit(
      'notes/method.mdx',
      'order: 1',
      'order: 1\naccept:\n  - check: unknown-reference\n    because: It will be added.',
    ),
  ],
  accepts: [note(count, accepted('Nine of the drowned'))],
};
