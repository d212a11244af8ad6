import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { checkContent } from '../src/casebook/check-content.ts';
import { reasonOf } from '../src/casebook/disk.ts';
import { contentFolder, fromHere, projectRoot, usualPlaces } from '../src/casebook/folder.ts';
import { readFiles } from '../src/casebook/read.ts';
import { problemParagraph } from '../src/casebook/report.ts';
import { writeTogether } from '../src/casebook/write-together.ts';
import { Left, type Ask } from '../src/editor/interview.ts';
import { idFor, starterRecords, type NewCase } from '../src/editor/starter/records.ts';
import {
  contentName,
  repositoryFiles,
  someOwner,
  type Origin,
} from '../src/editor/starter/repository.ts';
import { writeEditorSchemas } from '../src/editor/write-schemas.ts';
import { caseFile } from '../src/schemas/case.ts';
import { lineOfText } from '../src/schemas/text.ts';
import { commands } from './commands.ts';
import { openTerminal } from './terminal.ts';
import { readArguments, WrongUsage, type CommandResult } from './usage.ts';

const help = `Makes a repository for a new case, which passes the checks and builds.

Usage: casebook init DIR [--title TITLE] [--window DATES] [--place NAME] [--languages en,ar]
                         [--licence CC-BY-4.0] [--author NAME] [--generator OWNER/NAME@TAG]

  --title      What the case is called.
  --window     The days that it is about, such as 2013-08-14/2013-08-16.
  --place      Where it happened: a town, a region.
  --languages  Those of the site, the one of the records first: en, ar, or with a region, ar-EG.
  --licence    That of prose and data, as an SPDX identifier.
  --author     Who makes the record.
  --generator  The repository of Casebook on GitHub and its version, which workflows and package.json then name.

At a terminal what is left out is asked. The records go to DIR/${contentName}. What is in DIR already stays as it is;
where that is a case, nothing is written.
Exit codes: 0 when it was made, 1 when it could not be, 2 for wrong usage, 130 when you left.
`;

/** One thing that is asked of a new case. */
interface Question {
  key: keyof NewCase;
  question: string;
  otherwise: string | undefined;
  /** Returns what is wrong with an answer; undefined where it is accepted. */
  judge: (answer: string) => string | undefined;
}

const questions: readonly Question[] = [
  {
    key: 'title',
    question: 'What is the case called?',
    otherwise: undefined,
    judge: by(lineOfText),
  },
  {
    key: 'window',
    question: 'Which days is it about, such as 2013-08-14/2013-08-16?',
    otherwise: undefined,
    judge: by(caseFile.shape.window),
  },
  {
    key: 'place',
    question: 'Where did it happen: a town, a region?',
    otherwise: undefined,
    judge: by(lineOfText),
  },
  {
    key: 'languages',
    question: 'In which languages, that of the records first: en, ar, or both as en, ar?',
    otherwise: 'en',
    judge: (answer) => by(caseFile.shape.languages)(listOf(answer)),
  },
  {
    key: 'licence',
    question: 'Under which licence, as an SPDX identifier?',
    otherwise: 'CC-BY-4.0',
    judge: by(lineOfText),
  },
  {
    key: 'author',
    question: 'Who makes the record?',
    otherwise: '',
    judge: (answer) => answer && by(lineOfText)(answer),
  },
];

function by(schema: {
  safeParse: (value: unknown) => { error?: { issues: { message: string }[] } };
}) {
  return (answer: unknown): string | undefined =>
    schema
      .safeParse(answer)
      .error?.issues.map(({ message }) => message)
      .join('; ');
}

function listOf(answer: string): string[] {
  return answer.split(/[\s,،]+/).filter(Boolean);
}

/** The `init` command where it is typed. */
export async function atTerminal(argv: readonly string[]): Promise<CommandResult> {
  const terminal = openTerminal();
  try {
    return await main(argv, terminal?.ask, new Date().toISOString().slice(0, 10));
  } catch (error) {
    if (error instanceof Left) return { text: '\nNothing was written.\n', exitCode: 130 };
    throw error;
  } finally {
    terminal?.close();
  }
}

/** The `init` command. Writes a whole repository or nothing. */
export async function main(
  argv: readonly string[],
  ask: Ask | undefined,
  today: string,
): Promise<CommandResult> {
  const text = { type: 'string' } as const;
  const wanted = readArguments(
    {
      help,
      options: {
        ...{ title: text, window: text, place: text, languages: text, licence: text, author: text },
        generator: text,
      },
      positionals: true,
      interpret: ({ generator, content, ...given }, [folder, ...more]) => {
        if (!folder || more.length > 0 || content !== undefined)
          throw new WrongUsage('Name one folder for the new repository, such as my-case.');
        const target = resolve(folder);
        return { target, given, origin: originFor(target, generator) };
      },
    },
    argv,
  );
  if ('exitCode' in wanted) return wanted;
  const { target, given, origin } = wanted;
  const obstacle = obstacleIn(target);
  if (obstacle) return { text: `${obstacle} Nothing was written.\n`, exitCode: 1 };
  const answers = await answersTo(given, ask);
  if (typeof answers === 'string') return { text: `${answers}\n\n${help}`, exitCode: 2 };
  return writeRepository(target, answers, origin, today);
}

