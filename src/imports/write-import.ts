import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { importsFolder } from '../casebook/files.ts';
import { keptDigest, keptKey } from '../casebook/kept.ts';
import { writeTogether, type Drafts } from '../casebook/write-together.ts';
import { csvLine, fromCsvCell, readCsv } from '../text/csv.ts';
import type { ImportedRow, Importing, RecordFile } from './importing.ts';
import { recordText, withCapture } from './record-text.ts';
import type { Refusal } from './table.ts';
import { openTextFile } from './text-file.ts';

/** The outcome of an import. */
export interface ImportResult {
  rows: number;
  /** Rows whose records stand in the folder now. */
  taken: number;
  /** New files by their folders, and how many were written anew because their row has changed. */
  made: Map<string, number>;
  renewed: number;
  /** Files that no import has made, and that were in the way. */
  left: string[];
  /** The lines of `not-imported.csv`: rows that were refused, and refused cells of other rows. */
  notImported: Refusal[];
}

/**
 * Writes records, row by row, into a content folder. A row that was imported before and has not changed
 * touches no file; one that has changed makes its own files anew; what several rows share is written only
 * where it is not there. All files are written together, so that an interruption leaves the folder as it was.
 * Throws when the folder cannot be written.
 */
export function writeImport(folder: string, importing: Importing): ImportResult {
  const result = writeTogether(folder, (drafts) => writeRows(folder, importing, drafts));
  if (result.notImported.length === 0)
    rmSync(join(folder, notImportedFile(importing)), { force: true });
  return result;
}

function notImportedFile({ dataset }: Importing): string {
  return `${importsFolder}/${dataset}-not-imported.csv`;
}

function writeRows(folder: string, importing: Importing, drafts: Drafts): ImportResult {
  const { captured, frame } = importing;
  const result: ImportResult = {
    rows: 0,
    taken: 0,
    made: new Map(),
    renewed: 0,
    left: [],
    notImported: [],
  };
  const seen = new Set<string>();
  const make = (file: RecordFile) => {
    if (seen.has(file.path)) return;
    seen.add(file.path);
    if (existsSync(join(folder, file.path))) return;
    drafts.write(file.path, recordText(file.front, file.body));
    const [below = ''] = file.path.split('/');
    result.made.set(below, (result.made.get(below) ?? 0) + 1);
  };
  const renew = (file: RecordFile, isKnown: boolean) => {
    const path = join(folder, file.path);
    if (!existsSync(path)) return make(file);
    const before = readFileSync(path, 'utf8');
    const text = recordText({ ...file.front, ...recordedIn(before) }, file.body);
    if (text === before) return;
    if (!isKnown) return void result.left.push(file.path);
    drafts.write(file.path, text);
    result.renewed++;
  };

  const kept = openKept(folder, importing);
  for (const row of importing.rows()) {
    result.rows++;
    if ('refused' in row) {
      for (const refusal of row.refused) result.notImported.push(refusal);
      continue;
    }
    if (result.taken++ === 0) frame.forEach(make);
    for (const remark of row.remarks) result.notImported.push(remark);
    const before = kept.digestOf(row.record);
    row.shared.forEach(make);
    if (before === row.digest) row.own.forEach(make);
    else for (const file of row.own) renew(file, before !== undefined);
    kept.add(row);
  }
  if (result.taken > 0) {
    drafts.write(keptFile(importing.dataset), kept.text());
    if (captured)
      drafts.write(captured.path, withCapture(drafts.read(captured.path), captured.capture));
  }
  const lines = result.notImported.map(({ line, column, reason }) =>
    csvLine([String(line), column, reason]),
  );
  if (lines.length > 0)
    drafts.write(
      notImportedFile(importing),
      csvLine(['line', 'column', 'reason']) + lines.join(''),
    );
  return result;
}

function keptFile(dataset: string): string {
  return `${importsFolder}/${dataset}.csv`;
}

/** The day on which a claim was entered first. */
function recordedIn(text: string): { recorded?: string } {
  const day = /^recorded: "?([^"\n]+)"?$/m.exec(text)?.[1];
  return day === undefined ? {} : { recorded: day };
}

/** The file of kept cells, written anew: the rows of this import, then those of earlier ones that are not in it. */
function openKept(folder: string, { dataset, keptColumns }: Importing) {
  const path = join(folder, keptFile(dataset));
  const [earlierColumns = [], ...earlier] = existsSync(path)
    ? [...readCsv(openTextFile(path).chunks())].map(({ cells }) => cells.map(fromCsvCell))
    : [];
  const digests = new Map(earlier.map(([key = '', digest = '']) => [key, digest]));
  const columns = [
    ...new Set([
      keptKey,
      keptDigest,
      ...keptColumns,
      ...earlierColumns.filter((name) => name !== ''),
    ]),
  ];
  const indexOf = new Map(earlierColumns.map((name, index) => [name, index]));
  const added = new Set<string>();
  const lines = [csvLine(columns)];
  return {
    digestOf: (record: string) => digests.get(record),
    add({ record, digest, kept }: ImportedRow) {
      added.add(record);
      const cells: Record<string, string> = { ...kept, [keptKey]: record, [keptDigest]: digest };
      lines.push(csvLine(columns.map((name) => cells[name] ?? '')));
    },
    /** The whole file. */
    text(): string {
      const others = earlier
        .filter(([key = '']) => !added.has(key))
        .map((cells) => csvLine(columns.map((name) => cells[indexOf.get(name) ?? -1] ?? '')));
      return lines.concat(others).join('');
    },
  };
}
