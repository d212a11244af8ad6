import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { addressOf } from '../src/casebook/addresses.ts';
import { fingerprintOf } from '../src/evidence/capture.ts';
import { reasonOf } from '../src/casebook/disk.ts';
import { contentFilesIn, type Files } from '../src/casebook/files.ts';
import { contentFolder, UnclearFolder } from '../src/casebook/folder.ts';
import { nounOf } from '../src/casebook/nouns.ts';
import { readFiles } from '../src/casebook/read.ts';
import { problemParagraph } from '../src/casebook/report.ts';
import { didYouMean } from '../src/text/suggest.ts';
import { chooseId } from '../src/editor/choose-id.ts';
import { recordFieldsOf } from '../src/editor/fields.ts';
import { flagHelp, readFlags } from '../src/editor/flags.ts';
import {
  answersFor,
  Left,
  type Answered,
  type Library,
  type PromptIO,
} from '../src/editor/interview.ts';
import { dataFrom, draftRecord } from '../src/editor/new-record.ts';
import { askAboutOthers } from '../src/editor/other-people.ts';
import {
  collectionNames,
  collectionSchemas,
  type CollectionName,
} from '../src/schemas/collections.ts';
import { writeTogether } from '../src/casebook/write-together.ts';
import { settle } from './settle.ts';
import { openTerminal } from './terminal.ts';
import type { Id } from '../src/schemas/id.ts';
import { tell, type Environment, type CommandResult } from './usage.ts';

const kinds = new Map(collectionNames.map((name) => [nounOf(name), name]));

const help = `Makes the file of a new record, which passes the checks.

Usage: casebook new ${[...kinds.keys()].join('|')} "Title" [--id ID] [--KEY VALUE …]
                    [--content DIR]

What is required is asked for, or given as flags: npm run new -- claim --help lists those of a claim.
Without a terminal nothing is asked. A file that exists is never written over.
Exit codes: 0 when the file was made, 1 when the checks refuse it, 2 for wrong usage.
`;

/** A record that was made, or why none was. */
type Made = CommandResult & { id?: string };

/** The `new` command. Writes one file, and those that are added in between, or none. */
export async function main(
  argv: readonly string[],
  env: Environment,
  world: PromptIO,
): Promise<CommandResult> {
  const [kind, ...rest] = argv;
  if (kind === '--help') return { text: help, exitCode: 0 };
  try {
    return await make(
      kind ?? (await world.ask?.(kindQuestion, [...kinds.keys()]))?.trim() ?? '',
      rest,
      env,
      world,
    );
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    const lines = error.unfinished.map(
      (words) => `  npm run new -- ${words.map(shellWord).join(' ')}\n`,
    );
    return {
      text: lines.length > 0 ? `\n\nTo go on from here:\n${lines.join('')}` : '\n',
      exitCode: 130,
    };
  }
}

const kindQuestion = `What is it: ${[...kinds.keys()].join(', ')}? `;

/** Makes the record of a kind that the flags and the answers describe. Throws `Left`. */
async function make(
  kind: string,
  rest: readonly string[],
  env: Environment,
  world: PromptIO,
): Promise<Made> {
  const collection = kinds.get(kind);
  if (!collection)
    return wrong(
      kind ? `"${kind}" is no kind of record. ${didYouMean(kind, kinds.keys())}\n\n${help}` : help,
    );
  const schema = collectionSchemas[collection];
  const fields = recordFieldsOf(schema);
  const flags = readFlags(rest, fields, collection);
  if (typeof flags === 'string') return wrong(flags);
  if (flags.help) return { text: flagHelp(kind, fields), exitCode: 0 };

  const place = placeOf(flags.content, env);
  if (typeof place === 'string') return wrong(place);
  const { folder } = place;
  const library = libraryOf(folder, place.files, env, world);
  const title = flags.title || (await world.ask?.(titleQuestion(collection)))?.trim();
  if (!title) return wrong(`Give the ${kind} a title: npm run new -- ${kind} "Title".`);
  const chosen = await chooseId(flags.id, title, collection, library.content, world);
  if ('wrong' in chosen) return wrong(chosen.wrong);
  const capture = flags.captureFile === undefined ? {} : captureOf(flags.captureFile);
  if (typeof capture === 'string') return wrong(capture);
  const subject = { schema, fields, collection, typed: [] };
  let all: readonly Answered[];
  try {
    const answers = await answersFor(subject, title, flags.values, library, world);
    if (typeof answers === 'string') return wrong(answers);
    all = await askAboutOthers(collection, fields, answers, library.content, world);
  } catch (error) {
    if (error instanceof Left && subject.typed.length > 0) {
      const given = rest.filter((word) => word !== flags.title);
      const id = flags.id === undefined ? ['--id', chosen.id] : [];
      error.unfinished.push([kind, title, ...id, ...given, ...subject.typed]);
    }
    throw error;
  }
  return write(folder, collection, chosen.id, { ...dataFrom(all), ...capture });
}

