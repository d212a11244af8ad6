import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentFilesIn } from '../src/casebook/files.ts';
import { contentFolder, fromHere, projectRoot } from '../src/casebook/folder.ts';
import type { LastRead } from '../src/casebook/last-read.ts';
import { writeReport } from '../src/casebook/report.ts';
import { writeTogether } from '../src/casebook/write-together.ts';
import { chartChanges, type ChartChange } from '../src/diff/charts.ts';
import { compareSides, problemsOf } from '../src/diff/compare.ts';
import {
  filesAt,
  mergeBaseOf,
  repositoryOf,
  revisionOf,
  type GitFailure,
} from '../src/diff/git.ts';
import { writeMarkdown } from '../src/diff/markdown.ts';
import { sideOf, type Revision } from '../src/diff/side.ts';
import { writeJson } from '../src/text/inert-json.ts';
import { settle } from './settle.ts';
import { command, formatOf, WrongUsage, type CommandResult } from './usage.ts';

const help = `Compares the record between two revisions, for a reviewer: not lines of text, but what is claimed.

Usage: casebook diff [--format markdown|json|github] [--charts DIR] [--merge-base] [--content DIR]
                     <base> [<head>]

<base> and <head> are branches, tags or commits; without <head>, <base> is compared with the files as they
are now. --merge-base compares with where the two parted, as a pull request does. With --charts, every
chart that changes is written to DIR as two SVG files. Nothing is built and nothing of either revision runs.
A fact that was published and is another now needs a correction: npm run new -- correction.
Exit codes: 0, or 1 when such a correction is missing or <head> has errors, 2 for wrong usage.
`;

const formats = ['markdown', 'json', 'github'] as const;

/** The `diff` command. Never throws for what the revisions hold. */
export const main = command(
  {
    help,
    options: {
      format: { type: 'string', default: 'markdown' },
      charts: { type: 'string' },
      'merge-base': { type: 'boolean', default: false },
    },
    positionals: true,
    interpret: (values, [base, head, ...more], env) => {
      if (!base) throw new WrongUsage('Name the revision to compare with, such as main.');
      if (more.length > 0) throw new WrongUsage('Two revisions are compared at a time.');
      const { charts, 'merge-base': mergeBase } = values;
      const format = formatOf(values.format, formats);
      return { folder: contentFolder(values.content, env), base, head, format, charts, mergeBase };
    },
  },
  ({ folder, format, charts: chartFolder, ...revisions }): CommandResult => {
    const sides = sidesOf(folder, revisions);
    if ('failure' in sides) return { text: `${sides.failure}\n`, exitCode: 2 };
    const diff = compareSides(sides.before, sides.after);
    const style = readFileSync(join(projectRoot, 'src/charts/chart.css'), 'utf8');
    const changes = chartChanges(sides.before, sides.after, style);
    const charts = chartFolder === undefined ? changes : written(changes, resolve(chartFolder));
    const problems = problemsOf(diff);
    const text = {
      github: () => writeReport(problems, 'github', fromHere(folder)),
      markdown: () => writeMarkdown(diff, charts),
      json: () => writeJson({ ...diff, charts: charts?.map(shownChange) ?? null }),
    }[format]();
    return { text, isData: true, exitCode: problems.length > 0 ? 1 : 0 };
  },
);

function shownChange({ name, subject, stem, before, after, files }: ChartChange) {
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return { name, subject, stem, change, files };
}

function sidesOf(
  folder: string,
  { base, head, mergeBase }: { base: string; head: string | undefined; mergeBase: boolean },
): { before: Revision; after: Revision } | GitFailure {
  const repository = repositoryOf(folder);
  if ('failure' in repository) return repository;
  const { root, path } = repository;
  const named = revisionOf(root, base);
  if ('failure' in named) return named;
  const from = mergeBase ? mergeBaseOf(root, named, head ?? 'HEAD') : named;
  if ('failure' in from) return from;
  const old = filesAt(root, from, path);
  if ('failure' in old) return old as GitFailure;
  const last: LastRead = new Map();
  const before = sideOf(from.name, old, last);
  if (head === undefined)
    return {
      before,
      after: sideOf('the files as they are now', contentFilesIn(folder), last),
    };
  const to = revisionOf(root, head);
  if ('failure' in to) return to;
  const young = filesAt(root, to, path);
  if ('failure' in young) return young as GitFailure;
  return { before, after: sideOf(to.name, young, last) };
}

/** Writes the charts that changed, and says where. */
function written(charts: ChartChange[] | undefined, folder: string): ChartChange[] | undefined {
  settle(folder);
  return writeTogether(folder, ({ write }) =>
    charts?.map((chart) => {
      const files = (['before', 'after'] as const).flatMap((when) => {
        const svg = chart[when];
        if (svg === undefined) return [];
        const file = `${chart.stem}.${when}.svg`;
        write(file, svg);
        return [file];
      });
      return { ...chart, files };
    }),
  );
}
