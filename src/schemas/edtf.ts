import { z } from 'astro/zod';
import { parseEdtf, type EdtfDate } from './edtf/parse.ts';
import { rewriteDate } from './edtf/rewrite.ts';

export * from './edtf/parse.ts';

/** A date in front matter. YAML gives a bare year as a number: it is taken as the year. */
export const edtf = z
  .union([z.string(), z.number()], { error: 'a date is written as text' })
  .transform((written, context): EdtfDate => {
    const text = String(written).trim();
    const date = parseEdtf(text);
    if (date) return date;
    context.issues.push({
      code: 'custom',
      input: written,
      message: `"${text}" is not a date in EDTF level 1.`,
      params: { code: 'bad-date', fix: rewriteDate(text) },
    });
    return z.NEVER;
  })
  .meta({
    description:
      'A date in EDTF level 1: a day 2025-03-06, a month 2025-03, a year 1977, a span 2025-03-06/2025-03-07, about then 2025-03-06~, perhaps 2025-03-06?, the 1940s 194X, until then ../2025-03-07, since then 2024-12-08/..',
    examples: ['2025-03-06', '2025-03-06/2025-03-07', '2025-03-06~', '1977'],
    edtf: true,
  });
