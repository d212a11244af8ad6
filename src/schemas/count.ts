import { z } from 'astro/zod';
import type { Count } from './count/model.ts';
import { parseCount } from './count/read.ts';
import { rewriteCount } from './count/rewrite.ts';

export * from './count/model.ts';
export { parseCount } from './count/read.ts';
export { namesCount, vagueWordsIn } from './count/named.ts';
export { stretchesOf } from './count/stretches.ts';

/** A count in front matter: a whole number or its wording. */
export const count = z
  .union([z.string(), z.number()], { error: 'a count is a whole number or words' })
  .transform((written, context): Count => {
    const parsed = parseCount(String(written));
    if (parsed) return parsed;
    context.issues.push({
      code: 'custom',
      input: written,
      message: `"${String(written)}" is not a count.`,
      params: { code: 'bad-count', fix: rewriteCount(String(written)) },
    });
    return z.NEVER;
  })
  .meta({
    description:
      'How many, as the source worded it, in English or Arabic: 48, forty-eight, 1.5 million, none · at least 4, 20+ · more than 70 · up to 20 · fewer than 20 · 16 to 20, between 16 and 20 · about 50, nearly 50 · several, dozens, tens of thousands · unspecified, where it gives no number',
    examples: [48, 'at least 4', 'more than 70', 'up to 20', '16 to 20', 'about 50', 'dozens'],
  });
