import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkContent } from '../src/casebook/check-content.ts';
import { reasonOf } from '../src/casebook/disk.ts';
import { contentFolder, fromHere } from '../src/casebook/folder.ts';
import { readFrontMatter } from '../src/casebook/front-matter.ts';
import { readContent } from '../src/casebook/read.ts';
import { summary, writeReport } from '../src/casebook/report.ts';
import { reportLine } from '../src/text/hidden.ts';
import { parseEdtf } from '../src/schemas/edtf.ts';
import type { Dataset, Importing } from '../src/imports/importing.ts';
import { acledForm, importAcled } from '../src/imports/acled.ts';
import { claimForm, importClaims } from '../src/imports/claims.ts';
import { knownRecordsIn, type FindRecord } from '../src/imports/known-records.ts';
import { openTable, type ImportedTable, type TableForm } from '../src/imports/table.ts';
import { openTextFile } from '../src/imports/text-file.ts';
import { importUcdpGed } from '../src/imports/ucdp-ged.ts';
import { gedForm } from '../src/imports/ucdp-ged-row.ts';
import { writeImport, type ImportResult } from '../src/imports/write-import.ts';
import { settle } from './settle.ts';
import { doing } from './progress.ts';
import { command, WrongUsage, type CommandResult } from './usage.ts';

const formats: Record<
  string,
  {
    form: TableForm;
    title: string;
    importing: (table: ImportedTable, dataset: Dataset, find: FindRecord) => Importing;
  }
> = {
  'ucdp-ged': {
    form: gedForm,
    title: 'UCDP Georeferenced Event Dataset (GED)',
    importing: importUcdpGed,
  },
  acled: {
    form: acledForm,
    title: 'Armed Conflict Location & Event Data (ACLED)',
    importing: importAcled,
  },
  claims: { form: claimForm, title: 'Claims of a table', importing: importClaims },
};
const formatNames = Object.keys(formats);

const help = `Makes records of a table, and checks what it wrote.

Usage: casebook import FORMAT FILE [--into DIR] [--title TITLE] [--published DATE]

  FORMAT       ${formatNames.join(', ')}; docs/import.md tells what each becomes.
  --into       The content folder to write to, as --content names one elsewhere. Without a case.mdx there,
               a case is made as well.
  --title      What the dataset is called, with its version, as you would cite it.
  --published  When it was published (EDTF, such as 2019).

A second import of the same file changes nothing. Where a row has changed, its own records are written
anew, with the day on which they were entered first. What could not be taken stands in
imports/FORMAT-not-imported.csv of the folder. Exit codes: 0 when every row was imported and the check
found no error, 1 when not or when the file could not be read, 2 for wrong usage.
`;

interface ImportOptions {
  format: string;
  file: string;
  into: string;
  title: string | undefined;
  published: string | undefined;
}

/**
 * The `import` command. Writes below the folder that `--into` or `--content` names, and nowhere else. `today` (`YYYY-MM-DD`,
 * UTC) is the day on which new claims are entered; those of an earlier import keep theirs.
 */
export const main = command(
  {
    help,
    options: { into: { type: 'string' }, title: { type: 'string' }, published: { type: 'string' } },
    positionals: true,
    interpret: ({ content, into = content, title, published }, [format, file, ...others], env) => {
      if (format === undefined)
        throw new WrongUsage(`Say what to import: ${formatNames.join(', ')}.`);
      if (!formats[format])
        throw new WrongUsage(
          `"${format}" is not a format that can be imported. The formats are: ${formatNames.join(', ')}.`,
        );
      if (!file || others.length > 0) throw new WrongUsage('Name one file to import.');
      if (published !== undefined && !parseEdtf(published))
        throw new WrongUsage(`"${published}" is not a date in EDTF, such as 2019 or 2019-06-30.`);
      return { format, file, into: contentFolder(into, env), title, published };
    },
  },
  (wanted, _, today: string): CommandResult => {
    try {
      settle(wanted.into);
      return importFile(wanted, today);
    } catch (error) {
      return { text: `${wanted.file}: ${reasonOf(error)}.\n`, exitCode: 1 };
    }
  },
);

/** Throws when a file or the folder cannot be read or written. */
function importFile(
  { format, file, into, title, published }: ImportOptions,
  recorded: string,
): CommandResult {
  const known = formats[format];
  if (!known) throw new Error(`There is no format ${format}`);
  doing('Reading the table …');
  const { chunks, sha256, bytes } = openTextFile(file);
  const table = openTable(chunks, known.form);
  if ('reason' in table)
    return {
      text: `${reportLine(`${basename(file)}:${table.line}  ${table.reason}`)}\n`,
      exitCode: 1,
    };
  const dataset: Dataset = {
    title: title ?? known.title,
    published,
    recorded,
    capture: { sha256, bytes, mime: 'text/csv' },
    root: rootOf(into),
  };
  const find = knownRecordsIn(readContent(into, 'front matter'));
  doing('Making records …');
  const importing = known.importing(table, dataset, find);
  doing(`Writing records of ${dataset.title} …`);
  const result = writeImport(into, importing);
  doing('Checking the case …');
  const { problems } = checkContent(readContent(into));
  const errors = problems.filter(({ severity }) => severity === 'error');
  const checked =
    result.taken === 0
      ? []
      : [
          ...(errors.length > 0 ? [writeReport(errors, 'text', fromHere(into)).trimEnd()] : []),
          `The check of the folder finds ${summary(problems)}; npm run check -- --content ${fromHere(into)} shows them.`,
        ];
  const said = [...report(result, importing, file, into).map(reportLine), ...checked];
  const isWhole = result.taken === result.rows && (result.taken === 0 || errors.length === 0);
  return { text: `${said.join('\n')}\n`, exitCode: isWhole ? 0 : 1 };
}

/** The root incident of the case in a folder; undefined when there is no case. Throws when it names none. */
function rootOf(folder: string): string | undefined {
  const path = join(folder, 'case.mdx');
  if (!existsSync(path)) return undefined;
  const data = readFrontMatter(readFileSync(path, 'utf8')).data as { root?: unknown } | undefined;
  if (typeof data?.root !== 'string') throw new Error(`${path} names no root incident`);
  return data.root;
}

const [mostRefusals, mostOthers] = [20, 5];

function report(
  { rows, taken, made, renewed, left, notImported }: ImportResult,
  { remarks, dataset }: Importing,
  file: string,
  into: string,
): string[] {
  const folders = [...made].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...someOf(
      notImported.map(({ line, reason }) => `${basename(file)}:${line}  ${reason}`),
      mostRefusals,
    ),
    ...(notImported.length > 0
      ? [
          `What was not taken as it is stands in ${fromHere(into)}/imports/${dataset}-not-imported.csv.`,
        ]
      : []),
    ...someOf(remarks, mostOthers),
    `Imported ${taken} of ${rows} rows.`,
    `New files in ${fromHere(into)}/: ${folders.map((one) => one.join(' ')).join(', ') || 'none'}.`,
    ...(renewed > 0 ? [`Files written anew, because their row has changed: ${renewed}.`] : []),
    ...(left.length > 0
      ? [
          `Files that no import has made, left as they are: ${left.length} (${someOf(left, 3).join(', ')}).`,
        ]
      : []),
  ];
}

function someOf(lines: readonly string[], most: number): string[] {
  return lines.length <= most
    ? [...lines]
    : [...lines.slice(0, most), `… and ${lines.length - most} more`];
}