/** The case in a folder, to which records can be added in between. */
function libraryOf(folder: string, files: Files, env: Environment, world: PromptIO): Library {
  const library: Library = {
    content: readFiles(files),
    add: async (collection, title) => {
      const words = [...(title ? [title] : []), '--content', folder];
      const { text, id } = await make(nounOf(collection), words, env, world);
      tell(`\n${text}`);
      library.content = readFiles(contentFilesIn(folder));
      return id;
    },
  };
  return library;
}

/** Writes the file of a record that the checks do not refuse. */
function write(
  folder: string,
  collection: CollectionName,
  id: Id,
  data: Record<string, unknown>,
): Made {
  const { file, text, problems: found } = draftRecord(collection, id, data, contentFilesIn(folder));
  // Nothing can mention yet what is only now made.
  const problems = found.filter(({ code }) => code !== 'unused-record');
  const told = problems.map(problemParagraph).join('\n');
  const path = relative(process.cwd(), join(folder, file));
  if (problems.some(({ severity }) => severity === 'error'))
    return {
      text: `${told}\nNothing was written. ${path} would have been:\n\n${text}`,
      exitCode: 1,
    };
  try {
    if (existsSync(join(folder, file))) throw new Error('the file exists');
    writeTogether(folder, (drafts) => drafts.write(file, text));
  } catch (error) {
    return { text: `${path} cannot be written: ${reasonOf(error)}.\n`, exitCode: 1 };
  }
  const page = addressOf({ collection, id });
  return {
    id,
    text: `${told}${told && '\n'}${path}\n  its page: ${page}\n  its prose goes below the second line of hyphens\n`,
    exitCode: 0,
  };
}

/** A word as it is typed in a shell. */
function shellWord(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `"${word.replace(/["\\$`]/g, String.raw`\$&`)}"`;
}

function wrong(text: string): CommandResult {
  return { text: text.endsWith('\n') ? text : `${text}\n`, exitCode: 2 };
}

/** The content folder and its files, or why they cannot be read. */
function placeOf(named: string | undefined, env: Environment) {
  try {
    const folder = contentFolder(named, env);
    settle(folder);
    return { folder, files: contentFilesIn(folder) };
  } catch (error) {
    if (error instanceof UnclearFolder) return error.message;
    return `The content folder cannot be read: ${reasonOf(error)}`;
  }
}

function titleQuestion(collection: CollectionName): string {
  if (collection === 'corrections') return 'What changed, in a few words: ';
  return ['actors', 'figures', 'places'].includes(collection) ? 'Its name: ' : 'Its title: ';
}

/** Returns the digest and size of a source's text for its record, or why the file cannot be read. */
function captureOf(path: string): { capture: object } | string {
  try {
    if (!lstatSync(path).isFile()) return `${path} is not an ordinary file.`;
    return { capture: { ...fingerprintOf(readFileSync(path)), mime: 'text/plain' } };
  } catch (error) {
    return `The text of the source cannot be read: ${reasonOf(error)}`;
  }
}

/** The `new` command where it is typed: whoever sits at a terminal is asked. */
export async function atTerminal(argv: readonly string[]): Promise<CommandResult> {
  const terminal = openTerminal();
  try {
    return await main(argv, process.env, {
      ask: terminal?.ask,
      today: new Date().toISOString().slice(0, 10),
    });
  } finally {
    terminal?.close();
  }
}
