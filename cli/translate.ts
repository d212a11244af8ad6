import { join, relative } from 'node:path';
import { checkContent } from '../src/casebook/check.ts';
import { filesIn, type Files } from '../src/casebook/files.ts';
import { contentFolder } from '../src/casebook/folder.ts';
import { readFrontMatter } from '../src/casebook/front-matter.ts';
import { linkCasebook } from '../src/casebook/link.ts';
import { readFiles, type Content } from '../src/casebook/read.ts';
import { paragraph } from '../src/casebook/report.ts';
import { didYouMean } from '../src/text/suggest.ts';
import { originalOf, translationOf } from '../src/casebook/translation.ts';
import { writeWhole } from '../src/casebook/write-whole.ts';
import { translationText } from '../src/editor/translation-text.ts';
import { languageOf } from '../src/schemas/languages.ts';
import { readArguments, WrongUsage, type Environment, type Outcome } from './usage.ts';

const help = `Makes or refreshes the translation of records, with the originals in view.

Usage: casebook translate RECORD… --to LANGUAGE [--confirm] [--content DIR]

A record is named as case or collection/id, such as claims/ministry-first-count. The file holds every text
of the record under its own key; what is missing or has changed stands below its original, as a comment.
With --confirm, what is translated was held against the originals as they are now: their digests are renewed.
Exit codes: 0 when the files were written, 1 when a file has errors, 2 for wrong usage.
`;

/** The `translate` command. Writes each file whole or not at all. */
export function main(argv: readonly string[], env: Environment, today: string): Outcome {
  const wanted = readWanted(argv, env);
  if ('exitCode' in wanted) return wanted;
  const { folder } = wanted;
  let files: Files;
  try {
    files = filesIn(folder);
  } catch (error) {
    return {
      text: `The content folder cannot be read: ${(error as Error).message}\n`,
      exitCode: 2,
    };
  }
  const content = readFiles(files);
  const wrong = wrongWith(content, wanted);
  if (wrong) return { text: `${wrong}\n`, exitCode: 2 };
  const outcomes = wanted.records.map((record) =>
    translate(files, content, record, wanted, folder, today),
  );
  return {
    text: outcomes.map(({ text }) => text).join(''),
    exitCode: outcomes.some(({ exitCode }) => exitCode !== 0) ? 1 : 0,
  };
}

interface Wanted {
  folder: string;
  records: string[];
  language: string;
  confirm: boolean;
}

/** Returns what was asked for, or what there is to say in place of it. */
function readWanted(argv: readonly string[], env: Environment): Wanted | Outcome {
  return readArguments(
    {
      help,
      options: {
        to: { type: 'string', default: '' },
        confirm: { type: 'boolean', default: false },
      },
      positionals: true,
      interpret: ({ to: language, confirm, content }, records) => {
        if (records.length === 0) throw new WrongUsage('Name the record to translate, or several.');
        if (!language) throw new WrongUsage('Say into which language: --to ar.');
        return { folder: contentFolder(content, env), records, language, confirm };
      },
    },
    argv,
  );
}

function wrongWith(content: Content, { records, language }: Wanted): string | undefined {
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

/** Writes the translation of one record, or says why not. */
function translate(
  files: Files,
  content: Content,
  record: string,
  { language, confirm }: Wanted,
  folder: string,
  today: string,
): Outcome {
  const draft = linkCasebook(content);
  const file = `${language}/${record}.mdx`;
  const path = relative(process.cwd(), join(folder, file));
  const original = originalOf(draft, { record });
  const entry = draft.translations.get(`${language}/${record}`);
  if (!original || (files.has(file) && !entry))
    return refused(path, content.problems, original ? file : `${record}.mdx`);
  const isInTheWay = ({ code, severity }: { code: string; severity: string }) =>
    severity === 'error' && (confirm || code === 'translation-of-no-text');
  const faults = checkContent(content).problems.filter(
    (problem) => problem.file === file && isInTheWay(problem),
  );
  if (faults.length > 0) return refused(path, faults, file);
  const bodyOf = (of: string) => readFrontMatter(content.textOf(of) ?? '').body;
  const text = translationText({
    ...{ original, language, entry, confirm, today },
    originalBody: bodyOf(original.file).trim(),
    body: entry ? bodyOf(file) : '',
  });
  try {
    writeWhole(join(folder, file), text);
  } catch (error) {
    return { text: `${path} cannot be written: ${(error as Error).message}\n`, exitCode: 1 };
  }
  const changed = readFiles(new Map([...files, [file, new TextEncoder().encode(text)]]));
  const { parts } = translationOf(linkCasebook(changed), original, language);
  const todo = parts.filter(({ state }) => state !== 'done');
  const told = todo.map(({ name, state }) => `  ${state}: ${name}\n`).join('');
  return { text: `${path}\n${told}`, exitCode: 0 };
}

function refused(path: string, problems: Content['problems'], file: string): Outcome {
  const told = problems.filter((problem) => problem.file === file).map(paragraph);
  return { text: `${told.join('\n')}\n${path} was not written.\n`, exitCode: 1 };
}
