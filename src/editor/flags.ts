import { parseArgs } from 'node:util';
import type { Content } from '../casebook/read.ts';
import { nounOf } from '../casebook/nouns.ts';
import { compareText } from '../casebook/problem.ts';
import { didYouMean } from '../text/suggest.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { RecordField } from './fields.ts';

/** The arguments of `new` after the kind of record. */
export interface Flags {
  title: string;
  id: string | undefined;
  help: boolean;
  /** The content folder that was named. */
  content: string | undefined;
  /** A file with the text that was read: only for sources. */
  captureFile: string | undefined;
  /** The texts of each flag, in the order in which they were given. */
  values: ReadonlyMap<string, string[]>;
}

/** Reads the flags of one kind of record, or says what is wrong with them. */
export function readFlags(
  argv: readonly string[],
  fields: readonly RecordField[],
  collection: CollectionName,
): Flags | string {
  const names = fields.map(({ flag }) => flag);
  const own = collection === 'sources' ? ['id', 'content', 'capture-file'] : ['id', 'content'];
  try {
    const { values, positionals } = parseArgs({
      args: joined(
        argv.map((word) => camelCase(word, names)),
        [...names, ...own],
      ),
      options: {
        help: { type: 'boolean', default: false },
        ...Object.fromEntries(
          [...names, ...own].map((name) => [name, { type: 'string', multiple: true } as const]),
        ),
      },
      allowPositionals: true,
    });
    if (positionals.length > 1)
      return `Put the title in quotation marks: "${positionals.join(' ')}".`;
    const given = new Map(Object.entries(values as unknown as Record<string, string[]>));
    return {
      title: (positionals[0] ?? '').trim(),
      id: given.get('id')?.at(-1),
      help: values.help === true,
      content: given.get('content')?.at(-1),
      captureFile: given.get('capture-file')?.at(-1),
      values: given,
    };
  } catch (error) {
    const { message } = error as Error;
    const [, unknown] = /^Unknown option '--([^']+)'/.exec(message) ?? [];
    if (unknown === undefined) return message;
    const noun = nounOf(collection);
    return `--${unknown} is no flag of this kind of record. ${didYouMean(unknown, [...names, ...own])}npm run new -- ${noun} --help lists them.`;
  }
}

/** A flag and its value as one word, so that a value may begin with a minus. */
function joined(argv: readonly string[], names: readonly string[]): string[] {
  const words: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const [word = '', next] = [argv[at], argv[at + 1]];
    const takesNext = names.some((name) => word === `--${name}`) && /^-(?!-)/.test(next ?? '');
    words.push(takesNext ? `${word}=${next}` : word);
    if (takesNext) at++;
  }
  return words;
}

/** `--asserted-by` is `--assertedBy`. */
function camelCase(word: string, names: readonly string[]): string {
  const [, flag = '', rest = ''] = /^--([a-z.-]+)((?:=[^]*)?)$/.exec(word) ?? [];
  const camel = flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return names.includes(camel) ? `--${camel}${rest}` : word;
}

/** A phrase that says which values a field takes. */
export function hint({ description, options, example }: RecordField): string {
  const choice = options.length > 0 ? ` One of: ${options.join(', ')}.` : '';
  const shown = example ? ` For example: ${example}.` : '';
  return `${description}${choice}${shown}`;
}

/** The ids that a field can take, in order. */
export function idsFor({ references }: RecordField, known: Content['known']): string[] {
  return [...known.keys()]
    .filter((key) => references.some((name) => key.startsWith(`${name}/`)))
    .map((key) => key.split('/')[1] ?? '')
    .sort(compareText);
}

const mostIds = 20;

/** A flag that is lacking, with what there is to choose from. */
export function lackingLine(field: RecordField, known: Content['known']): string {
  const ids = idsFor(field, known);
  const more = ids.length > mostIds ? ', …' : '';
  const some = ids.length > 0 ? ` There are: ${ids.slice(0, mostIds).join(', ')}${more}.` : '';
  return `  --${field.flag}  ${hint(field)}${some}`;
}

export function flagHelp(kind: string, fields: readonly RecordField[]): string {
  const line = (field: RecordField) => `  --${field.flag}  ${hint(field)}${formHint(field)}`;
  const asked = fields.filter(({ path }) => path.join('.') !== 'title');
  return [
    `casebook new ${kind} "Title" [--id ID] [--KEY VALUE …] [--content DIR]`,
    '',
    'Required:',
    ...asked.filter(({ required }) => required).map(line),
    '',
    'Optional:',
    ...asked.filter(({ required }) => !required).map(line),
    ...(kind === 'source'
      ? [
          '  --capture-file  A file with the text that was read; its length and SHA-256 are recorded.',
        ]
      : []),
    '',
  ].join('\n');
}

function formHint({ form, path, lists }: RecordField): string {
  if (path[0] === 'names' && path[2] === 'value') return ' (another one; the title is the first)';
  if (form === 'list') return ' (several with commas)';
  if (path.includes(0)) return ' (once more for another entry)';
  return lists ? ' (in YAML: [{key: value, key: value}])' : '';
}
