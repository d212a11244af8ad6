import { originalOf, textAt, translationOf } from '../casebook/translation.ts';
import type { Casebook } from '../casebook/link.ts';
import { compareText } from '../casebook/problem.ts';
import type { CaseData } from '../schemas/collections.ts';
import { own, column } from './columns.ts';
import { recordTable } from './record-table.ts';
import { tableOf, type Table } from './table.ts';

/** The facts of the case as a table of names and values. */
export function aboutTable(casebook: Casebook): Table {
  return tableOf<[string, string]>(
    { name: 'about', key: ['property'] },
    [
      column('property', 'The name of the property.', ([name]) => name, { required: true }),
      column('value', 'Its value.', ([, value]) => value, { required: true }),
    ],
    propertiesOf(casebook.case.data),
  );
}

function propertiesOf(data: CaseData): [string, string][] {
  return [
    ['title', data.title],
    ['summary', data.summary],
    ['version', data.version],
    ['published', data.published.edtf],
    ...(data.updated ? [['updated', data.updated.edtf] as [string, string]] : []),
    ['window', data.window.edtf],
    ['root', data.root],
    ['languages', data.languages.join(' ')],
    ['licence_content', data.licence.content],
    ['licence_data', data.licence.data],
    ['authors', data.authors.map(authorText).join('; ')],
    ...(data.publisher ? [['publisher', data.publisher.name] as [string, string]] : []),
    ...(data.publisher?.url ? [['publisher_url', data.publisher.url] as [string, string]] : []),
    ...(data.repository ? [['repository', data.repository] as [string, string]] : []),
    ...(data.contact ? [['contact', data.contact] as [string, string]] : []),
  ];
}

function authorText({ name, affiliation }: CaseData['authors'][number]): string {
  return affiliation ? `${name} (${affiliation})` : name;
}

export function noteTable(casebook: Casebook): Table {
  return recordTable(casebook, 'notes', [
    own('notes', 'title'),
    own('notes', 'summary'),
    own('notes', 'menu'),
    own('notes', 'order'),
  ]);
}

export function correctionTable(casebook: Casebook): Table {
  return recordTable(casebook, 'corrections', [
    own('corrections', 'date'),
    {
      ...own('corrections', 'record'),
      description: 'The record that was changed, as collection/id, or case.',
    },
    own('corrections', 'field'),
    { ...own('corrections', 'from'), required: false },
    { ...own('corrections', 'to'), required: false },
    own('corrections', 'because'),
    own('corrections', 'reportedBy'),
  ]);
}

/** A text of a translation: words, never data. The body stays on the pages. */
interface TranslatedText {
  language: string;
  record: string;
  part: string;
  text: string;
  behind: boolean;
}

/** Every text of front matter in another language than the record's, in order of language, record and place. */
export function translatedTexts(casebook: Casebook): TranslatedText[] {
  return [...casebook.translations.values()]
    .sort((a, b) => compareText(a.language, b.language) || compareText(a.record, b.record))
    .flatMap((entry) => {
      const { language, record, data } = entry;
      const original = originalOf(casebook, entry);
      if (!original) return [];
      return translationOf(casebook, original, language).parts.flatMap(({ name, path, state }) => {
        const text = path && textAt(data, path);
        return text === undefined
          ? []
          : [{ language, record, part: name, text, behind: state === 'behind' }];
      });
    });
}

export function translationTable(casebook: Casebook): Table {
  return tableOf<TranslatedText>(
    { name: 'translations', key: ['language', 'record', 'part'] },
    [
      column('language', 'The language, as a BCP 47 tag.', ({ language }) => language, {
        required: true,
      }),
      column('record', 'The record, as collection/id, or case.', ({ record }) => record, {
        required: true,
      }),
      column(
        'part',
        'The text that is translated, by its place in the record: roles.0.title.',
        ({ part }) => part,
        { required: true },
      ),
      column('text', 'The translation, ours.', (row) => row.text, { required: true }),
      column('behind', 'Whether the original has changed since.', ({ behind }) => behind, {
        type: 'boolean',
        required: true,
      }),
    ],
    translatedTexts(casebook),
  );
}
