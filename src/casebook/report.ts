import { posix } from 'node:path';
import { reportLine } from '../text/hidden.ts';
import { writeJson } from '../text/inert-json.ts';
import type { SourcePosition, Problem } from './problem.ts';

/** The formats of a report: for people, for programs, or annotations of a GitHub run. */
export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Writes problems, in the order given, for one kind of reader: the first of each file, and the count of the rest. `folder` stands before each path for GitHub. */
export function writeReport(
  problems: readonly Problem[],
  format: ReportFormat,
  folder: string,
): string {
  const shown = shownOf(problems);
  const rest = problems.length - shown.length;
  switch (format) {
    case 'json':
      return writeJson({ ...totals(problems), notShown: rest, problems: shown });
    case 'github':
      return [
        ...shown.map((problem) => annotation(problem, folder)),
        rest > 0 ? `::notice title=not shown::${rest} more are not shown.\n` : '',
      ].join('');
    case 'text':
      return `${[...shown.map(problemParagraph), ...(rest > 0 ? [`${rest} more are not shown.\n`] : []), summary(problems)].join('\n')}\n`;
  }
}

/** So many of a file, and so many of all, are more than anybody mends at once. */
const most = { ofFile: 100, ofAll: 1000 };

function shownOf(problems: readonly Problem[]): Problem[] {
  const ofFile = new Map<string, number>();
  return problems
    .filter(({ file }) => {
      const count = (ofFile.get(file) ?? 0) + 1;
      ofFile.set(file, count);
      return count <= most.ofFile;
    })
    .slice(0, most.ofAll);
}

/** One problem as people read it: place and code, what is wrong, what to do, and the second place. */
export function problemParagraph(problem: Problem): string {
  const { file, line, column, code, severity, what, fix, related = [] } = problem;
  return [
    `${file}:${line}:${column}  ${severity === 'warning' ? 'warning  ' : ''}${code}`,
    `  ${what}`,
    `  ${fix}`,
    ...related.map((place) => `  ${placeText(place)}`),
    '',
  ]
    .map(reportLine)
    .join('\n');
}

function placeText({ file, line, column, what }: SourcePosition & { what: string }): string {
  return `${file}:${line}:${column}  ${what}`;
}

/** The numbers of errors and warnings, as a line. */
export function summary(problems: readonly Problem[]): string {
  const { errors, warnings } = totals(problems);
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}

function totals(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** A workflow command, as GitHub's toolkit escapes it. */
function annotation(problem: Problem, folder: string): string {
  const { severity, file, line, column, code, what, fix, related = [] } = problem;
  const text = [what, fix, ...related.map(placeText)].map(reportLine).join('\n');
  const path = reportLine(folder ? posix.join(folder, file) : file);
  return `::${severity} file=${property(path)},line=${line},col=${column},title=${property(code)}::${message(text)}\n`;
}

function message(text: string): string {
  return text.replace(/%/g, '%25').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return message(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
