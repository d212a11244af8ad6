import { z } from 'astro/zod';
import { accept } from './accept.ts';
import { edtf } from './edtf.ts';
import { reference } from './id.ts';
import { language, lineOfText, url } from './text.ts';

export const sourceKinds = [
  'news_report',
  'agency_dispatch',
  'monitor_report',
  'official_statement',
  'social_post',
  'court_document',
  'academic',
  'other',
] as const;
export const accesses = ['live', 'dead', 'paywalled'] as const;

const capture = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'a SHA-256 is 64 digits and letters a–f, lower-case' })
    .describe("The SHA-256 of the capture's bytes."),
  bytes: z.number().int().min(1).describe("The capture's length in bytes."),
  mime: z
    .string()
    .regex(/^[a-z]+\/[a-z0-9.+-]+$/, { error: 'a media type looks like text/plain' })
    .describe("The capture's media type."),
});

/** A document in which claims were read. */
export const source = z.strictObject({
  title: lineOfText.meta({
    voice: 'others',
    translatable: true,
    description: "The document's title.",
  }),
  publisher: reference('actors').describe('Who published it.'),
  kind: z.enum(sourceKinds).describe('What kind of document it is.'),
  language,
  published: edtf.describe('When it was published (EDTF), with the time where known.'),
  url: url.optional(),
  archived: z
    .array(z.strictObject({ url, date: edtf }))
    .default([])
    .describe('Copies in web archives.'),
  retrieved: edtf.optional().describe('When we read it.'),
  capture: capture
    .optional()
    .describe('What identifies the text that we read, so that others can check theirs.'),
  access: z.enum(accesses).optional().describe('Whether the address can be read.'),
  accept,
});
