import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { addressOf } from '../src/casebook/addresses.ts';
import { filesIn } from '../src/casebook/files.ts';
import { contentFolder, UnclearFolder } from '../src/casebook/folder.ts';
import { nounOf } from '../src/casebook/nouns.ts';
import { readFiles } from '../src/casebook/read.ts';
import { paragraph } from '../src/casebook/report.ts';
import { didYouMean } from '../src/text/suggest.ts';
import { chooseId } from '../src/editor/choose-id.ts';
import { fieldsOf } from '../src/editor/fields.ts';
import { flagHelp, readFlags } from '../src/editor/flags.ts';
import { answersFor, type World } from '../src/editor/interview.ts';
import { dataFrom, draftRecord } from '../src/editor/new-record.ts';
import { askAboutOthers } from '../src/editor/other-people.ts';
import {
  collectionNames,
  collectionSchemas,
  type CollectionName,
} from '../src/schemas/collections.ts';
import { writeTogether } from '../src/casebook/write-together.ts';
import { settle } from './settle.ts';
import type { Environment, Outcome } from './usage.ts';

const kinds = new Map(collectionNames.map((name) => [nounOf(name), name]));

const help = `Makes the file of a new record, which passes the checks.

Usage: casebook new ${[...kinds.keys()].join('|')} "Title" [--id ID] [--KEY VALUE …]
                    [--content DIR]

What is required is asked for, or given as flags: npm run new -- claim --help lists those of a claim.
Without a terminal nothing is asked. A file that exists is never written over.
Exit codes: 0 when the file was made, 1 when the checks refuse it, 2 for wrong usage.
`;

/** The `new` command. Writes one file, or none. */
export async function main(
  argv: readonly string[],
  env: Environment,
  world: World,
): Promise<Outcome> {
  const [kind = '', ...rest] = argv;
  if (kind === '--help') return { text: help, exitCode: 0 };
  const collection = kinds.get(kind);
  if (!collection)
    return wrong(
      kind ? `"${kind}" is no kind of record. ${didYouMean(kind, kinds.keys())}\n\n${help}` : help,
    );
  const schema = collectionSchemas[collection];
  const fields = fieldsOf(schema);
  const flags = readFlags(rest, fields, collection);
  if (typeof flags === 'string') return wrong(flags);
  if (flags.help) return { text: flagHelp(kind, fields), exitCode: 0 };

  const place = placeOf(flags.content, env);
  if (typeof place === 'string') return wrong(place);
  const { folder, files } = place;
  const content = readFiles(files);
  const title = flags.title || (await world.ask?.(titleQuestion(collection)))?.trim();
  if (!title) return wrong(`Give the ${kind} a title: npm run new -- ${kind} "Title".`);
  const chosen = await chooseId(flags.id, title, collection, content, world);
  if ('wrong' in chosen) return wrong(chosen.wrong);
  const capture = flags.captureFile === undefined ? {} : captureOf(flags.captureFile);
  if (typeof capture === 'string') return wrong(capture);
  const answers = await answersFor(
    { schema, fields, collection },
    title,
    flags.values,
    content,
    world,
  );
  if (typeof answers === 'string') return wrong(answers);

  const all = await askAboutOthers(collection, fields, answers, content, world);
  const data = { ...dataFrom(all), ...capture };
  const { file, text, problems } = draftRecord(collection, chosen.id, data, files);
  const told = problems.map(paragraph).join('\n');
  const path = relative(process.cwd(), join(folder, file));
  if (problems.some(({ severity }) => severity === 'error'))
    return {
      text: `${told}\nNothing was written. ${path} would have been:\n\n${text}`,
      exitCode: 1,
    };
  try {
    if (existsSync(join(folder, file))) throw new Error('the file exists');
    writeTogether(folder, ({ write }) => write(file, text));
  } catch (error) {
    return { text: `${path} cannot be written: ${(error as Error).message}\n`, exitCode: 1 };
  }
  const page = addressOf({ collection, id: chosen.id });
  return {
    text: `${told}${told && '\n'}${path}\n  its page: ${page}\n  its prose goes below the second line of hyphens\n`,
    exitCode: 0,
  };
}

function wrong(text: string): Outcome {
  return { text: text.endsWith('\n') ? text : `${text}\n`, exitCode: 2 };
}

/** The content folder and its files, or why they cannot be read. */
function placeOf(named: string | undefined, env: Environment) {
  try {
    const folder = contentFolder(named, env);
    settle(folder);
    return { folder, files: filesIn(folder) };
  } catch (error) {
    if (error instanceof UnclearFolder) return error.message;
    return `The content folder cannot be read: ${(error as Error).message}`;
  }
}

function titleQuestion(collection: CollectionName): string {
  if (collection === 'corrections') return 'What changed, in a few words: ';
  return ['actors', 'figures', 'places'].includes(collection) ? 'Its name: ' : 'Its title: ';
}

/** What identifies the text of a source, for its record. */
function captureOf(path: string): { capture: object } | string {
  try {
    if (!lstatSync(path).isFile()) return `${path} is not an ordinary file.`;
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { capture: { sha256, bytes: bytes.length, mime: 'text/plain' } };
  } catch (error) {
    return `The text of the source cannot be read: ${(error as Error).message}`;
  }
}

/** The `new` command where it is typed: whoever sits at a terminal is asked. */
export async function atTerminal(argv: readonly string[]): Promise<Outcome> {
  const { stdin: input, stdout: output } = process;
  const terminal = input.isTTY && output.isTTY ? createInterface({ input, output }) : undefined;
  try {
    return await main(argv, process.env, {
      ask: terminal && ((question) => terminal.question(question)),
      today: new Date().toISOString().slice(0, 10),
    });
  } finally {
    terminal?.close();
  }
}
