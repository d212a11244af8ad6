import { interfaceLanguages } from '../schemas/languages.ts';
import { collectionNames, type CollectionName } from '../schemas/collections.ts';
import { logoName } from '../schemas/theme.ts';
import { deviceName, isId, longestId, type Id } from '../schemas/id.ts';
import type { Diagnostic } from './diagnostic.ts';
import { importsFolder } from './files.ts';
import { slug } from '../text/slug.ts';
import { isReady } from './write-together.ts';
import { didYouMean } from '../text/suggest.ts';

/** The role of a file in the content folder. */
export type Role =
  | { kind: 'case' }
  /** A picture beside case.mdx: its logo, if it names it. */
  | { kind: 'picture' }
  | { kind: 'record'; collection: CollectionName; id: Id }
  /** Columns of a dataset that records do not hold, or rows not imported: `dataset` is the file's name. */
  | { kind: 'kept'; dataset: string }
  /** `record` is `case` or `collection/id`. */
  | { kind: 'translation'; language: string; record: string };

/** Returns the role of a file by its path alone, or the problem with its path. */
export function roleOf(file: string): Role | Diagnostic {
  if (isReady(file.split('/')[0] ?? ''))
    return refused(
      'unexpected-file',
      'A command was interrupted before it had put this file in its place.',
      'Run a command that writes here once more (new, translate, import, migrate); it ends that first.',
    );
  if (file.split('/').some((step) => step.startsWith('.')))
    return refused(
      'unexpected-file',
      'A name that begins with a dot is hidden from most readers, and some change how git reads the other files.',
      'Take the file out of the content folder.',
    );
  const [first = '', ...rest] = file.split('/');
  const isTranslation =
    rest.length > 0 && (interfaceLanguages as readonly string[]).includes(first);
  const [folder = '', name, ...deeper] = isTranslation ? rest : [first, ...rest];
  if (name === undefined) {
    if (folder === 'case.mdx')
      return isTranslation
        ? { kind: 'translation', language: first, record: 'case' }
        : { kind: 'case' };
    if (!isTranslation && logoName.test(folder)) return { kind: 'picture' };
    return refused(
      'unexpected-file',
      `"${folder}" does not belong here: it would not be published.`,
      `${didYouMean(folder, ['case.mdx'])}Only case.mdx and the folders ${collectionNames.join(', ')} do.`,
    );
  }
  if (!isTranslation && folder === importsFolder && deeper.length === 0 && name.endsWith('.csv')) {
    const dataset = name.slice(0, -'.csv'.length);
    return isId(dataset) ? { kind: 'kept', dataset } : badId(dataset, '.csv');
  }
  const collection = collectionNames.find((known) => known === folder);
  if (!collection)
    return refused(
      'unexpected-file',
      `"${folder}" is not a collection, so nothing in it would be published.`,
      `${didYouMean(folder, collectionNames)}The collections are: ${collectionNames.join(', ')}.`,
    );
  const language = isTranslation ? first : undefined;
  return roleInCollection(collection, [name, ...deeper], language);
}

function roleInCollection(
  collection: CollectionName,
  [name = '', ...deeper]: readonly string[],
  language: string | undefined,
): Role | Diagnostic {
  if (deeper.length > 0)
    return refused(
      'unexpected-file',
      'A collection has no folders inside it; the file name alone is the id.',
      `Move the file to ${language === undefined ? '' : `${language}/`}${collection}/.`,
    );
  if (!name.endsWith('.mdx'))
    return refused(
      'unexpected-file',
      'Every record is one .mdx file; this file would not be published.',
      `Rename it to ${name.replace(/\.[^.]*$/, '')}.mdx, or take it out of the content folder.`,
    );
  const id = name.slice(0, -'.mdx'.length);
  if (deviceName.test(id))
    return refused(
      'bad-id',
      `"${id}" is the name of a device in Windows, where no file can be called so.`,
      `Rename the file to a longer name, such as ${collection}-${id}.mdx.`,
    );
  if (id.length <= longestId && !isId(id)) return badId(id, '.mdx');
  if (!isId(id))
    return refused(
      'bad-id',
      `This id is ${id.length} characters long; it becomes an address.`,
      `Rename the file to a name of at most ${longestId} characters.`,
    );
  return language === undefined
    ? { kind: 'record', collection, id }
    : { kind: 'translation', language, record: `${collection}/${id}` };
}

function badId(id: string, ending: string): Diagnostic {
  return refused(
    'bad-id',
    `"${id}" cannot be an id: it becomes an address, so it holds only a–z, 0–9 and single hyphens.`,
    slug(id)
      ? `Rename the file to ${slug(id)}${ending}.`
      : 'Rename the file to a short name in lower-case Latin letters.',
  );
}

function refused(code: Diagnostic['code'], what: string, fix: string): Diagnostic {
  return { code, line: 1, column: 1, what, fix };
}
