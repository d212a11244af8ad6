import { handed } from './casebook/reading.ts';
import type { Casebook } from './casebook/link.ts';
import type { Problem } from './casebook/problem.ts';
import { summary, writeReport } from './casebook/report.ts';

/**
 * The casebook that was read and checked last: in a build it is one and the same, in development a page shows what the
 * files say now. Where they have errors it fails with all of them.
 */
export function loadCasebook(): Promise<Casebook> {
  const { casebook, problems = [] } = handed() ?? {};
  return casebook ? Promise.resolve(casebook) : Promise.reject(contentError(problems));
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
