import { z } from 'astro/zod';
import { accept } from './accept.ts';
import { line } from './text.ts';

/** A translation of a record: its words, never its data. */
export const translation = z.strictObject({
  title: line.optional().meta({ description: 'The translated title.' }),
  summary: line.optional().meta({ description: 'The translated summary.' }),
  accept,
});
export type Translation = z.infer<typeof translation>;
