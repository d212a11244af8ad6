import { bodyPart } from '../../schemas/translation.ts';
import type { AnyEntry, CaseEntry, TranslationEntry } from '../entry.ts';
import { partName, originalOf, translatablePartsOf, textsIn } from '../translation.ts';
import { didYouMean } from '../../text/suggest.ts';
import type { Check, CheckContext, RuleResult } from '../rule.ts';

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
  run(draft, context) {
    return [...draft.translations.values()].flatMap((entry) => {
      const original = originalOf(draft, entry);
      return original ? foundIn(entry, original, context) : [];
    });
  },
};

function foundIn(
  entry: TranslationEntry,
  original: AnyEntry | CaseEntry,
  { where }: CheckContext,
): RuleResult[] {
  const { file, data, prose } = entry;
  const parts = new Set(translatablePartsOf(original).map(({ name }) => name));
  const related = [{ file: original.file, line: 1, column: 1, what: 'The record.' }];
  const body = prose.children.find(({ at }) => at !== undefined);
  return [
    ...textsIn(entry)
      .filter(({ path }) => !parts.has(partName(path)))
      .map(({ path }) => ({
        ...where(file, path),
        what: `This translates "${partName(path)}", and the record has no such text.`,
        fix: 'Take it out; a list of a translation has its texts in the order of the record.',
        related,
      })),
    ...(body?.at && !parts.has(bodyPart)
      ? [
          {
            file,
            ...body.at,
            what: 'This translation has a body, and its record has none.',
            fix: 'Write the text into the record first, or take it out here.',
            related,
          },
        ]
      : []),
    ...namedParts(data)
      .filter(({ part }) => !parts.has(part))
      .map(({ part, path }) => ({
        ...where(file, path),
        what: `"${part}" is no part of the record, so nothing is said about any text.`,
        fix: `${didYouMean(part, parts)}The parts are: ${[...parts].join(', ')}.`,
        related,
      })),
  ];
}

/** The parts that a translation names in its digests and for review. */
function namedParts({ of = {}, review = [] }: TranslationEntry['data']) {
  return [
    ...Object.keys(of).map((part) => ({ part, path: ['of', part] })),
    ...review.map(({ part }, index) => ({ part, path: ['review', index, 'part'] })),
  ];
}
