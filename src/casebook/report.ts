import { reportLine } from '../text/hidden.ts';
import { writeJson } from '../text/inert-json.ts';
import type { Position, Problem } from './problem.ts';

/** How a report is written: for people, for programs, or as annotations of a GitHub run. */
export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Writes problems, in the order given, for one kind of reader. `folder` stands before each path for GitHub. */
export function writeReport(
  problems: readonly Problem[],
  format: ReportFormat,
  folder: string,
): string {
  switch (format) {
    case 'json':
      return writeJson({ ...totals(problems), problems });
    case 'github':
      return problems.map((problem) => annotation(problem, folder)).join('');
    case 'text':
      return `${[...problems.map(paragraph), summary(problems)].join('\n')}\n`;
  }
}

/** One problem as people read it: place and code, what is wrong, what to do, and the second place. */
export function paragraph(problem: Problem): string {
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

function placeText({ file, line, column, what }: Position & { what: string }): string {
  return `${file}:${line}:${column}  ${what}`;
}

/** How many of each, as a line. */
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
  const path = reportLine(folder ? `${folder}/${file}` : file);
  return `::${severity} file=${property(path)},line=${line},col=${column},title=${property(code)}::${message(text)}\n`;
}

function message(text: string): string {
  return text.replace(/%/g, '%25').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return message(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
