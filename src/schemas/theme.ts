import { z } from 'astro/zod';

/** A colour as a literal value, in lower case: `#1b5875`, also from `#1B5875` or `#158`. */
const colour = z
  .string()
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, {
    error: 'a colour is # and six hexadecimal digits, in quotation marks, such as "#1b5875"',
  })
  .transform((text) =>
    text.length === 4 ? text.toLowerCase().replace(/[^#]/g, '$&$&') : text.toLowerCase(),
  );

/** The name of a logo's file; what the file holds is judged when it is read (look/logo.ts). */
export const logoName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|svg)$/;

/** How a case looks: everything that a publisher may set. What follows from it is in look/tokens.ts. */
export const theme = z
  .strictObject({
    accent: z
      .strictObject({
        light: colour.describe(
          'On light ground, in quotation marks, since # begins a comment: "#1b5875".',
        ),
        dark: colour.describe(
          'On dark ground, in quotation marks, since # begins a comment: "#8fc7e3".',
        ),
      })
      .optional()
      .describe(
        'The colour of links and of what was said in charts, in quotation marks; its contrast is checked.',
      ),
    logo: z
      .string()
      .regex(logoName, {
        error:
          'a logo is a PNG or SVG file beside case.mdx, its name in small letters, such as logo.svg; nothing is fetched from elsewhere',
      })
      .optional()
      .describe('A PNG or SVG file beside case.mdx, such as logo.svg.'),
  })
  .describe('How the site looks.');

export type Theme = z.infer<typeof theme>;
