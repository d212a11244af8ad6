import type { z } from 'astro/zod';
import { caseFile } from '../schemas/case.ts';
import { collectionSchemas } from '../schemas/collections.ts';
import { translatedBy } from '../schemas/translation.ts';
import { formerKeys, type FormerKey } from '../schemas/former-keys.ts';
import {
  collectionsAt,
  descriptionAt,
  exampleAt,
  keysAt,
  optionsAt,
  type FieldPath,
} from '../schemas/shape.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Diagnostic } from './diagnostic.ts';
import { parseOutcome, partsOfOutcome } from '../schemas/outcome.ts';
import { didYouMean, suggest } from '../text/suggest.ts';

type Issue = z.core.$ZodIssue;

/**
 * Front matter by its schema: data, and every finding at its place. Unknown keys alone do not make the
 * data unreadable: they are reported, and what the other keys refer to can still be checked.
 */
export function readData(
  schema: z.ZodType,
  matter: FrontMatter,
): { data: unknown; findings: Diagnostic[] } {
  const parsed = schema.safeParse(matter.data);
  if (parsed.success) return { data: parsed.data, findings: [] };
  const { issues } = parsed.error;
  return {
    data: issues.every(({ code }) => code === 'unrecognized_keys')
      ? schema.safeParse(withoutKeys(matter.data, issues)).data
      : undefined,
    findings: issues
      .filter((issue) => !isEcho(schema, issues, issue, matter))
      .flatMap((issue) => findingsOf(schema, issue, matter)),
  };
}

/** A missing key whose misspelling is reported as unknown. */
function isEcho(
  schema: z.ZodType,
  issues: readonly Issue[],
  issue: Issue,
  matter: FrontMatter,
): boolean {
  const path = pathOf(issue);
  const parent = path.slice(0, -1);
  if (valueAt(matter.data, path) !== undefined) return false;
  return issues.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      pathOf(other).join('.') === parent.join('.') &&
      other.keys.some((key) => suggest(key, keysAt(schema, parent)) === path.at(-1)),
  );
}

function withoutKeys(data: unknown, issues: readonly Issue[]): unknown {
  const copy = structuredClone(data);
  for (const issue of issues) {
    const owner = valueAt(copy, pathOf(issue)) as Record<string, unknown>;
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) delete owner[key];
  }
  return copy;
}

function findingsOf(schema: z.ZodType, issue: Issue, matter: FrontMatter): Diagnostic[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(schema, path, key, matter));
  const value = valueAt(matter.data, path);
  if (issue.code === 'invalid_union' && Array.isArray(value)) {
    const inList = issue.errors.find((issues) => issues.every((inner) => inner.path.length > 0));
    if (inList)
      return inList.flatMap((inner) =>
        findingsOf(schema, { ...inner, path: [...issue.path, ...inner.path] }, matter),
      );
  }
  if (value === undefined || value === null)
    return [missingKey(schema, path, value, issue, matter)];
  return [{ ...matter.where(path), ...badValue(schema, path, value, issue) }];
}

/** The problem of a value that is present and invalid. */
function badValue(
  schema: z.ZodType,
  path: FieldPath,
  value: unknown,
  issue: Issue,
): Pick<Diagnostic, 'code' | 'what' | 'fix'> {
  const name = nameOf(path);
  const about = descriptionAt(schema, path);
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: 'wrong-type',
        what: `${name} is ${inWords(value)}, but ${expected(issue.expected)} belongs here.`,
        fix: `${typeof value === 'object' || issue.expected !== 'string' ? `Write ${expected(issue.expected)}.` : `Put it in quotation marks: "${show(value)}".`}${about ? ` It is: ${sentence(about)}` : ''}`,
      };
    case 'invalid_union':
      if (optionsAt(schema, path).length > 0) return noneOf(name, value, optionsAt(schema, path));
      return {
        code: 'wrong-type',
        what: `${name} is ${inWords(value)}, but text or a number belongs here.`,
        fix: `Write text or a number.${about ? ` It is: ${sentence(about)}` : ''}`,
      };
    case 'invalid_value':
      return noneOf(name, value, issue.values.map(String));
    case 'custom': {
      const { code, fix } = (issue.params ?? {}) as { code?: Diagnostic['code']; fix?: string };
      if (code && fix) return { code, what: `${name}: ${sentence(issue.message)}`, fix };
    }
  }
  const folders = collectionsAt(schema, path).map((collection) => `${collection}/`);
  return {
    code: 'bad-value',
    what: `${name} is ${exactly(value)}: ${sentence(sizeText(issue) ?? issue.message)}`,
    fix: folders.length
      ? `Write the name of a file in ${folders.join(' or ')}, without .mdx.`
      : about
        ? `It is: ${sentence(about)}`
        : 'Mend the value.',
  };
}

