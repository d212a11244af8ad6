import { languageOf } from '../../schemas/languages.ts';
import type { Check } from '../rule.ts';
import { edit } from './examples.ts';

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
  run(draft, { where }) {
    const caseEntry = draft.case;
    if (!caseEntry) return [];
    const [own, ...others] = caseEntry.data.languages.map(languageOf);
    return [...draft.translations.values()].flatMap(({ file, language }) =>
      others.includes(language)
        ? []
        : [
            {
              ...{ file, line: 1, column: 1 },
              what:
                language === own
                  ? `The records themselves are in "${language}", so nothing is translated into it.`
                  : `The case is not published in "${language}", so this translation is never shown.`,
              fix:
                language === own
                  ? 'Write these words into the record itself.'
                  : `Add ${language} to the languages of case.mdx, or take the folder ${language}/ out.`,
              related: [{ ...where(caseEntry.file, ['languages']), what: 'The languages.' }],
            },
          ],
    );
  },
};
