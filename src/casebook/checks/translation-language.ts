import { languageOf } from '../../schemas/languages.ts';
import type { Check } from '../check.ts';
import { edit } from '../examples.ts';
import { startOfFile } from '../problem.ts';

export const translationLanguage: Check = {
  code: 'translation-language',
  severity: 'error',
  rule: 'A translation is in one of the languages of the case, other than the first.',
  why: 'The first language is that of the records themselves; pages are made for the others. A translation outside of them is never shown.',
  refuses: [
    edit('case.mdx', 'languages: [en, ar]', 'languages: [en]'),
    { 'en/incidents/harbour-vigil.mdx': '---\ntitle: Vigil on the quay\n---\n' },
  ],
  accepts: [{ 'ar/incidents/harbour-vigil.mdx': '---\ntitle: الوقفة في الميناء الشمالي\n---\n' }],
  *run({ case: entry, translations }, { where }) {
    if (!entry) return;
    const [own, ...others] = entry.data.languages.map(languageOf);
    const related = [{ ...where(entry.file, ['languages']), what: 'The languages.' }];
    for (const { file, language } of translations.values())
      if (language === own)
        yield {
          ...startOfFile(file),
          what: `The records themselves are in "${language}", so nothing is translated into it.`,
          fix: 'Write these words into the record itself.',
          related,
        };
      else if (!others.includes(language))
        yield {
          ...startOfFile(file),
          what: `The case is not published in "${language}", so this translation is never shown.`,
          fix: `Add ${language} to the languages of case.mdx, or take the folder ${language}/ out.`,
          related,
        };
  },
};
