import { parseProse } from '../../prose/parse.ts';
import { isAcceptable } from '../acceptance.ts';
import { proseCodes, readerRules } from '../codes.ts';
import type { Files } from '../files.ts';
import { needlessAcceptance } from '../needless-acceptance.ts';
import { compareProblems, type Problem } from '../problem.ts';
import { problemParagraph } from '../report.ts';
import type { Rule } from '../rule.ts';
import { layOver, type ExampleChange, type ExampleFiles } from '../examples.ts';
import { checks } from './index.ts';

const ofReader = Object.entries(readerRules).map(([code, rule]): Rule => ({ code, ...rule }));
const ofRecord: readonly Rule[] = [...checks, needlessAcceptance];

/** Every rule that is illustrated on the example case: the reader's, then the checks'. */
export const rules: readonly Rule[] = [...ofReader, ...ofRecord];

/** Codes of another command than `check`, under a heading of their own. */
export interface ExtraRules {
  title: string;
  rules: readonly Pick<Rule, 'code' | 'severity' | 'rule' | 'why'>[];
}

/** The example case, and what a check of it finds after a change. */
export interface ExampleCase {
  files: Files;
  problemsWith(change: ExampleFiles): readonly Problem[];
}

/** What makes the pages of docs/checks, by file name, in Markdown as Prettier has it. */
export function checkPages(
  example: ExampleCase,
  further: readonly ExtraRules[],
): ReadonlyMap<string, () => string> {
  const pageOf = (rule: Rule): [string, () => string] => [
    `${rule.code}.md`,
    () => rulePage(rule, example),
  ];
  return new Map([
    ['README.md', () => indexPage(further)],
    ...further.flatMap(({ rules: others }) =>
      others.map((rule) => pageOf({ ...rule, refuses: [], accepts: [] })),
    ),
    ...rules.map(pageOf),
    ...proseCodes.map((code): [string, () => string] => [`${code.code}.md`, () => prosePage(code)]),
  ]);
}

function indexPage(further: readonly ExtraRules[]): string {
  const line = ({ code, rule }: { code: string; rule: string }) =>
    `- [${code}](${code}.md): ${rule}`;
  return page(
    '# What is checked',
    '`npm run check` reads the content folder and reports everything that is wrong with it at once, each problem with its file, line and column, its code, what is wrong and what to do. An error stops the build; a warning is shown and the build goes on. The codes are permanent.',
    'These pages are made by `node cli/docs.ts` from the rules and their examples, which are also their tests. The examples are changes to an invented case, [tests/fixtures/example](../../tests/fixtures/example).',
    '## Files and front matter',
    ofReader.map(line).join('\n'),
    '## Prose',
    proseCodes.map(line).join('\n'),
    '## The record',
    ofRecord.map(line).join('\n'),
    ...further.flatMap(({ title, rules: others }) => [`## ${title}`, others.map(line).join('\n')]),
    ...acceptancePart(),
  );
}

/** How a false alarm is accepted, and which can be. */
function acceptancePart(): string[] {
  const codes = checks.filter(isAcceptable).map(({ code }) => `[${code}](${code}.md)`);
  return [
    '## Accepting a false alarm',
    'Checks that judge language can be wrong, and a warning may be known and meant. The front matter of the file in which the alarm is raised accepts it, with a reason:',
    fenced(
      'yaml',
      [
        'accept:',
        '  - check: loose-number',
        '    text: nine of the drowned',
        '    because: A line of a poem, and about no ferry.',
      ].join('\n'),
    ),
    '`text` is what the report puts in quotation marks at its beginning, as it stands in the file; where the same words stand twice, give more of their sentence. An alarm about no words, such as a record that nothing uses, is accepted without `text`. An acceptance of an alarm that is no longer raised is an error, [needless-acceptance](needless-acceptance.md). What can be accepted:',
    codes.join(', '),
  ];
}

