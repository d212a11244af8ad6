import { languageOf } from '../../schemas/languages.ts';
import { numbersIn } from '../../text/numbers.ts';
import type { TranslationEntry } from '../entry.ts';
import { passagesIn, positionInPassage, type Passage } from '../language/passages.ts';
import { bodyPart } from '../../schemas/translation.ts';
import { partName, originalOf, partsBehind } from '../translation.ts';
import type { Check, CheckContext, RuleResult } from '../check.ts';
import { edit, type ExampleFiles } from '../examples.ts';

const file = 'ar/incidents/ferry-sinking.mdx';
const summary = (day: string): ExampleFiles => edit(file, 'مساء 12 مايو', day);

/** A language may say one and two by the form of a word: عنصران is two officers. */
const saidByForm = 2;

export const translationOtherNumber: Check = {
  code: 'translation-other-number',
  severity: 'error',
  acceptable: true,
  rule: 'A text of a translation has the numbers of its original, in digits or words, and no others; one and two may be said by the form of a word. A part that is behind its original is only reported as such.',
  why: 'A slip of the pen in one language is a number, a day or a year that nobody gave, for readers who cannot compare.',
  refuses: [
    summary('مساء 21 مايو'),
    summary('مساء ٢١ مايو'),
    summary('في مايو'),
    edit(file, 'أحصى حرس البحيرة', 'في ثلاثة أيام أحصى حرس البحيرة'),
  ],
  accepts: [
    summary('مساء ١٢ مايو'),
    summary('مساء اثني عشر مايو'),
    edit(file, 'أحصى حرس البحيرة', 'خلال 2 من الأيام أحصى حرس البحيرة'),
  ],
  *run(draft, context) {
    const language = languageOf(draft.case?.data.languages[0] ?? 'en');
    for (const entry of draft.translations.values()) {
      const original = originalOf(draft, entry);
      if (!original) continue;
      const wanted = Map.groupBy(passagesIn(original), partOf);
      const written = Map.groupBy(passagesIn(entry), partOf);
      const behind = partsBehind(draft, original, entry);
      // A title of a claim is held against the claim itself.
      if ('measures' in original.data) written.delete('title');
      for (const [part, passages] of written)
        if (!behind.has(part))
          yield* compare(entry, passages, wanted.get(part) ?? [], language, context);
    }
  },
};

function partOf({ field }: Passage): string {
  return field ? partName(field) : bodyPart;
}

function compare(
  { language }: TranslationEntry,
  written: readonly Passage[],
  wanted: readonly Passage[],
  contentLanguage: string,
  context: CheckContext,
): RuleResult[] {
  const theirs = numbersInPassages(wanted, contentLanguage);
  const ours = numbersInPassages(written, language);
  const others = ours.filter(({ value }) => !theirs.some((number) => number.value === value));
  const lost = theirs.filter(({ value }) => !ours.some((number) => number.value === value));
  const start = written[0] as Passage;
  return [
    ...others.map(({ passage, words, start: offset }) => ({
      ...positionInPassage(passage, offset, context),
      what: `"${words}" stands in this translation, and its original has no such number.`,
      fix: 'Write the numbers of the original. If it is no number here, accept this.',
      alarm: { words, sentence: passage.text },
      related: [{ ...positionInPassage(wanted[0] ?? start, 0, context), what: 'The original.' }],
    })),
    ...lost.map(({ passage, words, start: offset }) => ({
      ...positionInPassage(start, 0, context),
      what: `"${words}" stands in the original, and this translation has no such number.`,
      fix: 'Write the numbers of the original. If the translation says it otherwise, accept this.',
      alarm: { words, sentence: passage.text },
      related: [{ ...positionInPassage(passage, offset, context), what: 'The original.' }],
    })),
  ];
}

function numbersInPassages(passages: readonly Passage[], language: string) {
  return passages.flatMap((passage) =>
    numbersIn(passage.text, language)
      .filter(({ value }) => value > saidByForm)
      .map(({ value, start, end }) => ({
        passage,
        value,
        start,
        words: passage.text.slice(start, end),
      })),
  );
}