/** A word that is none of those that a key takes. Joined outcomes stand in addresses; a record lists them. */
function noneOf(
  name: string,
  value: unknown,
  options: readonly string[],
): Pick<Diagnostic, 'code' | 'what' | 'fix'> {
  const joined = parseOutcome(String(value));
  return {
    code: 'bad-value',
    what: `${name} is "${show(value)}", which is none of the words that this key takes.`,
    fix: joined
      ? `Write a list: [${partsOfOutcome(joined).join(', ')}].`
      : `${didYouMean(String(value), options)}Write one of: ${options.join(', ')}.`,
  };
}

function unknownKey(
  schema: z.ZodType,
  path: FieldPath,
  key: string,
  matter: FrontMatter,
): Diagnostic {
  const known = keysAt(schema, path);
  const place = { code: 'unknown-key' as const, ...matter.whereKey(path, key) };
  const former = formerKeyAt(schema, [...path, key]);
  if (former)
    return {
      ...place,
      what: `"${key}" is no key any more, since Casebook ${former.since}: ${former.because}.`,
      fix: `${former.now === null ? 'Delete it with its value' : `Write "${former.now}" instead`}; npm run migrate does so in every file.`,
    };
  const of = translatedBy(schema);
  if (of && path.length === 0 && ['title', 'names', 'name'].includes(key))
    return {
      ...place,
      what: `"${key}" is not a key of this translation, so the name in it would be lost.`,
      fix: `Names stand in "names" of the record itself, each with its "lang". The keys are: ${known.join(', ')}.`,
    };
  return {
    ...place,
    what: `"${key}" is not a key of ${path.length ? nameOf(path) : of ? 'a translation, which holds words and no data' : 'this kind of record'}, so what it says would be lost.`,
    fix: `${parseOutcome(key) ? `A number of ${key} is written as an entry of "measures", with "outcome" and "count". ` : didYouMean(key, known)}The keys are: ${known.join(', ')}.`,
  };
}

/** The successor of a key that records of this schema had in an older version. */
function formerKeyAt(schema: z.ZodType, path: FieldPath): FormerKey | undefined {
  const written = path.filter((step) => typeof step === 'string').join('.');
  return formerKeys.find(
    ({ collection, path: former }) =>
      former === written &&
      schema === (collection === 'case' ? caseFile : collectionSchemas[collection]),
  );
}

/** A key without a value is reported at the key, a missing one at the key or the list entry that lacks it. */
function missingKey(
  schema: z.ZodType,
  path: FieldPath,
  value: null | undefined,
  issue: Issue,
  matter: FrontMatter,
): Diagnostic {
  const name = nameOf(path);
  const about = descriptionAt(schema, path);
  const example = exampleAt(schema, path);
  const options = optionsAt(schema, path);
  const parent = path.slice(0, -1);
  const [owner] = parent.slice(-1);
  const says = issue.code === 'custom' ? ` (${issue.message})` : '';
  return {
    code: 'missing-key',
    ...(value === null
      ? matter.whereKey(parent, String(path.at(-1)))
      : typeof owner === 'string'
        ? matter.whereKey(parent.slice(0, -1), owner)
        : matter.where(parent)),
    what: value === null ? `${name} is empty${says}.` : `${name} is missing${says}.`,
    fix: `Add ${name}.${about ? ` It is: ${sentence(about)}` : ''}${options.length ? ` One of: ${options.join(', ')}.` : ''}${example === undefined ? '' : ` For example: ${show(example)}.`}`,
  };
}

/** The limit of a list's length or a number's size in words, where the schema has no message of its own. */
function sizeText(issue: Issue): string | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  if (!/^Too (?:small|big)/.test(issue.message)) return undefined;
  const limit =
    issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return issue.origin === 'array' ? `it must have ${limit} entries` : `it must be ${limit}`;
}

function pathOf(issue: Issue): FieldPath {
  return issue.path.filter((step) => typeof step !== 'symbol') as FieldPath;
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    data,
  );
}

/** A path as a person would point: `"measures", entry 2, "count"`. */
function nameOf(path: FieldPath): string {
  if (path.length === 0) return 'The record';
  return path
    .map((step) => (typeof step === 'number' ? `entry ${step + 1}` : `"${step}"`))
    .join(', ');
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'boolean') return `${value} (yes or no)`;
  if (typeof value === 'number') return `the number ${value}`;
  return `"${show(value)}"`;
}

/** A value short enough to repeat, or its kind. */
function exactly(value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return 'an empty list';
  return Array.isArray(value) ? show(value) : inWords(value);
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
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
