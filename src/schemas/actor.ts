import { z } from 'astro/zod';
import { accept } from './accept.ts';
import { reference } from './id.ts';
import { names } from './name.ts';
import { lineOfText } from './text.ts';

export const actorKinds = [
  'monitor',
  'state_body',
  'armed_group',
  'political_movement',
  'media',
  'ngo',
  'intergovernmental',
  'court',
  'hospital',
  'academic',
  'company',
  'community',
  'population',
] as const;

/** An organisation or a group of people, under a neutral name. */
export const actor = z.strictObject({
  names,
  kind: z.enum(actorKinds).describe('What kind of actor it is.'),
  within: reference('actors')
    .optional()
    .describe('The actor of which it is a part: police within a ministry.'),
  party: z.boolean().describe('Whether it is a party to the conflict.'),
  termsUsed: z
    .array(
      z.strictObject({
        term: lineOfText.meta({
          voice: 'others',
          translatable: true,
          description: 'The term, as it was used.',
        }),
        usedBy: reference('actors', 'figures').describe('Who used it.'),
      }),
    )
    .default([])
    .describe('What others call it, recorded as their terms.'),
  accept,
});
