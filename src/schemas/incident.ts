import { z } from 'astro/zod';
import { accept } from './accept.ts';
import { edtf } from './edtf.ts';
import { idForm, idPattern, reference } from './id.ts';
import { assessedOutcome } from './outcome.ts';
import { because, lineOfText } from './text.ts';

export const incidentTypes = [
  'ambush',
  'armed_clash',
  'raid',
  'arrest',
  'abduction',
  'air_strike',
  'shelling',
  'bombing',
  'execution',
  'dispersal',
  'curfew',
  'protest',
  'rally',
  'deployment',
  'displacement',
  'statement',
  'killing',
  'other',
] as const;
export const responsibilities = [
  'unattributed',
  'alleged',
  'contested',
  'accepted',
  'found',
] as const;

const people = z.number().int().min(0);

/** An editor's judgement in the sense of UCDP GED's low, best and high. Never computed. */
const assessment = z.strictObject({
  outcome: assessedOutcome,
  low: people.describe('The lowest number the editor finds reasonable.'),
  best: people.describe('The number the editor finds most likely.'),
  high: people.describe('The highest number the editor finds reasonable.'),
  rationale: lineOfText.describe('How the editor came to the judgement.'),
});

const role = lineOfText.describe(
  'The part played, in neutral words; side_a and side_b are read by the UCDP and ACLED exports.',
);

/** Something that happened. */
export const incident = z.strictObject({
  title: lineOfText.describe('A neutral title.'),
  summary: lineOfText.describe('What happened, in a sentence or two.'),
  type: z.enum(incidentTypes).describe('The kind of incident.'),
  occurred: edtf.describe('When it happened (EDTF).'),
  places: z.array(reference('places')).default([]).describe('Where it happened.'),
  partOf: reference('incidents')
    .optional()
    .describe('The larger incident that this one is a part of.'),
  mayOverlap: z
    .array(reference('incidents'))
    .default([])
    .describe('Incidents whose victims may be the same people.'),
  apartFrom: z
    .array(z.strictObject({ incident: reference('incidents'), because }))
    .default([])
    .describe(
      'Incidents of the same whole that share a day and a place with this one, and no victims; with the reason.',
    ),
  actors: z
    .array(z.strictObject({ actor: reference('actors'), role }))
    .default([])
    .describe('The organisations and groups that had a part in it.'),
  figures: z
    .array(z.strictObject({ figure: reference('figures'), role }))
    .default([])
    .describe('The public persons that had a part in it.'),
  responsibility: z
    .enum(responsibilities)
    .describe('Whether anybody is said, or found, to be responsible.'),
  assessment: assessment
    .optional()
    .describe("An editor's judgement (UCDP low, best, high); never computed."),
  aliases: z
    .array(z.string().regex(idPattern, { error: `an alias is an old id, and ${idForm}` }))
    .default([])
    .describe('Old ids, whose addresses lead here.'),
  updated: edtf.describe('When this record was last changed.'),
  accept,
});
