import { originalOf, translationOf, type TranslatedPart } from '../translation.ts';
import { bodyPart } from '../../schemas/translation.ts';
import type { AnyEntry, CaseEntry, TranslationEntry } from '../entry.ts';
import type { Check, CheckContext, RuleResult } from '../rule.ts';

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
  run(draft, context) {
    return [...draft.translations.values()].flatMap((entry) => {
      const original = originalOf(draft, entry);
      if (!original) return [];
      return translationOf(draft, original, entry.language)
        .parts.filter(({ state }) => state === 'behind')
        .map((part) => findingOf(entry, original, part, context));
    });
  },
};

function findingOf(
  { file, record, language, prose, data }: TranslationEntry,
  original: AnyEntry | CaseEntry,
  { name, path }: TranslatedPart,
  { where }: CheckContext,
): RuleResult {
  const at = (of: { file: string; prose: TranslationEntry['prose'] }) =>
    path
      ? where(of.file, path)
      : {
          file: of.file,
          ...(of.prose.children.find((node) => node.at)?.at ?? { line: 1, column: 1 }),
        };
  const part = name === bodyPart ? 'The body' : `"${name}"`;
  const day = data.translated ? ` on ${data.translated.edtf}` : '';
  return {
    ...at({ file, prose }),
    what: `${part} has changed since it was translated${day}.`,
    fix: `Bring the translation up to date, then run npm run translate -- ${record} --to ${language} --confirm.`,
    related: [{ ...at(original), what: 'The original as it is now.' }],
  };
}
