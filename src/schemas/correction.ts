import { z } from 'astro/zod';
import { accept } from './accept.ts';
import { edtf } from './edtf.ts';
import { isId } from './id.ts';
import { because, lineOfText, recorded } from './text.ts';

const value = z
  .union([recorded, z.number(), z.boolean(), z.null()], { error: 'a value is text or a number' })
  .describe('The value, as it is written in the record.');

/** One change of a published fact. Corrections are only ever added. */
export const correction = z.strictObject({
  date: edtf.describe('When the change was made.'),
  record: z
    .string()
    .refine(isRecordName, {
      error: 'a record is named as collection/id, such as claims/ministry-first-count',
    })
    .describe('The record that was changed, as collection/id.'),
  field: lineOfText.meta({ voice: 'others', description: 'The field that was changed.' }),
  from: value,
  to: value,
  because,
  reportedBy: lineOfText.optional().describe('Who pointed it out.'),
  accept,
});

function isRecordName(text: string): boolean {
  const [collection = '', ...id] = text.split('/');
  return text === 'case' || (/^[a-z]+$/.test(collection) && isId(id.join('/')));
}
