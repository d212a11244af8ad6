import { bodyPart } from '../../schemas/translation.ts';
import type { TranslationEntry } from '../entry.ts';
import { partName, originalOf, translatablePartsOf, textsIn } from '../translation.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Check } from '../check.ts';
import { startOfFile } from '../problem.ts';
import { startOfBody } from '../entry.ts';

const vigil = (rest: string) => ({
  'ar/incidents/harbour-vigil.mdx': `---\ntitle: الوقفة في الميناء الشمالي\n${rest}`,
});

export const translationOfNoText: Check = {
  code: 'translation-of-no-text',
  severity: 'error',
  rule: 'Every text of a translation, and every part that it names, is there in the record.',
  why: 'What a translation holds beyond its original is never shown, or is said in one language only.',
  refuses: [
    vigil('figures:\n  - role: خطيبة\n  - role: شاهدة\n---\n'),
    vigil('of:\n  figures.7.role: 0123456789ab\n---\n'),
    vigil('review:\n  - part: sumary\n    because: The word may be another.\n---\n'),
    { 'ar/places/north-harbour.mdx': '---\ntranslated: 2001-06-30\n---\n\nميناء.\n' },
  ],
  accepts: [vigil('---\n')],
  *run(draft, { where }) {
    for (const entry of draft.translations.values()) {
      const original = originalOf(draft, entry);
      if (!original) continue;
      const { file, data, prose } = entry;
      const parts = new Set(translatablePartsOf(original).map(({ name }) => name));
      const related = [{ ...startOfFile(original.file), what: 'The record.' }];
      for (const { path } of textsIn(entry))
        if (!parts.has(partName(path)))
          yield {
            ...where(file, path),
            what: `This translates "${partName(path)}", and the record has no such text.`,
            fix: 'Take it out; a list of a translation has its texts in the order of the record.',
            related,
          };
      if (prose.children.length > 0 && !parts.has(bodyPart))
        yield {
          ...startOfBody(entry),
          what: 'This translation has a body, and its record has none.',
          fix: 'Write the text into the record first, or take it out here.',
          related,
        };
      for (const { part, path } of namedParts(data))
        if (!parts.has(part))
          yield {
            ...where(file, path),
            what: `"${part}" is no part of the record, so nothing is said about any text.`,
            fix: `${didYouMean(part, parts)}The parts are: ${[...parts].join(', ')}.`,
            related,
          };
    }
  },
};

/** The parts that a translation names in its digests and for review. */
function namedParts({ of = {}, review = [] }: TranslationEntry['data']) {
  return [
    ...Object.keys(of).map((part) => ({ part, path: ['of', part] })),
    ...review.map(({ part }, index) => ({ part, path: ['review', index, 'part'] })),
  ];
}
