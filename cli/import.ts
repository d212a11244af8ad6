import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fromProjectRoot } from '../src/casebook/folder.ts';
import { parseEdtf } from '../src/schemas/edtf.ts';
import { importUcdp, type Imported } from '../src/imports/ucdp.ts';

const help = `Makes records of a dataset: incidents, claims, actors, places and a source.

Usage: npm run import -- ucdp FILE --out FOLDER [--title TITLE] [--published DATE]

  ucdp         FILE is a CSV file of the UCDP Georeferenced Event Dataset, of any version.
  --out        The content folder to write to. Without a case.mdx there, a case is made as well.
  --title      What the dataset is called, with its version, as you would cite it.
  --published  When it was published (EDTF, such as 2019).

No file that is already there is changed. Rows that cannot be imported are named with their lines, and
the rest is imported. Exit codes: 0 when every row was imported, 1 when some were not or a file could
not be read, 2 for wrong usage.
`;

/** What a command prints and how it ends. */
export interface Outcome {
  text: string;
  exitCode: 0 | 1 | 2;
}

interface Wanted {
  file: string;
  out: string;
  title: string;
  published: string | undefined;
}

/**
 * The `import` command. Writes below the folder that `--out` names, and nowhere else. `today` (`YYYY-MM-DD`,
 * UTC) is the day on which new claims are entered; files of an earlier import keep theirs.
 */
export function main(argv: readonly string[], today: string): Outcome {
  const wanted = readArguments(argv);
  if (wanted === 'help') return { text: help, exitCode: 0 };
  if (typeof wanted === 'string') return { text: `${wanted}\n\n${help}`, exitCode: 2 };
  const read = readText(wanted.file);
  if ('problem' in read) return { text: `${read.problem}\n`, exitCode: 1 };
  const { title, published, out } = wanted;
  const withCase = !existsSync(join(out, 'case.mdx'));
  const result = importUcdp(
    read.text,
    { title, published, recorded: today, capture: read.capture },
    withCase,
  );
  const { written, kept } = writeFiles(out, result.files);
  return {
    text: report(result, wanted, written, kept),
    exitCode: result.imported === result.count && result.problems.length === 0 ? 0 : 1,
  };
}

/** What was asked for, or what is wrong with how it was asked. */
function readArguments(argv: readonly string[]): Wanted | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: {
        out: { type: 'string' },
        title: { type: 'string', default: 'UCDP Georeferenced Event Dataset (GED)' },
        published: { type: 'string' },
        help: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    if (values.help) return 'help';
    const [format, file, ...others] = positionals;
    if (format !== 'ucdp')
      return format === undefined
        ? 'Say what to import: ucdp.'
        : `"${format}" is not a dataset that can be imported. The only one is: ucdp.`;
    if (!file || others.length > 0) return 'Name one file to import.';
    if (!values.out) return 'Name the folder to write to with --out.';
    if (values.published !== undefined && !parseEdtf(values.published))
      return `"${values.published}" is not a date in EDTF, such as 2019 or 2019-06-30.`;
    return {
      file,
      out: resolve(values.out),
      title: values.title,
      published: values.published,
    };
  } catch (error) {
    return (error as Error).message;
  }
}

function readText(
  file: string,
): { text: string; capture: { sha256: string; bytes: number } } | { problem: string } {
  try {
    const bytes = readFileSync(file);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { text, capture: { sha256, bytes: bytes.length } };
  } catch (error) {
    return { problem: `${file} cannot be read: ${(error as Error).message}.` };
  }
}

/** Writes what is not there yet. */
function writeFiles(out: string, files: ReadonlyMap<string, string>) {
  const written: string[] = [];
  const kept: string[] = [];
  for (const [path, text] of files) {
    const target = join(out, path);
    if (existsSync(target)) {
      kept.push(path);
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    written.push(path);
  }
  return { written, kept };
}

function report(
  { count, imported, problems, pointsLeftOut, outOfOrder }: Imported,
  { file, out }: Wanted,
  written: readonly string[],
  kept: readonly string[],
): string {
  const folders = [...new Set(written.map((path) => path.split('/')[0] ?? ''))].sort();
  const made = folders.map(
    (folder) => `${folder} ${written.filter((path) => path.split('/')[0] === folder).length}`,
  );
  const lines = [
    ...problems.map(({ line, what }) => `${basename(file)}:${line}  ${what}`),
    `Imported ${imported} of ${count} rows.`,
    `New files in ${fromProjectRoot(out)}/: ${made.join(', ') || 'none'}.`,
    ...(kept.length > 0
      ? [`Files that were there and are left as they were: ${kept.length} (${someOf(kept)}).`]
      : []),
    ...(outOfOrder > 0
      ? [`Rows with low, best and high out of order, kept as they are: ${outOfOrder}.`]
      : []),
    ...(pointsLeftOut > 0
      ? [
          `Rows known to an area only, whose coordinates stand for it and are left out: ${pointsLeftOut}.`,
        ]
      : []),
    `Check the folder with: npm run check -- ${fromProjectRoot(out)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function someOf(paths: readonly string[]): string {
  return paths.slice(0, 3).join(', ') + (paths.length > 3 ? ', …' : '');
}

if (import.meta.main) {
  const { text, exitCode } = main(process.argv.slice(2), new Date().toISOString().slice(0, 10));
  (exitCode === 2 ? process.stderr : process.stdout).write(text);
  process.exitCode = exitCode;
}
