import { join, relative } from 'node:path';
import { checkContent } from '../src/casebook/check-content.ts';
import { reasonOf } from '../src/casebook/disk.ts';
import type { AnyEntry, CaseEntry } from '../src/casebook/entry.ts';
import { contentFilesIn, type Files } from '../src/casebook/files.ts';
import { contentFolder } from '../src/casebook/folder.ts';
import { readFrontMatter } from '../src/casebook/front-matter.ts';
import { linkCasebook, type LinkedRecords } from '../src/casebook/link.ts';
import type { Problem } from '../src/casebook/problem.ts';
import { readFiles, type Content } from '../src/casebook/read.ts';
import { problemParagraph } from '../src/casebook/report.ts';
import { didYouMean } from '../src/text/suggest.ts';
import { originalOf, translationOf } from '../src/casebook/translation.ts';
import { writeTogether } from '../src/casebook/write-together.ts';
import { translationText } from '../src/editor/translation-text.ts';
import { languageOf } from '../src/schemas/languages.ts';
import { settle } from './settle.ts';
import { command, WrongUsage, type CommandResult } from './usage.ts';

const help = `Makes or refreshes the translation of records, with the originals in view.

Usage: casebook translate RECORD… --to LANGUAGE [--confirm] [--content DIR]

A record is named as case or collection/id, such as claims/ministry-first-count. The file holds every text
of the record under its own key; what is missing or has changed stands below its original, as a comment.
With --confirm, what is translated was held against the originals as they are now: their digests are renewed.
Exit codes: 0 when the files were written, 1 when a file has errors, 2 for wrong usage.
`;

const encoder = new TextEncoder();

interface TranslateOptions {
  records: string[];
  language: string;
  confirm: boolean;
}

/** The `translate` command. Writes all files together or none. */
export const main = command(
  {
    help,
    options: {
      to: { type: 'string', default: '' },
      confirm: { type: 'boolean', default: false },
    },
    positionals: true,
    interpret: ({ to: language, confirm, content }, records, env) => {
      if (records.length === 0) throw new WrongUsage('Name the record to translate, or several.');
      if (!language) throw new WrongUsage('Say into which language: --to ar.');
      return { folder: contentFolder(content, env), records, language, confirm };
    },
  },
  ({ folder, ...wanted }, _, today: string): CommandResult => {
    let files: Files;
    try {
      settle(folder);
      files = contentFilesIn(folder);
    } catch (error) {
      return {
        text: `The content folder cannot be read: ${reasonOf(error)}.\n`,
        exitCode: 2,
      };
    }
    const content = readFiles(files);
    const wrong = wrongWith(content, wanted);
    if (wrong) return { text: `${wrong}\n`, exitCode: 2 };
    const reading: Reading = { content, draft: linkCasebook(content), ...checkContent(content) };
    const translations = wanted.records.map((record) =>
      translate(files, reading, record, wanted, today),
    );
    const made = translations.filter((one) => 'text' in one);
    const changed = linkCasebook(
      readFiles(
        new Map([...files, ...made.map(({ file, text }) => [file, encoder.encode(text)] as const)]),
      ),
    );
    try {
      writeTogether(folder, ({ write }) => made.forEach(({ file, text }) => write(file, text)));
    } catch (error) {
      return { text: `Nothing was written: ${reasonOf(error)}.\n`, exitCode: 1 };
    }
    const pathOf = (file: string) => relative(process.cwd(), join(folder, file));
    const told = translations.map((one) => {
      if ('problems' in one)
        return `${one.problems.map(problemParagraph).join('\n')}\n${pathOf(one.file)} was not written.\n`;
      const { parts } = translationOf(changed, one.original, wanted.language);
      const todo = parts.filter(({ state }) => state !== 'done');
      return [pathOf(one.file), ...todo.map(({ name, state }) => `  ${state}: ${name}`), ''].join(
        '\n',
      );
    });
    return { text: told.join(''), exitCode: made.length < translations.length ? 1 : 0 };
  },
);

function wrongWith(content: Content, { records, language }: TranslateOptions): string | undefined {
  if (!content.case) return 'There is no case.mdx that can be read: run npm run check.';
  const [own, ...others] = content.case.data.languages.map(languageOf);
  if (!others.includes(language))
    return language === own
      ? `The records themselves are in "${language}".`
      : `The case is not published in "${language}": add it to the languages of case.mdx first.`;
  const names = ['case', ...content.known.keys()];
  const unknown = records.find((record) => !names.includes(record));
  return unknown === undefined
    ? undefined
    : `"${unknown}" is no record. ${didYouMean(unknown, names)}`.trim();
}

interface Reading {
  content: Content;
  draft: LinkedRecords;
  problems: readonly Problem[];
}

/** The text of a translation's file, or the problems for which none is written. */
type Translation = { file: string } & (
  { text: string; original: AnyEntry | CaseEntry } | { problems: readonly Problem[] }
);

function translate(
  files: Files,
  { content, draft, problems }: Reading,
  record: string,
  { language, confirm }: TranslateOptions,
  today: string,
): Translation {
  const file = `${language}/${record}.mdx`;
  const original = originalOf(draft, { record });
  const entry = draft.translations.get(`${language}/${record}`);
  const of = (found: readonly Problem[], inFile: string) =>
    found.filter((problem) => problem.file === inFile);
  if (!original || (files.has(file) && !entry))
    return { file, problems: of(content.problems, original ? file : `${record}.mdx`) };
  const inTheWay = of(problems, file).filter(
    ({ code, severity }) => severity === 'error' && (confirm || code === 'translation-of-no-text'),
  );
  if (inTheWay.length > 0) return { file, problems: inTheWay };
  const bodyOf = (path: string) => readFrontMatter(content.textOf(path) ?? '').body;
  const text = translationText({
    ...{ original, language, entry, confirm, today },
    originalBody: bodyOf(original.file).trim(),
    body: entry ? bodyOf(file) : '',
  });
  return { file, text, original };
}
