import { z } from 'astro/zod';
import { accept } from './accept.ts';
import { edtf } from './edtf.ts';
import { reference } from './id.ts';
import { measure, population } from './measure.ts';
import { isObject } from './shape.ts';
import { because, lineOfText } from './text.ts';

export const relationKinds = [
  'supersedes',
  'includes',
  'mayOverlap',
  'repeats',
  'disputes',
  'disjointFrom',
] as const;
export type RelationKind = (typeof relationKinds)[number];

export const natures = ['cumulative', 'incremental'] as const;
export const bases = ['documented', 'counted', 'estimated', 'unspecified'] as const;
export const statuses = ['active', 'retracted'] as const;

/** Words in a phrase, by white space. */
export const longestQuotation = 12;

const relations = z.array(z.strictObject({ claim: reference('claims'), because })).default([]);

const evidence = z.strictObject({
  phrase: lineOfText
    .refine((text) => text.split(/\s+/).length <= longestQuotation, {
      error: `the phrase is longer than ${longestQuotation} words`,
    })
    .meta({
      voice: 'others',
      translatable: true,
      description: "The source's own words for the number, at most 12 words.",
    }),
  locator: lineOfText.optional().describe('Where in the document: a page or a paragraph.'),
});

/** One utterance: one party said one or more numbers, once. */
export const claim = z
  .strictObject({
    title: lineOfText.meta({ voice: 'claim', description: 'A neutral one-liner.' }),
    assertedBy: reference('actors', 'figures').describe('The actor or figure whose number it is.'),
    source: reference('sources').describe('The document in which we read it.'),
    via: z.array(reference('actors')).default([]).describe('The relays between the two, in order.'),
    claimed: edtf.describe('When it was said (EDTF).'),
    covers: z
      .strictObject({
        occurred: edtf.describe('When what the number counts happened (EDTF).'),
        incidents: z
          .array(reference('incidents'))
          .min(1, { error: 'a claim covers at least one incident' })
          .describe('The incidents whose people the number counts.'),
        places: z
          .array(reference('places'))
          .default([])
          .describe('The places that the number is about.'),
        population: population.optional(),
      })
      .describe('What the number counts.'),
    nature: z.enum(natures).describe('cumulative (so far) or incremental (since the last).'),
    basis: z.enum(bases).describe('How the number was arrived at, as the source says.'),
    measures: z
      .array(measure)
      .min(1, { error: 'a claim has at least one measure' })
      .describe('The numbers, one for each outcome or for several outcomes counted together.'),
    supersedes: relations.describe(
      'Older claims of the same asserter that this one replaces, outcome by outcome.',
    ),
    includes: relations.describe('Claims whose people this number counts too.'),
    mayOverlap: relations.describe('Claims that may count some of the same people.'),
    repeats: relations.describe('The claim that this one only passes on.'),
    disputes: relations.describe('Claims that this one contradicts.'),
    disjointFrom: relations.describe(
      'Claims that count other people: only numbers declared so are added.',
    ),
    recorded: edtf
      .optional()
      .describe(
        'The day on which the claim was entered here; left out, it is the day of the first publication of the case.',
      ),
    evidence: evidence.describe('The words by which the claim can be verified.'),
    status: z.enum(statuses).describe('active, or retracted by who said it.'),
    because: because.optional().describe('Why the claim was retracted.'),
    retracted: edtf
      .optional()
      .describe('The day on which the speaker retracted it, where known (EDTF).'),
    accept,
  })
  .refine((value) => value.status !== 'retracted' || value.because !== undefined, {
    path: ['status'],
    error: 'a retracted claim says why',
    params: { code: 'missing-key', fix: 'Add "because" with the reason, in a sentence.' },
    when: isObject,
  })
  .refine((value) => value.status === 'retracted' || value.retracted === undefined, {
    path: ['status'],
    error: 'an active claim has no day of retraction',
    params: {
      code: 'bad-value',
      fix: 'Write status: retracted with its reason, or delete "retracted".',
    },
    when: isObject,
  });
