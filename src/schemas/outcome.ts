import { z } from 'astro/zod';

/** What befell people. Outcomes never share a sum: casualties are not deaths. */
export const outcomes = [
  'killed',
  'injured',
  'missing',
  'captured',
  'detained',
  'displaced',
] as const;
export type Outcome = (typeof outcomes)[number];

export const outcome = z.enum(outcomes).meta({ description: 'What befell the people counted.' });