function rulePage(
  { code, severity, rule, why, refuses, accepts }: Rule,
  example: ExampleCase,
): string {
  return page(
    `# ${code}`,
    `${severity === 'error' ? 'An error.' : 'A warning.'} ${rule}`,
    why,
    ...(isFallible(code)
      ? ['A false alarm can be [accepted](README.md#accepting-a-false-alarm).']
      : []),
    ...section(
      'Refused',
      refuses.map((change) => refusedExample(code, change, example)),
    ),
    ...section(
      'Accepted',
      accepts.map((change) => illustration(change, example.files)),
    ),
  );
}

function isFallible(code: string): boolean {
  return checks.some((check) => check.code === code && isAcceptable(check));
}

function section(title: string, parts: readonly string[]): string[] {
  return parts.length > 0 ? [`## ${title}`, ...parts] : [];
}

function refusedExample(code: string, change: ExampleFiles, example: ExampleCase): string {
  const problems = example.problemsWith(change).filter((problem) => problem.code === code);
  return `${illustration(change, example.files)}\n\n${printed(problems)}`;
}

function prosePage({ code, rule, why, bad, good }: (typeof proseCodes)[number]): string {
  const firstLine = 6;
  const problems = parseProse(bad, firstLine).problems.map((problem): Problem => ({
    ...problem,
    file: 'notes/method.mdx',
    severity: 'error',
  }));
  return page(
    `# ${code}`,
    `An error. ${rule}`,
    ...(why ? [why] : []),
    '## Refused',
    `The text of \`notes/method.mdx\`, from line ${firstLine}:`,
    fenced('text', shortened(bad)),
    printed(problems),
    '## Accepted',
    fenced('text', shortened(good)),
  );
}

function printed(problems: readonly Problem[]): string {
  const text = [...problems].sort(compareProblems).map(problemParagraph).join('\n').trimEnd();
  return `Reported as:\n\n${fenced('text', text)}`;
}

/** The changes of an example, as somebody who reviews them would see them. */
function illustration(example: ExampleFiles, base: Files): string {
  return Object.entries(example)
    .map(
      ([file, change]) =>
        `\`${file}\`${changeText(change, textIn(base, file), textAfter(example, base, file))}`,
    )
    .join('\n\n');
}

function changeText(change: ExampleChange, before: string, after: string): string {
  if (change === null) return ' is taken away.';
  if (change instanceof Uint8Array)
    return `, in bytes:\n\n${fenced('text', [...change].map((byte) => byte.toString(16).padStart(2, '0')).join(' '))}`;
  if (typeof change === 'string') return `:\n\n${fenced('text', shortened(change))}`;
  return `:\n\n${fenced('diff', lineDiff(before, after))}`;
}

/** The lines that differ, with the line before and the line after them. */
function lineDiff(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end))
    end++;
  return [
    ...old.slice(Math.max(0, start - 1), start).map((line) => ` ${line}`),
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
    ...old.slice(old.length - end, old.length - end + 1).map((line) => ` ${line}`),
  ].join('\n');
}

function textIn(files: Files, file: string): string {
  const bytes = files.get(file);
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '';
}

function textAfter(example: ExampleFiles, base: Files, file: string): string {
  return textIn(layOver(base, example), file);
}

/** What cannot be seen, written so that it can; what is long, by its beginning. */
function shortened(text: string): string {
  const visible = text
    .replace(/\uFEFF/g, '\\uFEFF')
    .replace(
      /[\u202a-\u202e\u2066-\u2069\u200b]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
    )
    .replace(/\r/g, '\\r')
    .trimEnd();
  return visible.length > 600 ? `${visible.slice(0, 60)}… (${text.length} characters)` : visible;
}

function page(...paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}

function fenced(language: string, text: string): string {
  const fence = /`{3,}/.test(text) ? '````' : '```';
  return `${fence}${language}\n${text.replace(/^ +$/gm, '')}\n${fence}`;
}
