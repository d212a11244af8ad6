import { z } from 'astro/zod';
import { language, lineOfText } from './text.ts';

export const nameKinds = ['primary', 'alias', 'transliteration', 'nom_de_guerre'] as const;

/** A name in one language. The first one of a language is the one shown, unless another is primary. */
export const name = z.strictObject({
  value: lineOfText.meta({ voice: 'others', description: 'The name itself.' }),
  lang: language,
  kind: z.enum(nameKinds).default('primary').describe('What kind of name it is.'),
});

export const names = z
  .array(name)
  .min(1, { error: 'at least one name is needed' })
  .describe('All names, in every language in which they are known for sure.');

export type Name = z.infer<typeof name>;
