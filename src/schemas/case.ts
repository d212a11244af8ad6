import { z } from 'astro/zod';
import { accept } from './accept.ts';
import { edtf } from './edtf.ts';
import { reference } from './id.ts';
import { interfaceLanguages } from './languages.ts';
import { contact, line, url } from './text.ts';

/** The case: what the whole microsite is about. */
export const caseFile = z
  .strictObject({
    title: line.meta({ description: 'What the case is called.' }),
    summary: line.meta({ description: 'What happened, in a sentence or two.' }),
    window: edtf
      .refine((date) => date.earliest !== null && date.latest !== null, {
        error: 'the window has a beginning and an end',
      })
      .meta({ description: 'The days that the case is about, as an EDTF interval.' }),
    languages: z
      .array(z.enum(interfaceLanguages))
      .min(1, { error: 'at least one language is needed' })
      .refine((tags) => new Set(tags).size === tags.length, { error: 'a language is named twice' })
      .meta({ description: 'The languages of the site; the first one is that of the content.' }),
    root: reference('incidents').meta({
      description: 'The incident whose claims make the headline.',
    }),
    bounds: z
      .tuple([
        z.number().min(-180).max(180),
        z.number().min(-90).max(90),
        z.number().min(-180).max(180),
        z.number().min(-90).max(90),
      ])
      .refine(([west, south, east, north]) => west < east && south < north, {
        error: 'the bounds are [west, south, east, north], west before east and south before north',
      })
      .optional()
      .meta({ description: 'The frame of the map: [west, south, east, north] in degrees.' }),
    repository: url.optional().meta({ description: 'Where the content is edited.' }),
    contact: contact.optional().meta({
      description:
        'Where faults of the record and of the site are reported, with mailto: or https://.',
    }),
    licence: z
      .strictObject({
        content: line.meta({
          voice: 'others',
          description: 'The licence of the prose, as an SPDX identifier.',
        }),
        data: line.meta({
          voice: 'others',
          description: 'The licence of the data, as an SPDX identifier.',
        }),
      })
      .meta({ description: 'Under which terms others may use the record.' }),
    authors: z
      .array(
        z.strictObject({
          name: line.meta({ voice: 'others', translatable: true, description: 'The name.' }),
          affiliation: line
            .optional()
            .meta({ voice: 'others', translatable: true, description: 'The institution.' }),
        }),
      )
      .min(1, { error: 'at least one author is needed' })
      .meta({ description: 'Who made the record.' }),
    published: edtf.meta({ description: 'When the case was first published; it never moves.' }),
    updated: edtf.optional().meta({ description: 'When this version was published.' }),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/, { error: 'a version looks like 1.0.0' })
      .meta({ description: 'The version of the record (semantic versioning).' }),
    accept,
  })
  .meta({ description: 'The case.' });
