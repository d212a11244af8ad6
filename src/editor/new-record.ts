import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { checkContent } from '../casebook/check-content.ts';
import type { Files } from '../casebook/files.ts';
import { knownIds } from '../casebook/known-ids.ts';
import { oneOf } from '../casebook/nouns.ts';
import type { Problem } from '../casebook/problem.ts';
import { readFiles, type Content } from '../casebook/read.ts';
import { didYouMean } from '../text/suggest.ts';
import { collectionSchemas, type CollectionName } from '../schemas/collections.ts';
import { schemaOfField, type RecordField } from './fields.ts';
import { hint } from './flags.ts';
import { fileText } from './front-matter-text.ts';

/** The value of a field, or why the answer is refused. */
export type FieldAnswer = { value: unknown } | { wrong: string };

/** Reads the text of a flag or an answer and judges it alone: its form, its words, its references. */
export function readAnswer(
  schema: z.ZodType,
  field: RecordField,
  text: string,
  known: Content['known'],
): FieldAnswer {
  const value = valueOf(field, text.trim());
  if (value instanceof Error) return { wrong: `--${field.flag}: ${value.message}` };
  const missing = [value]
    .flat()
    .find((id) => field.references.length > 0 && !isKnown(field, String(id), known));
  if (missing !== undefined) {
    const meant = knownIds(known).didYouMean(String(missing), field.references);
    return {
      wrong: `--${field.flag}: "${String(missing)}" is not ${field.references.map(oneOf).join(' or ')} of this case. ${meant}${meant ? 'Otherwise add' : 'Add'} that record first: npm run new -- ${nounsOf(field)} "Its name".`,
    };
  }
  const word = [value].flat().find((one) => !isOption(field, one));
  if (word !== undefined)
    return {
      wrong: `--${field.flag}: "${String(word)}" is none of the words that it takes. ${didYouMean(String(word), field.options)}They are: ${field.options.join(', ')}.`,
    };
  const judged = schemaOfField(schema, field)?.safeParse(value);
  if (!judged || judged.success) return { value };
  const [issue] = judged.error.issues;
  const fix = issue?.code === 'custom' ? String(issue.params?.['fix'] ?? '') : '';
  return {
    wrong:
      `--${field.flag}: "${text}" does not fit: ${(issue?.message ?? 'it has another form').replace(/\.$/, '')}. ${fix || hint(field)}`.trim(),
  };
}

function valueOf({ form }: RecordField, text: string): unknown {
  if (form === 'text') return text;
  if (form === 'list') return parseYaml(`[${text.replace(/^\[|\]$/g, '')}]`);
  return parseYaml(text);
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { schema: 'core', version: '1.2', logLevel: 'silent' });
  } catch (error) {
    return new Error(String((error as Error).message.split('\n')[0]));
  }
}

function isOption({ options }: RecordField, word: unknown): boolean {
  return options.length === 0 || options.includes(String(word));
}

function isKnown({ references }: RecordField, id: string, known: Content['known']): boolean {
  return references.some((name) => known.has(`${name}/${id}`));
}

function nounsOf({ references }: RecordField): string {
  return references.map((name) => name.slice(0, -1)).join('|');
}

/** Puts answers in their places, in the order of the schema; what was not given is left out. */
export function dataFrom(
  answers: readonly { field: RecordField; values: readonly unknown[] }[],
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const { field, values } of answers)
    for (const [index, value] of values.entries()) {
      const path = field.path.map((step) => (step === 0 ? index : step));
      put(data, path, value);
    }
  return data;
}

type Container = Record<string | number, unknown>;

function put(data: Container, [step, ...rest]: readonly (string | number)[], value: unknown): void {
  if (step === undefined) return;
  if (rest.length === 0) data[step] = value;
  else {
    data[step] ??= typeof rest[0] === 'number' ? [] : {};
    put(data[step] as Container, rest, value);
  }
}

/** A new file, and what the checks say of the content with it that they did not say before. */
export interface NewRecord {
  file: string;
  text: string;
  problems: Problem[];
}

/** The file of a new record, checked together with all that is there. */
export function draftRecord(
  collection: CollectionName,
  id: string,
  data: Record<string, unknown>,
  files: Files,
): NewRecord {
  const file = `${collection}/${id}.mdx`;
  const text = fileText(collectionSchemas[collection], data);
  const before = new Set(checkContent(readFiles(files)).problems.map(signature));
  const content = readFiles(new Map([...files, [file, new TextEncoder().encode(text)]]));
  const { problems } = checkContent(content);
  return { file, text, problems: problems.filter((problem) => !before.has(signature(problem))) };
}

function signature({ code, file, what }: Problem): string {
  return `${code} ${file} ${what}`;
}
