import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { addressOf } from '../src/casebook/addresses.ts';
import { filesIn } from '../src/casebook/files.ts';
import { contentFolder } from '../src/casebook/folder.ts';
import { nounOf } from '../src/casebook/nouns.ts';
import { readFiles, type Content } from '../src/casebook/read.ts';
import { paragraph } from '../src/casebook/report.ts';
import { didYouMean } from '../src/casebook/suggest.ts';
import { fieldsOf, type Field } from '../src/editor/fields.ts';
import { makeId } from '../src/editor/ids.ts';
import { dataFrom, draftRecord, hint, readAnswer } from '../src/editor/new-record.ts';
import {
  collectionNames,
  collectionSchemas,
  type CollectionName,
} from '../src/schemas/collections.ts';
import { idPattern } from '../src/schemas/id.ts';
import type { Outcome } from './check.ts';

/** What the command needs of the world: somebody to ask, if there is anybody, and the day. */
export interface World {
  /** Asks one question and gives the answer; undefined when nobody is there to answer. */
  ask: ((question: string) => Promise<string>) | undefined;
  /** `YYYY-MM-DD`, for "last changed" and for the date of a correction. */
  today: string;
}

const kinds = new Map(collectionNames.map((name) => [nounOf(name), name]));

const help = `Makes the file of a new record, which passes the checks.

Usage: npm run new -- ${[...kinds.keys()].join('|')} "Title" [--id ID] [--KEY VALUE …]

What is required is asked for, or given as flags: npm run new -- claim --help lists those of a claim.
Without a terminal nothing is asked. A file that exists is never written over.
Exit codes: 0 when the file was made, 1 when the checks refuse it, 2 for wrong usage.
`;

/** The `new` command. Reads the folder anew, and writes one file or none. */
export async function main(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  world: World,
): Promise<Outcome> {
  const wrong = (text: string): Outcome => ({ text: `${text}\n`, exitCode: 2 });
  const [kind = '', ...rest] = argv;
  if (kind === '--help' || kind === '') return kind ? { text: help, exitCode: 0 } : wrong(help);
  const collection = kinds.get(kind);
  if (!collection)
    return wrong(
      `"${kind}" is no kind of record. ${didYouMean(kind, kinds.keys())}The kinds are: ${[...kinds.keys()].join(', ')}.`,
    );
  const schema = collectionSchemas[collection];
  const fields = fieldsOf(schema);
  const flags = readFlags(rest, fields, collection);
  if (typeof flags === 'string') return wrong(flags);
  if (flags.help) return { text: flagHelp(kind, fields), exitCode: 0 };

  const folder = contentFolder(env);
  let files;
  try {
    files = filesIn(folder);
  } catch (error) {
    return wrong(`The content folder cannot be read: ${(error as Error).message}`);
  }
  const content = readFiles(files);
  const title = flags.title || (await world.ask?.(`${titleQuestion(collection)}: `))?.trim();
  if (!title) return wrong(`Give the ${kind} a title: npm run new -- ${kind} "Title".`);

  const id = await chooseId(flags.id, title, collection, content, world);
  if ('wrong' in id) return wrong(id.wrong);

  const defaults = defaultsFor(collection, title, content, world);
  const answers: { field: Field; values: unknown[] }[] = [];
  const lacking: Field[] = [];
  const mistakes: string[] = [];
  for (const field of fields) {
    const key = field.path.join('.');
    const fallback = defaults[key];
    const given = givenFor(key, flags.values.get(field.flag), title, fallback, flags.values);
    if (given) {
      const read = given.map((text) => readAnswer(schema, field, text, content.known));
      mistakes.push(...read.flatMap((answer) => ('wrong' in answer ? [answer.wrong] : [])));
      answers.push({
        field,
        values: read.map((answer) => ('value' in answer ? answer.value : undefined)),
      });
    } else if (!field.required) continue;
    else if (world.ask) {
      answers.push({ field, values: [await askFor(schema, field, fallback, content, world.ask)] });
    } else if (fallback !== undefined) answers.push({ field, values: [fallback] });
    else lacking.push(field);
  }
  if (mistakes.length > 0) return wrong(mistakes.join('\n'));
  if (lacking.length > 0)
    return wrong(
      [
        `A ${kind} needs ${lacking.length === 1 ? 'this' : 'these'} too:`,
        ...lacking.map((field) => flagLine(field, content)),
      ].join('\n'),
    );

  const captured = flags.capture === undefined ? {} : captureOf(flags.capture);
  if ('failure' in captured) return wrong(captured.failure);
  const data = { ...dataFrom(answers), ...captured };
  const { file, text, problems } = draftRecord(collection, id.id, data, files);
  const path = relative(process.cwd(), join(folder, file));
  if (problems.some(({ severity }) => severity === 'error'))
    return {
      text: `${problems.map(paragraph).join('\n')}\nNothing was written. The file would have been ${path}:\n\n${text}`,
      exitCode: 1,
    };
  try {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text, { flag: 'wx' });
  } catch (error) {
    return { text: `${path} cannot be written: ${(error as Error).message}\n`, exitCode: 1 };
  }
  return {
    text: [
      ...problems.map(paragraph),
      `${path}`,
      `  its page: ${addressOf({ collection, id: id.id })}`,
      `  prose, if any, goes below the second line of hyphens; npm run check tells what is wrong with it`,
      '',
    ].join('\n'),
    exitCode: 0,
  };
}

