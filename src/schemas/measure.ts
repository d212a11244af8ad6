import { z } from 'astro/zod';
import { count } from './count.ts';
import { outcome } from './outcome.ts';

/**
 * The axes along which a number may be broken down. `attributed_to` is who did it according to the
 * asserter; its groups, like those of `side`, are actor ids, `civilians` or `unknown`.
 */
export const axes = ['side', 'status', 'sex_age', 'place', 'attributed_to'] as const;
export type Axis = (typeof axes)[number];

export const axis = z
  .enum(axes)
  .describe(
    'The axis of the breakdown: side (actor ids, civilians, unknown), status, sex_age, place (place ids), or attributed_to (who did it according to the asserter: actor ids, civilians, unknown).',
  );

export const group = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, {
    error: 'a group is an id: lower-case letters a–z, digits, hyphens or underscores',
  })
  .describe('A group of the axis: for side and attributed_to an actor id, civilians or unknown.');

/** One group of one axis: the people a number is about. */
export const population = z
  .strictObject({ by: axis, group })
  .describe('The one group that the number is about; left out, it is about everyone.');
export type Population = z.infer<typeof population>;

export const breakdown = z.strictObject({
  by: axis,
  parts: z
    .array(z.strictObject({ group, count }))
    .min(1, { error: 'a breakdown has at least one part' })
    .describe('The parts; what they leave over is shown as not broken down.'),
});
export type Breakdown = z.infer<typeof breakdown>;

/** One number of one outcome (or of several counted together), with how its source breaks it down. */
export const measure = z.strictObject({
  outcome,
  count,
  breakdown: z
    .array(breakdown)
    .default([])
    .describe('How the source itself breaks the number down, one entry an axis.'),
});
export type Measure = z.infer<typeof measure>;
