import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { AnyEntry, CaseEntry, TranslationEntry } from './casebook/entry.ts';
import { handed } from './casebook/reading.ts';
import { linkCasebook, type Casebook } from './casebook/link.ts';
import { compareText, type Problem } from './casebook/problem.ts';
import { summary, writeReport } from './casebook/report.ts';
import type { ProseTree } from './prose/tree.ts';
import { collectionNames } from './schemas/collections.ts';

let loaded: Promise<Casebook> | undefined;

/**
 * The casebook that was read and checked last: in a build it is one and the same, in development a page shows what the
 * files say now. Where they have errors it fails with all of them, and where nothing was handed over it is linked
 * from what the collections hold.
 */
export function loadCasebook(): Promise<Casebook> {
  const before = handed();
  if (before) return Promise.resolve(before.casebook);
  if (import.meta.env.DEV) return link();
  loaded ??= link();
  return loaded;
}

async function link(): Promise<Casebook> {
  const { problems = [], kept, logo } = (await getEntry('reading', 'reading'))?.data ?? {};
  if (problems.some(({ severity }) => severity === 'error')) throw contentError(problems);
  const records = await Promise.all(collectionNames.map((name) => getCollection(name)));
  const translations = await getCollection('translations');
  const caseEntry = await getEntry('case', 'case');
  const draft = linkCasebook({
    kept,
    logo,
    case: caseEntry && (writtenOf(caseEntry) as CaseEntry),
    entries: inOrder(
      records.flat().map(({ collection, id, ...rest }) => ({ collection, id, ...writtenOf(rest) })),
    ) as AnyEntry[],
    translations: inOrder(
      translations.map(({ id, ...rest }) => {
        const [language = '', ...record] = id.split('/');
        return { language, record: record.join('/'), ...writtenOf(rest) };
      }),
    ) as TranslationEntry[],
  });
  if (!draft.case) throw contentError(problems);
  return { ...draft, case: draft.case };
}

/** An entry's data with its file and text, as content.config.ts has stored them. */
function writtenOf({
  data,
  rendered,
}: Pick<CollectionEntry<'case'>, 'rendered'> & { data: unknown }) {
  const { file, prose } = rendered?.metadata as unknown as { file: string; prose: ProseTree };
  return { file, data, prose };
}

/** By file, whatever order a store keeps that was filled by several builds. */
function inOrder<Entry extends { file: string }>(entries: Entry[]): Entry[] {
  return entries.sort((a, b) => compareText(a.file, b.file));
}

/** The report as an error without a stack: the places that matter are in the content, not in the code. */
function contentError(problems: readonly Problem[]): Error {
  const error = new Error(
    `The content has ${summary(problems)}.\n\n${writeReport(problems, 'text', '')}`,
  );
  error.name = 'ContentError';
  error.stack = error.name;
  return error;
}