/** What was given for a field. The title is the first name; the other names follow it. */
function givenFor(
  key: string,
  given: string[] | undefined,
  title: string,
  fallback: string | undefined,
  flags: Flags['values'],
): string[] | undefined {
  if (key === 'title') return [title];
  if (key === 'names.0.value') return [title, ...(given ?? [])];
  if (key !== 'names.0.lang') return given;
  const names = 1 + (flags.get('value')?.length ?? 0);
  const first = fallback === undefined ? [] : [fallback];
  return given && given.length >= names ? given : [...first, ...(given ?? [])];
}

function titleQuestion(collection: CollectionName): string {
  if (collection === 'corrections') return 'What changed, in a few words (for the file name)';
  return ['actors', 'figures', 'places'].includes(collection) ? 'Its name' : 'Its title';
}

function defaultsFor(
  collection: CollectionName,
  title: string,
  content: Content,
  { today }: World,
): Record<string, string> {
  const language = content.case?.data.languages[0] ?? 'en';
  return {
    ...(collection === 'incidents' ? { updated: today } : {}),
    ...(collection === 'corrections' ? { date: today } : {}),
    ...(collection === 'claims' ? { status: 'active' } : {}),
    'names.0.lang': /\p{sc=Arab}/u.test(title) ? 'ar' : language,
  };
}

interface Flags {
  title: string;
  id: string | undefined;
  help: boolean;
  /** A text to identify: only for sources. */
  capture: string | undefined;
  values: Map<string, string[]>;
}

function readFlags(
  argv: readonly string[],
  fields: readonly Field[],
  collection: CollectionName,
): Flags | string {
  const names = fields.map(({ flag }) => flag);
  const options = Object.fromEntries(
    names.map((name) => [name, { type: 'string', multiple: true }] as const),
  );
  const own = {
    id: { type: 'string' },
    help: { type: 'boolean' },
    ...(collection === 'sources' ? { 'capture-file': { type: 'string' } as const } : undefined),
  } as const;
  const forSources =
    collection === 'sources' ? ({ 'capture-file': { type: 'string' } } as const) : {};
  try {
    const { values, positionals } = parseArgs({
      args: argv.map((word) => camelCase(word, names)),
      options: { ...options, ...own },
      allowPositionals: true,
    });
    if (positionals.length > 1)
      return `Put the title in quotation marks: "${positionals.join(' ')}".`;
    const {
      id,
      help,
      'capture-file': capture,
      ...given
    } = values as Record<string, string[] | string | boolean>;
    const [title = ''] = positionals;
    return {
      title: title.trim(),
      id: id as string | undefined,
      help: help === true,
      capture: capture as string | undefined,
      values: new Map(Object.entries(given as Record<string, string[]>)),
    };
  } catch (error) {
    const [, unknown] = /^Unknown option '--([^']+)'/.exec((error as Error).message) ?? [];
    if (unknown === undefined) return (error as Error).message;
    return `--${unknown} is no flag of a ${nounOf(collection)}. ${didYouMean(unknown, names)}npm run new -- ${nounOf(collection)} --help lists them.`;
  }
}

/** `--asserted-by` is `--assertedBy`. */
function camelCase(word: string, names: readonly string[]): string {
  const [, flag = '', rest = ''] = /^--([a-z.-]+)((?:=[^]*)?)$/.exec(word) ?? [];
  const camel = flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return names.includes(camel) ? `--${camel}${rest}` : word;
}

