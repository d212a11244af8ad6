import { z } from 'astro/zod';
import { accept } from './accept.ts';
import { reference } from './id.ts';
import { names } from './name.ts';

export const placeKinds = [
  'site',
  'neighbourhood',
  'village',
  'town',
  'city',
  'governorate',
  'country',
  'area',
] as const;

/** The smallest UCDP where_prec that is drawn as an area; what is below it is drawn as a point. */
export const finestAreaPrecision = 3;

/** A place, in a hierarchy. */
export const place = z.strictObject({
  names,
  kind: z
    .enum(placeKinds)
    .describe('What kind of place it is; site is a building, a square or a camp.'),
  within: reference('places').optional().describe('The place that it lies in.'),
  point: z
    .tuple([
      z.number().min(-180, { error: 'a longitude lies between -180 and 180' }).max(180, {
        error: 'a longitude lies between -180 and 180',
      }),
      z.number().min(-90, { error: 'a latitude lies between -90 and 90' }).max(90, {
        error: 'a latitude lies between -90 and 90',
      }),
    ])
    .optional()
    .describe('Longitude and latitude in degrees (WGS 84); left out when not known.'),
  precision: z
    .number()
    .int({ error: 'a precision is a whole number from 1 to 7' })
    .min(1, { error: 'a precision is a whole number from 1 to 7' })
    .max(7, { error: 'a precision is a whole number from 1 to 7' })
    .describe(
      'UCDP where_prec: 1 exact · 2 near · 3 district · 4 governorate · 5 line or area · 6 country · 7 seas or air.',
    ),
  coordinatesFrom: reference('sources').optional().describe('The source of the coordinates.'),
  accept,
});
