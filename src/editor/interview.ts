import type { z } from 'astro/zod';
import type { Content } from '../casebook/read.ts';
import { nounOf } from '../casebook/nouns.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { languageOf } from '../schemas/languages.ts';
import type { RecordField } from './fields.ts';
import { hint, idsFor, lackingLine, type Flags } from './flags.ts';
import { readAnswer } from './new-record.ts';

/** Asks one question and gives the answer, which may be completed from `choices`. Throws `Left`. */
export type Ask = (question: string, choices?: readonly string[]) => Promise<string>;

/** Thrown where whoever was asked has left. */
export class Left extends Error {
  /** For each record that was being made, the innermost first, the words of a command line that goes on with it. */
  readonly unfinished: string[][] = [];
}

/** Input and output for making a record: questions to a person, if there is one, and the day of today. */
export interface PromptIO {
  /** Undefined when nobody is there to answer. */
  ask: Ask | undefined;
  /** `YYYY-MM-DD` in UTC, for "last changed", for the date of a correction and for when a claim was entered. */
  today: string;
}

/** A record that is being made. */
export interface Subject {
  schema: z.ZodType;
  fields: readonly RecordField[];
  collection: CollectionName;
  /** The answers so far, as flags of a command line. */
  typed: string[];
}

/** The case that a record is made for. */
export interface Library {
  /** As it is now, with the records that were added in between. */
  content: Content;
  /** Makes a record of another kind in between and gives its id; undefined, having said why, where none was made. */
  add: (collection: CollectionName, title: string) => Promise<string | undefined>;
}

/** The values of one field; a list of groups of keys has one for each entry. */
export interface Answered {
  field: RecordField;
  values: unknown[];
}

/**
 * What each field is given: from the flags, from the title, from somebody who is asked until the answer
 * fits, or by default. Gives what is lacking or wrong as a text, all of it at once.
 */
export async function answersFor(
  { schema, fields, collection, typed }: Subject,
  title: string,
  flags: Flags['values'],
  library: Library,
  world: PromptIO,
): Promise<Answered[] | string> {
  const defaults = defaultsFor(collection, title, library.content, world);
  const answers: Answered[] = [];
  const lacking: RecordField[] = [];
  const mistakes: string[] = [];
  for (const field of fields) {
    const fallback = defaults[field.path.join('.')];
    const given = givenFor(field, title, fallback, flags);
    if (given) {
      const read = given.map((text) => readAnswer(schema, field, text, library.content.known));
      for (const answer of read) if ('wrong' in answer) mistakes.push(answer.wrong);
      answers.push({
        field,
        values: read.flatMap((answer) => ('value' in answer ? [answer.value] : [])),
      });
    } else if (field.required && world.ask) {
      const { value, text } = await askFor({ schema, field, fallback }, library, world.ask);
      typed.push(`--${field.flag}`, text);
      answers.push({ field, values: [value] });
    } else if (fallback !== undefined) answers.push({ field, values: [fallback] });
    else if (field.required) lacking.push(field);
  }
  if (lacking.length > 0) mistakes.push('These are needed too:');
  for (const field of lacking) mistakes.push(lackingLine(field, library.content.known));
  return mistakes.length > 0 ? mistakes.join('\n') : answers;
}

/** The flags given for a field. The title is the first name; other names follow it. */
function givenFor(
  { path, flag }: RecordField,
  title: string,
  fallback: string | undefined,
  flags: Flags['values'],
): string[] | undefined {
  const given = flags.get(flag);
  switch (path.join('.')) {
    case 'title':
      return [title];
    case 'names.0.value':
      return [title, ...(given ?? [])];
    case 'names.0.lang': {
      const names = 1 + (flags.get('value')?.length ?? 0);
      return given && given.length >= names ? given : [fallback ?? 'en', ...(given ?? [])];
    }
    default:
      return given;
  }
}

function defaultsFor(
  collection: CollectionName,
  title: string,
  content: Content,
  { today }: PromptIO,
): Record<string, string> {
  const language = languageOf(content.case?.data.languages[0] ?? 'en');
  return {
    ...(collection === 'incidents' ? { updated: today } : {}),
    ...(collection === 'corrections' ? { date: today } : {}),
    ...(collection === 'claims' ? { status: 'active', recorded: today } : {}),
    'names.0.lang': /\p{sc=Arab}/u.test(title) ? 'ar' : language,
  };
}

const mostIds = 40;

/** Asks until an answer fits; a plus makes a record that is missing, and the question comes again. */
async function askFor(
  {
    schema,
    field,
    fallback,
  }: { schema: z.ZodType; field: RecordField; fallback: string | undefined },
  library: Library,
  ask: Ask,
): Promise<{ value: unknown; text: string }> {
  let otherwise = fallback;
  const prompt = () => `${field.flag}${otherwise === undefined ? '' : ` [${otherwise}]`}: `;
  let said = `\n${hint(field)}${choiceOf(field, library)}`;
  for (;;) {
    const choices = [...field.options, ...idsFor(field, library.content.known)];
    const text = (await ask(`${said}\n${prompt()}`, choices)).trim() || (otherwise ?? '');
    if (text.startsWith('+') && field.references.length > 0) {
      otherwise = (await addOne(field, text.slice(1).trim(), library, ask)) ?? otherwise;
      said = `\n${hint(field)}`;
      continue;
    }
    const answer = readAnswer(schema, field, text, library.content.known);
    if ('value' in answer) return { ...answer, text };
    said = answer.wrong;
  }
}

/** The ids that there are, and how to make one that there is not. */
function choiceOf(field: RecordField, { content }: Library): string {
  if (field.references.length === 0) return '';
  const ids = idsFor(field, content.known);
  const more =
    ids.length > mostIds ? ` … and ${ids.length - mostIds} more, which Tab completes` : '';
  const some = ids.length > 0 ? `\n  ${ids.slice(0, mostIds).join(', ')}${more}` : '';
  return `${some}\n  + makes one that is missing`;
}

/** Makes a record that a field can name, of the kind that is chosen where there are several. */
async function addOne(
  { references }: RecordField,
  title: string,
  library: Library,
  ask: Ask,
): Promise<string | undefined> {
  const nouns = new Map(references.map((name) => [nounOf(name), name]));
  let collection = references.length === 1 ? references[0] : undefined;
  let said = '';
  while (!collection) {
    const kinds = [...nouns.keys()];
    const written = (await ask(`${said}Which kind: ${kinds.join(' or ')}? `, kinds)).trim();
    collection = nouns.get(written);
    said = `"${written}" is none of them. `;
  }
  return library.add(collection, title);
}
