import { originalOf, translationOf } from '../translation.ts';
import { bodyPart } from '../../schemas/translation.ts';
import type { Check } from '../check.ts';
import { startOfBody } from '../entry.ts';

const vigil = (digest: string) => ({
  'ar/incidents/harbour-vigil.mdx': `---\ntitle: الوقفة في الميناء الشمالي\nof:\n  title: ${digest}\n---\n`,
});

export const translationBehind: Check = {
  code: 'translation-behind',
  severity: 'warning',
  rule: 'A translation was made from the text that its original has now.',
  why: 'An original that was corrected goes on saying the old thing in the other language. The page tells its readers so until somebody has looked.',
  refuses: [vigil('0123456789ab')],
  accepts: [vigil('8c3ab02f6f97')],
  *run(draft, { where }) {
    for (const entry of draft.translations.values()) {
      const original = originalOf(draft, entry);
      if (!original) continue;
      const { file, record, language, data } = entry;
      const day = data.translated ? ` on ${data.translated.edtf}` : '';
      for (const { name, path, state } of translationOf(draft, original, language).parts) {
        if (state !== 'behind') continue;
        yield {
          ...(path ? where(file, path) : startOfBody(entry)),
          what: `${name === bodyPart ? 'The body' : `"${name}"`} has changed since it was translated${day}.`,
          fix: `Bring the translation up to date, then run npm run translate -- ${record} --to ${language} --confirm.`,
          related: [
            {
              ...(path ? where(original.file, path) : startOfBody(original)),
              what: 'The original as it is now.',
            },
          ],
        };
      }
    }
  },
};
