import { languageOf } from '../schemas/languages.ts';
import { collectionNames } from '../schemas/collections.ts';
import { recordName, translatedOf, translationOf, type PartState } from './translation.ts';
import { titleOf } from './title.ts';
import type { Casebook } from './link.ts';

/** The progress of one record's translation into one language. */
export interface Progress {
  language: string;
  /** `case`, or `collection/id`. */
  record: string;
  /** The worst state of its parts. */
  state: PartState;
  /** The parts that are not done, with their states. */
  parts: { part: string; state: PartState }[];
  /** Parts that a reader of both languages should look at. */
  review: { part: string; because: string }[];
  /** Whether it has names, and none in the language. */
  isNameless: boolean;
}

const worstFirst = ['behind', 'missing', 'unconfirmed', 'done'] as const satisfies PartState[];

/** Every record of the case in every language but its own, in the order of the languages and of the files. */
export function progressOf(casebook: Casebook): Progress[] {
  const records = [casebook.case, ...casebook.entries];
  return casebook.case.data.languages
    .slice(1)
    .map(languageOf)
    .flatMap((language) =>
      records.flatMap((record): Progress[] => {
        const { entry, parts } = translationOf(casebook, record, language);
        const isNameless =
          'names' in record.data && titleOf(casebook, record, language).lang !== language;
        if (parts.length === 0 && !isNameless) return [];
        const states = new Set(parts.map(({ state }) => state));
        return [
          {
            language,
            record: recordName(record),
            state: worstFirst.find((state) => states.has(state)) ?? 'done',
            parts: parts
              .filter(({ state }) => state !== 'done')
              .map(({ name, state }) => ({ part: name, state })),
            review: entry?.data.review ?? [],
            isNameless,
          },
        ];
      }),
    );
}

/** The progress as tables by collection, a language each, and what is left to do below them. */
export function writeProgress(progress: readonly Progress[]): string {
  const languages = [...new Set(progress.map(({ language }) => language))];
  return languages
    .map((language) =>
      writeLanguage(
        language,
        progress.filter((one) => one.language === language),
      ),
    )
    .join('\n');
}

function writeLanguage(language: string, progress: readonly Progress[]): string {
  const heads = ['done', 'behind', 'missing', 'unconfirmed', 'to review'] as const;
  const count = (of: readonly Progress[], head: (typeof heads)[number]) =>
    of.filter(({ state, review }) => (head === 'to review' ? review.length > 0 : state === head))
      .length;
  const groups = ['case', ...collectionNames].flatMap((name) => {
    const of = progress.filter(({ record }) => translatedOf(record) === name);
    return of.length > 0 ? [{ name, of }] : [];
  });
  const row = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(12)}${cells.map((cell) => String(cell).padStart(13)).join('')}\n`;
  const table = [
    row(language, heads),
    ...[...groups, { name: 'all', of: progress }].map(({ name, of }) =>
      row(
        name,
        heads.map((head) => count(of, head)),
      ),
    ),
  ].join('');
  return `${table}${leftToDo(language, progress)}`;
}

function leftToDo(language: string, progress: readonly Progress[]): string {
  const states = ['behind', 'missing', 'unconfirmed'] as const;
  return [
    ...states.map((state) =>
      list(
        state,
        progress.flatMap(({ record, parts }) => {
          const names = parts.filter((part) => part.state === state).map(({ part }) => part);
          return names.length > 0 ? `${record}: ${names.join(', ')}` : [];
        }),
      ),
    ),
    list(
      'to review',
      progress.flatMap(({ record, review }) =>
        review.map(({ part, because }) => `${record}: ${part}: ${because}`),
      ),
    ),
    list(
      `no name in ${language}`,
      progress.flatMap(({ record, isNameless }) => (isNameless ? record : [])),
    ),
  ].join('');
}

function list(head: string, lines: readonly string[]): string {
  return lines.length > 0 ? `\n${head}\n${lines.map((line) => `  ${line}\n`).join('')}` : '';
}
