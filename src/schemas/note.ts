import { z } from 'astro/zod';
import { accept } from './accept.ts';
import { line } from './text.ts';

/** A page of prose: methodology, about, how to read. */
export const note = z.strictObject({
  title: line.meta({ description: "The page's title." }),
  summary: line.meta({ description: 'What it is about, in a sentence.' }),
  order: z.number().int().default(0).meta({ description: 'Its place among the notes.' }),
  accept,
});
