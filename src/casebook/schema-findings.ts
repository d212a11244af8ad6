import { z } from 'astro/zod';
import { descriptionAt, keysAt, schemaAt, type Path } from '../schemas/shape.ts';
import type { Finding, FrontMatter } from './front-matter.ts';
import { didYouMean } from './suggest.ts';

type Issue = z.core.$ZodIssue;

/** Puts what a schema finds wrong into sentences, each at its place in the file. */
export function schemaFindings(
  schema: z.ZodType,
  issues: readonly Issue[],
  matter: FrontMatter,
): Finding[] {
  return issues.flatMap((issue) => findingsOf(schema, issue, matter));
}

function findingsOf(schema: z.ZodType, issue: Issue, matter: FrontMatter): Finding[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol') as Path;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(schema, path, key, matter));
  const value = valueAt(matter.data, path);
  if (value === undefined || value === null) return [missingKey(schema, path, value, matter)];
  const where = matter.where(path);
  const name = nameOf(path);
  const about = descriptionAt(schema, path);
  const expects = about ? ` It takes: ${about}` : '';
  switch (issue.code) {
    case 'invalid_type':
      return [
        {
          code: 'wrong-type',
          ...where,
          what: `${name} is ${article(value)}, but ${expected(issue.expected)} belongs here.`,
          fix: `Write ${expected(issue.expected)}.${expects}`,
        },
      ];
    case 'invalid_value': {
      const options = issue.values.map(String);
      return [
        {
          code: 'bad-value',
          ...where,
          what: `${name} is "${show(value)}", which is none of the words that this key takes.`,
          fix: `${didYouMean(String(value), options)}Write one of: ${options.join(', ')}.`,
        },
      ];
    }
    case 'custom': {
      const { code, fix } = (issue.params ?? {}) as { code?: string; fix?: string };
      if (code && fix) return [{ code, ...where, what: `${name}: ${issue.message}`, fix }];
      break;
    }
    case 'invalid_union':
      return [
        {
          code: 'wrong-type',
          ...where,
          what: `${name} is ${article(value)}, which does not belong here.`,
          fix: `Write plain text or a number.${expects}`,
        },
      ];
    default:
  }
  return [
    {
      code: 'bad-value',
      ...where,
      what: `${name} is "${show(value)}": ${sentence(issue.message)}`,
      fix: about ? `Write it so: ${about}` : 'Mend the value.',
    },
  ];
}

function unknownKey(schema: z.ZodType, path: Path, key: string, matter: FrontMatter): Finding {
  const known = keysAt(schema, path);
  return {
    code: 'unknown-key',
    ...matter.whereKey(path, key),
    what: `"${key}" is not a key of ${path.length ? nameOf(path) : 'this kind of record'}, so what it says would be lost.`,
    fix: `${didYouMean(key, known)}The keys are: ${known.join(', ')}.`,
  };
}

function missingKey(
  schema: z.ZodType,
  path: Path,
  value: null | undefined,
  matter: FrontMatter,
): Finding {
  const about = descriptionAt(schema, path);
  const inner = schemaAt(schema, path);
  const example = inner?.meta()?.examples as unknown[] | undefined;
  return {
    code: 'missing-key',
    ...(value === null
      ? matter.whereKey(path.slice(0, -1), String(path.at(-1)))
      : matter.where(path.slice(0, -1))),
    what: value === null ? `${nameOf(path)} is empty.` : `${nameOf(path)} is missing.`,
    fix: `Add ${nameOf(path)}.${about ? ` It is: ${sentence(about)}` : ''}${example ? ` For example: ${show(example[0])}.` : ''}`,
  };
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    data,
  );
}

/** A path as a person would point: `measures, entry 2, count`. */
function nameOf(path: Path): string {
  if (path.length === 0) return 'The record';
  return path
    .map((step) => (typeof step === 'number' ? `entry ${step + 1}` : `"${step}"`))
    .join(', ');
}

function article(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'boolean') return `${value} (yes or no)`;
  if (typeof value === 'number') return `the number ${value}`;
  return `the text "${show(value)}"`;
}

const expectations: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of keys',
};

function expected(type: string): string {
  return expectations[type] ?? type;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
