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
    title: lineOfText.meta({ description: 'The public role.' }),
    actor: reference('actors').optional().meta({ description: 'The organisation it was held in.' }),
    from: edtf.optional().meta({ description: 'Since when (EDTF).' }),
    to: edtf.optional().meta({ description: 'Until when (EDTF).' }),
    claim: reference('claims').optional().meta({ description: 'The claim that says so.' }),
    source: reference('sources').optional().meta({ description: 'The source that says so.' }),
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
    level: z.enum(allegationLevels).meta({ description: 'How far it has come in law.' }),
    by: reference('actors', 'figures').meta({ description: 'Who makes the allegation.' }),
    source: reference('sources').meta({ description: 'Where we read it.' }),
    answer: lineOfText.optional().meta({
      voice: 'allegation',
      description:
        'What the person answered, as somebody reported it; left out where no answer was read.',
    }),
    answerSource: reference('sources').optional().meta({
      description: 'Where we read the answer, if not in the same source.',
    }),
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
  summary: lineOfText.meta({ description: 'Who this is, in a sentence.' }),
  roles: z.array(role).default([]).meta({ description: 'Public roles, each with who says so.' }),
  allegations: z
    .array(allegation)
    .default([])
    .meta({ description: 'Allegations, each with who makes it.' }),
  vital: z.enum(vitals).meta({ description: 'Whether the person is known to live.' }),
  died: edtf.optional().meta({ description: 'When the person died (EDTF).' }),
  accept,
});
