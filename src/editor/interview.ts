import type { z } from 'astro/zod';
import type { Content } from '../casebook/read.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { languageOf } from '../schemas/languages.ts';
import type { Field } from './fields.ts';
import { hint, idsFor, lackingLine, type Flags } from './flags.ts';
import { readAnswer } from './new-record.ts';

/** What making a record needs of the world: somebody to ask, if there is anybody, and the day. */
export interface World {
  /** Asks one question and gives the answer; undefined when nobody is there to answer. */
  ask: ((question: string) => Promise<string>) | undefined;
  /** `YYYY-MM-DD` in UTC, for "last changed", for the date of a correction and for when a claim was entered. */
  today: string;
}

/** The values of one field; a list of groups of keys has one for each entry. */
export interface Answered {
  field: Field;
  values: unknown[];
}

/**
 * What each field is given: from the flags, from the title, from somebody who is asked until the answer
 * fits, or by default. Gives what is lacking or wrong as a text, all of it at once.
 */
export async function answersFor(
  {
    schema,
    fields,
    collection,
  }: { schema: z.ZodType; fields: readonly Field[]; collection: CollectionName },
  title: string,
  flags: Flags['values'],
  content: Content,
  world: World,
): Promise<Answered[] | string> {
  const defaults = defaultsFor(collection, title, content, world);
  const answers: Answered[] = [];
  const lacking: Field[] = [];
  const mistakes: string[] = [];
  for (const field of fields) {
    const fallback = defaults[field.path.join('.')];
    const given = givenFor(field, title, fallback, flags);
    if (given) {
      const read = given.map((text) => readAnswer(schema, field, text, content.known));
      mistakes.push(...read.flatMap((answer) => ('wrong' in answer ? [answer.wrong] : [])));
      answers.push({
        field,
        values: read.flatMap((answer) => ('value' in answer ? [answer.value] : [])),
      });
    } else if (field.required && world.ask)
      answers.push({ field, values: [await askFor(schema, field, fallback, content, world.ask)] });
    else if (fallback !== undefined) answers.push({ field, values: [fallback] });
    else if (field.required) lacking.push(field);
  }
  if (lacking.length > 0)
    mistakes.push(
      'These are needed too:',
      ...lacking.map((field) => lackingLine(field, content.known)),
    );
  return mistakes.length > 0 ? mistakes.join('\n') : answers;
}

/** What was given for a field. The title is the first name; other names follow it. */
function givenFor(
  { path, flag }: Field,
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
  { today }: World,
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

async function askFor(
  schema: z.ZodType,
  field: Field,
  fallback: string | undefined,
  { known }: Content,
  ask: NonNullable<World['ask']>,
): Promise<unknown> {
  const ids = idsFor(field, known);
  const choice = ids.length > 0 && ids.length <= mostIds ? `\n  ${ids.join(', ')}` : '';
  let question = `\n${hint(field)}${choice}\n${field.flag}${fallback === undefined ? '' : ` [${fallback}]`}: `;
  for (;;) {
    const answer = readAnswer(
      schema,
      field,
      (await ask(question)).trim() || (fallback ?? ''),
      known,
    );
    if ('value' in answer) return answer.value;
    question = `${answer.wrong}\n${field.flag}: `;
  }
}