async function chooseId(
  wanted: string | undefined,
  title: string,
  collection: CollectionName,
  { known }: Content,
  { ask }: World,
): Promise<{ id: string } | { wrong: string }> {
  const made = makeId(title);
  let id = wanted ?? (made && 'id' in made ? made.id : undefined);
  if (id === undefined) {
    const proposal = made && 'proposal' in made ? made.proposal : undefined;
    id =
      (
        await ask?.(
          `An id for it, in letters a–z, for its lasting address${proposal ? ` [${proposal}]` : ''}: `,
        )
      )?.trim() ||
      (ask && proposal);
    if (!id)
      return {
        wrong: `An id cannot be made from "${title}" for certain, and it is a lasting address. Choose one in letters a–z: --id ${proposal ?? 'a-short-name'}`,
      };
  }
  if (!idPattern.test(id))
    return { wrong: `"${id}" cannot be an id: it holds only a–z, 0–9 and single hyphens.` };
  if (known.has(`${collection}/${id}`))
    return {
      wrong: `${collection}/${id}.mdx exists and is never written over. Choose another id: --id ${freeId(id, collection, known)}`,
    };
  return { id };
}

function freeId(id: string, collection: CollectionName, known: Content['known']): string {
  let number = 2;
  while (known.has(`${collection}/${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/** Asks until the answer fits. */
async function askFor(
  schema: Parameters<typeof readAnswer>[0],
  field: Field,
  fallback: string | undefined,
  { known }: Content,
  ask: NonNullable<World['ask']>,
): Promise<unknown> {
  const ids = idsFor(field, known);
  const choice = ids.length > 0 && ids.length <= 40 ? `\n  ${ids.join(', ')}` : '';
  let question = `\n${hint(field)}${choice}\n${field.flag}${fallback === undefined ? '' : ` [${fallback}]`}: `;
  for (;;) {
    const text = (await ask(question)).trim() || fallback || '';
    const answer = readAnswer(schema, field, text, known);
    if ('value' in answer) return answer.value;
    question = `${answer.wrong}\n${field.flag}: `;
  }
}

function idsFor({ references }: Field, known: Content['known']): string[] {
  return [...known.keys()]
    .filter((key) => references.some((name) => key.startsWith(`${name}/`)))
    .map((key) => key.split('/')[1] ?? '')
    .sort();
}

function flagLine(field: Field, { known }: Content): string {
  const ids = idsFor(field, known);
  const some =
    ids.length > 0
      ? ` There are: ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ', …' : ''}.`
      : '';
  return `  --${field.flag}  ${hint(field)}${some}`;
}

function flagHelp(kind: string, fields: readonly Field[]): string {
  const line = (field: Field) => `  --${field.flag}  ${hint(field)}${formHint(field)}`;
  return [
    `npm run new -- ${kind} "Title" [--id ID]`,
    '',
    'Required:',
    ...fields.filter(({ required, path }) => required && path.join('.') !== 'title').map(line),
    '',
    'Optional:',
    ...fields.filter(({ required }) => !required).map(line),
    ...(kind === 'source'
      ? [
          '  --capture-file  A file with the text that was read: its length and SHA-256 are recorded.',
        ]
      : []),
    '',
  ].join('\n');
}

function formHint({ form, path }: Field): string {
  if (form === 'list') return ' (several with commas)';
  if (path.includes(0)) return ' (again for another entry)';
  return '';
}

function captureOf(path: string): { capture: object } | { failure: string } {
  try {
    if (!lstatSync(path).isFile()) return { failure: `${path} is not an ordinary file.` };
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { capture: { sha256, bytes: bytes.length, mime: 'text/plain' } };
  } catch (error) {
    return { failure: `The text of the source cannot be read: ${(error as Error).message}` };
  }
}

if (import.meta.main) {
  const terminal = process.stdin.isTTY && process.stdout.isTTY;
  const lines = terminal
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  const { text, exitCode } = await main(process.argv.slice(2), process.env, {
    ask: lines && ((question) => lines.question(question)),
    today: new Date().toISOString().slice(0, 10),
  });
  lines?.close();
  (exitCode === 2 ? process.stderr : process.stdout).write(text);
  process.exitCode = exitCode;
}
