import { z } from 'astro/zod';
import { accept } from './accept.ts';
import { edtf } from './edtf.ts';
import { reference } from './id.ts';
import { names } from './name.ts';
import { isObject } from './shape.ts';
import { lineOfText } from './text.ts';

export const vitals = ['alive', 'dead', 'missing', 'unknown'] as const;
export const allegationLevels = ['alleged', 'charged', 'convicted'] as const;

const role = z
  .strictObject({
    title: lineOfText.describe('The public role.'),
    actor: reference('actors').optional().describe('The organisation it was held in.'),
    from: edtf.optional().describe('Since when (EDTF).'),
    to: edtf.optional().describe('Until when (EDTF).'),
    claim: reference('claims').optional().describe('The claim that says so.'),
    source: reference('sources').optional().describe('The source that says so.'),
  })
  .refine((value) => value.claim !== undefined || value.source !== undefined, {
    error: 'a role names who says so',
    params: { code: 'missing-key', fix: 'Add "source" with the id of a source, or "claim".' },
    when: isObject,
  })
  .refine((value) => value.claim === undefined || value.source === undefined, {
    path: ['source'],
    error: 'a role names who says so once, by a claim or by a source',
    params: { code: 'bad-value', fix: 'Keep "claim" if it says so; the claim names its source.' },
    when: isObject,
  });

const allegation = z
  .strictObject({
    summary: lineOfText.meta({
      voice: 'allegation',
      description: 'What is alleged, as an allegation.',
    }),
    level: z.enum(allegationLevels).describe('How far it has come in law.'),
    by: reference('actors', 'figures').describe('Who makes the allegation.'),
    source: reference('sources').describe('Where we read it.'),
    answer: lineOfText.optional().meta({
      voice: 'allegation',
      description:
        'What the person answered, as somebody reported it; left out where no answer was read.',
    }),
    answerSource: reference('sources')
      .optional()
      .describe('Where we read the answer, if not in the same source.'),
  })
  .refine((value) => value.answerSource === undefined || value.answer !== undefined, {
    path: ['answerSource'],
    error: 'a source of an answer, but no answer',
    params: { code: 'missing-key', fix: 'Add "answer" with what the person answered.' },
    when: isObject,
  });

/** A named person in a public role. Sect, religion, ethnicity and kinship are never fields of a person. */
export const figure = z.strictObject({
  names,
  summary: lineOfText.describe('Who this is, in a sentence.'),
  roles: z.array(role).default([]).describe('Public roles, each with who says so.'),
  allegations: z.array(allegation).default([]).describe('Allegations, each with who makes it.'),
  vital: z.enum(vitals).describe('Whether the person is known to live.'),
  died: edtf.optional().describe('When the person died (EDTF).'),
  accept,
});
