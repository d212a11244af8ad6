import { getCollection } from 'astro:content';
import type { AnyEntry, FolderEntry } from './casebook/entry.ts';
import { linkCasebook, type Casebook } from './casebook/link.ts';
import type { Problem } from './casebook/problem.ts';
import { summary, writeReport } from './casebook/report.ts';

let loaded: Promise<Casebook> | undefined;

/**
 * The casebook of this build, linked. In a build it is linked once; in development it is linked anew,
 * so that a page shows what the files say now, or every problem that they have.
 */
export function loadCasebook(): Promise<Casebook> {
  if (import.meta.env.DEV) return link();
  loaded ??= link();
  return loaded;
}

async function link(): Promise<Casebook> {
  const [folder] = await getCollection('folder');
  const { case: caseEntry, translations, problems } = folder?.data as FolderEntry;
  if (problems.some(({ severity }) => severity === 'error')) throw contentError(problems);
  const records = await getCollection('records');
  const entries = records.map(({ data }) => data as AnyEntry);
  const draft = linkCasebook({ case: caseEntry, entries, translations });
  if (!draft.case) throw contentError(problems);
  return { ...draft, case: draft.case };
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
