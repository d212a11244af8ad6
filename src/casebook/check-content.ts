import { judgeAcceptances } from './acceptance.ts';
import { checks, proseChecks } from './checks/index.ts';
import { linkCasebook, type Casebook, type LinkedRecords } from './link.ts';
import { compareProblems, type Problem } from './problem.ts';
import type { Content } from './read.ts';

/** A content folder, judged. */
export interface Checked {
  /** Undefined as soon as there is one error: what is wrong is not published. */
  casebook: Casebook | undefined;
  /** Errors and warnings of the reader and of every check, in order, each once. */
  problems: Problem[];
}

/** Which checks run: all, or those without which pages cannot be made: errors that are none of language. */
export type CheckExtent = 'all' | 'facts';

/** Links a content folder and runs every check over it, or those of facts. Never throws for what the folder holds. */
export function checkContent(content: Content, extent: CheckExtent = 'all'): Checked {
  const draft = linkCasebook(content);
  const findings = checks
    .filter(({ acceptable, severity }) => extent === 'all' || (severity === 'error' && !acceptable))
    .flatMap((check) =>
      Array.from(check.run(draft, content), (finding) => ({ check, ...finding })),
    );
  const ofPages = extent === 'all' ? checkSitePages(draft, content) : [];
  const isWhole =
    extent === 'all' && content.problems.every(({ severity }) => severity !== 'error');
  const found = judgeAcceptances(findings, draft, content, checks, isWhole);
  const problems = withoutRepeats(
    [...content.problems, ...found, ...ofPages].sort(compareProblems),
  );
  const failed = problems.some(({ severity }) => severity === 'error');
  // What the checks have worked out of the draft is kept for as long as that: of 50,000 records 240 MB.
  return { casebook: failed || !draft.case ? undefined : { ...draft, case: draft.case }, problems };
}

/** The maintainers' own pages by the checks of prose, as if each were a note. */
function checkSitePages(draft: LinkedRecords, content: Content): Problem[] {
  const { pages } = content;
  if (pages.length === 0) return [];
  const alone = { ...draft, entries: pages, texts: pages, translations: new Map(), mentions: [] };
  const files = new Set(pages.map(({ file }) => file));
  const findings = proseChecks.flatMap((check) =>
    [...check.run(alone, content)]
      .filter(({ file }) => files.has(file))
      .map((finding) => ({ check, ...finding })),
  );
  return judgeAcceptances(findings, { ...alone, case: undefined }, content, proseChecks, true);
}

/** Sorted problems without the repetitions: the same code at the same place saying the same. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem, index) => {
    const before = problems[index - 1];
    return (
      before === undefined || before.code !== problem.code || compareProblems(before, problem) !== 0
    );
  });
}
