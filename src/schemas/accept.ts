import { z } from 'astro/zod';
import { because, lineOfText } from './text.ts';

/** False alarms of checks, accepted in the record in which they are raised. One that is no longer raised is an error. */
export const accept = z
  .array(
    z.strictObject({
      check: lineOfText.meta({
        description: 'The code of the check, as it stands in the report.',
        examples: ['loose-number'],
      }),
      text: lineOfText
        .optional()
        .describe(
          'The words that the alarm is about, as they stand in the record; with more of their sentence where they stand twice.',
        ),
      because,
    }),
  )
  .optional()
  .meta({
    // Nothing of it is published.
    voice: 'others',
    description: 'False alarms of checks of language and warnings, each with the reason.',
  });
