import { z } from 'astro/zod';
import { accept } from './accept.ts';
import { edtf } from './edtf.ts';
import { reference } from './id.ts';
import { interfaceLanguages, languageOf } from './languages.ts';
import { contact, lineOfText, url } from './text.ts';
import { theme } from './theme.ts';

/** A language of the interface, alone or with a region. */
const language = z
  .string()
  .regex(new RegExp(`^(?:${interfaceLanguages.join('|')})(?:-[A-Z]{2})?$`), {
    error: `a language is ${interfaceLanguages.join(' or ')}, or one of them with a region, such as ar-EG`,
    abort: true,
  })
  .refine((tag) => tag === languageOf(tag) || hasDates(tag), {
    error: ({ input }) =>
      `no way of writing dates, the day before the month, is known for ${String(input)}`,
  })
  .describe('A language of the interface, with a region or without.');

/** Whether CLDR knows the language of this region, and dates have the day first there, as in every sentence here. */
function hasDates(tag: string): boolean {
  const dates = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long' });
  return dates.resolvedOptions().locale === tag && dates.formatToParts(0)[0]?.type === 'day';
}

/** The case: what the whole microsite is about. */
export const caseFile = z
  .strictObject({
    title: lineOfText.describe('What the case is called.'),
    summary: lineOfText.describe('What happened, in a sentence or two.'),
    window: edtf
      .refine((date) => date.earliest !== null && date.latest !== null, {
        error: 'the window has a beginning and an end',
      })
      .describe('The days that the case is about, as an EDTF interval.'),
    languages: z
      .array(language)
      .min(1, { error: 'at least one language is needed' })
      .refine((tags) => new Set(tags.map(languageOf)).size === tags.length, {
        error: 'a language is named twice',
      })
      .describe(
        'The languages of the site; the first one is that of the content. A region, as in ar-EG, is that after which months are named and lists are written.',
      ),
    root: reference('incidents').describe('The incident whose claims make the headline.'),
    bounds: z
      .tuple([z.number().min(-180), z.number().min(-90), z.number().max(180), z.number().max(90)])
      .refine(([west, south, east, north]) => west < east && south < north, {
        error: 'the bounds are [west, south, east, north], west before east and south before north',
      })
      .optional()
      .describe('The frame of the map: [west, south, east, north] in degrees.'),
    repository: url.optional().describe('Where the content is edited.'),
    contact: contact
      .optional()
      .describe(
        'Where faults of the record and of the site are reported, with mailto: or https://.',
      ),
    licence: z
      .strictObject({
        content: lineOfText.meta({
          voice: 'others',
          description: 'The licence of the prose, as an SPDX identifier.',
        }),
        data: lineOfText.meta({
          voice: 'others',
          description: 'The licence of the data, as an SPDX identifier.',
        }),
      })
      .describe('Under which terms others may use the record.'),
    authors: z
      .array(
        z.strictObject({
          name: lineOfText.meta({ voice: 'others', translatable: true, description: 'The name.' }),
          affiliation: lineOfText
            .optional()
            .meta({ voice: 'others', translatable: true, description: 'The institution.' }),
        }),
      )
      .min(1, { error: 'at least one author is needed' })
      .describe('Who made the record.'),
    publisher: z
      .strictObject({
        name: lineOfText.meta({ voice: 'others', translatable: true, description: 'The name.' }),
        url: url.optional().describe('Where the publisher is found on the web.'),
        imprint: reference('notes')
          .optional()
          .describe('The note that says who answers for the site.'),
      })
      .optional()
      .describe('Who publishes the site; named at the foot of every page.'),
    theme: theme.optional(),
    published: edtf.describe('When the case was first published; it never moves.'),
    updated: edtf.optional().describe('When this version was published.'),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/, { error: 'a version looks like 1.0.0' })
      .describe('The version of the record (semantic versioning).'),
    accept,
  })
  .describe('The case.');
