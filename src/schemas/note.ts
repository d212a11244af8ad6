import { z } from 'astro/zod';
import { accept } from './accept.ts';
import { lineOfText } from './text.ts';

/** A page of prose: methodology, about, how to read. */
export const note = z.strictObject({
  title: lineOfText.describe("The page's title."),
  summary: lineOfText.describe('What it is about, in a sentence.'),
  menu: z
    .enum(['main', 'foot'])
    .optional()
    .describe(
      'Whether a link to it stands at the head of every page (main) or at the foot (foot); left out: in the list of notes alone.',
    ),
  order: z
    .number()
    .int()
    .default(0)
    .describe('Its place among the notes, and in the menu; the lowest comes first.'),
  accept,
});