/** Why nothing can be begun in a folder. */
function obstacleIn(target: string): string | undefined {
  const shown = fromHere(target);
  if (existsSync(target) && !statSync(target).isDirectory()) return `${shown} is a file.`;
  const taken = usualPlaces.find((place) => existsSync(join(target, place, 'case.mdx')));
  if (taken !== undefined)
    return `There is a case in ${fromHere(join(target, taken))} already, and nothing is ever written over it.`;
  const content = join(target, contentName);
  if (existsSync(content) && readdirSync(content).length > 0)
    return `${fromHere(content)} holds files already.`;
  try {
    contentFolder(content);
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

/** Returns the answers of flags and questions, or the problems with them. */
async function answersTo(
  given: Partial<Record<keyof NewCase, string>>,
  ask: Ask | undefined,
): Promise<NewCase | string> {
  const answers = new Map<keyof NewCase, string>();
  const wrong: string[] = [];
  for (const { key, question, otherwise, judge } of questions) {
    let answer = given[key] ?? (ask ? undefined : otherwise);
    let said = `\n${question}`;
    while (answer === undefined && ask) {
      const typed = (await ask(`${said}\n${key}${otherwise ? ` [${otherwise}]` : ''}: `)).trim();
      const fault = judge(typed || (otherwise ?? ''));
      if (fault) said = `That does not fit: ${fault}.`;
      else answer = typed || otherwise;
    }
    const fault = answer === undefined ? `it is needed` : judge(answer);
    if (fault) wrong.push(`--${key}: ${fault}.`);
    else answers.set(key, answer ?? '');
  }
  if (wrong.length > 0) return wrong.join('\n');
  const { languages = '', ...rest } = Object.fromEntries(answers);
  return { ...(rest as unknown as NewCase), languages: listOf(languages) };
}

function writeRepository(
  target: string,
  answers: NewCase,
  origin: Origin,
  today: string,
): CommandResult {
  const records = starterRecords(answers, today);
  const encoder = new TextEncoder();
  const files = new Map([...records].map(([file, text]) => [file, encoder.encode(text)]));
  const errors = checkContent(readFiles(files)).problems.filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0)
    return {
      text: `${errors.map(problemParagraph).join('\n')}\nNothing was written.\n`,
      exitCode: 1,
    };
  const about = { id: idFor(answers.title, basename(target)), ...answers };
  const scripts = Object.keys(commands).filter((name) => name !== 'init');
  const beside = repositoryFiles(about, origin, scripts);
  const isThere = (path: string) => existsSync(join(target, path));
  const kept = [...beside.keys()].filter((path) => path !== 'package.json' && isThere(path));
  try {
    writeTogether(target, ({ write }) => {
      for (const [path, text] of records) write(`${contentName}/${path}`, text);
      for (const [path, text] of beside)
        if (!kept.includes(path))
          write(path, path === 'package.json' ? withOwn(join(target, path), text) : text);
    });
  } catch (error) {
    return {
      text: `${fromHere(target)} cannot be written: ${reasonOf(error)}. Nothing was written.\n`,
      exitCode: 1,
    };
  }
  writeEditorSchemas(readFiles(files), join(target, contentName), target);
  return { text: report(target, kept, origin), exitCode: 0 };
}

/** A package.json with what another one has already, which goes first. Throws where that is not JSON. */
function withOwn(path: string, made: string): string {
  if (!existsSync(path)) return made;
  const [own, ours] = [readFileSync(path, 'utf8'), made].map(
    (text) => JSON.parse(text) as Record<string, Record<string, string>>,
  );
  const scripts = { ...ours?.['scripts'], ...own?.['scripts'] };
  const dependencies = { ...ours?.['dependencies'], ...own?.['dependencies'] };
  return `${JSON.stringify({ ...own, scripts, dependencies }, null, 2)}\n`;
}

function report(target: string, kept: readonly string[], { generator }: Origin): string {
  const shown = fromHere(target);
  return [
    `${shown} holds a new case; its records are in ${fromHere(join(target, contentName))}.`,
    ...(kept.length > 0 ? [`What was there stays as it is: ${kept.join(', ')}.`] : []),
    ...(generator.name.startsWith(`${someOwner}/`)
      ? [
          `Its workflows name ${someOwner} as the owner of Casebook on GitHub: put yours there, or begin with --generator.`,
        ]
      : []),
    '',
    'Go on:',
    ...(shown === '.' ? [] : [`  cd ${/^[\w./-]+$/.test(shown) ? shown : `"${shown}"`}`]),
    '  npm install',
    '  npm run check',
    '  npm run dev',
    '',
  ].join('\n');
}

/** The package that a new case shall depend on: that of `--generator`, or that of the Casebook which runs. */
function originFor(target: string, written: string | undefined): Origin {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  if (written === undefined)
    return {
      spec: installedFrom(target),
      generator: { name: `${someOwner}/casebook`, ref: `v${version}` },
    };
  const [, name = '', ref = `v${version}`] =
    /^([\w-]+\/[\w.-]+)(?:@([\w./-]+))?$/.exec(written) ?? [];
  if (!name) throw new WrongUsage(`"${written}" is no repository on GitHub. Write OWNER/NAME@TAG.`);
  return { spec: `github:${name}#${ref}`, generator: { name, ref } };
}

/** The specifier by which npm installs the running Casebook into a folder: its file, its address or its own folder. */
function installedFrom(target: string): string {
  const fileIn = (path: string) => `file:${relative(target, path).split(sep).join('/')}`;
  const modules = dirname(projectRoot);
  if (basename(modules) !== 'node_modules') return fileIn(projectRoot);
  try {
    const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')) as {
      packages: Record<string, { resolved?: string }>;
    };
    const from = packages['node_modules/casebook']?.resolved ?? '';
    if (!from.startsWith('file:')) return from || fileIn(projectRoot);
    return fileIn(resolve(dirname(modules), from.slice('file:'.length)));
  } catch {
    return fileIn(projectRoot);
  }
}
