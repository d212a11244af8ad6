import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { writeFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { importsFolder } from '../casebook/files.ts';
import { keptDigest, keptKey } from '../casebook/kept.ts';
import { csvLine, fromCsvCell, readCsv } from '../text/csv.ts';
import type { Capture, ImportedRow, Importing, RecordFile } from './importing.ts';
import { recordText, withCapture } from './record-text.ts';
import type { Refusal } from './table.ts';
import { openTextFile } from './text-file.ts';

/** What an import has done to a folder. */
export interface ImportResult {
  rows: number;
  /** Rows whose records stand in the folder now. */
  taken: number;
  /** New files by their folders, and how many were written anew because their row has changed. */
  made: Map<string, number>;
  renewed: number;
  /** Files that no import has made, and that were in the way. */
  left: string[];
  /** What stands in `not-imported.csv`: rows, and cells of rows that were taken. */
  notImported: Refusal[];
}

/**
 * Writes records, row by row, into a content folder. A row that was imported before and has not changed
 * touches no file; one that has changed makes its own files anew; what several rows share is written only
 * where it is not there. Every file is written beside its place and then moved, so that an interruption
 * leaves no half of one. Throws when the folder cannot be written.
 */
export function writeImport(folder: string, importing: Importing): ImportResult {
  const { dataset, captured, frame } = importing;
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
    writeWhole(join(folder, file.path), recordText(file.front, file.body));
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
    writeWhole(path, text);
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
  if (result.taken > 0) kept.finish();
  else kept.abandon();
  if (captured && result.taken > 0) renewCapture(join(folder, captured.path), captured.capture);
  writeNotImported(join(folder, importsFolder, `${dataset}-not-imported.csv`), result.notImported);
  return result;
}

/** The day on which a claim was entered first. */
function recordedIn(text: string): { recorded?: string } {
  const day = /^recorded: "?([^"\n]+)"?$/m.exec(text)?.[1];
  return day === undefined ? {} : { recorded: day };
}

function renewCapture(path: string, capture: Capture): void {
  const before = readFileSync(path, 'utf8');
  const text = withCapture(before, capture);
  if (text !== before) writeWhole(path, text);
}

function writeNotImported(path: string, refusals: readonly Refusal[]): void {
  if (refusals.length === 0) return rmSync(path, { force: true });
  const lines = refusals.map(({ line, column, reason }) => csvLine([String(line), column, reason]));
  writeWhole(path, csvLine(['line', 'column', 'reason']) + lines.join(''));
}

/** Where a file is written before it has its name; the content reader passes over names with a dot. */
function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.importing`);
}

function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(besideOf(path), text);
  putInPlace(path);
}

/** Moves what was written beside a file to its place, but where both are the same. */
function putInPlace(path: string): void {
  const beside = besideOf(path);
  if (existsSync(path) && readFileSync(path).equals(readFileSync(beside))) rmSync(beside);
  else renameSync(beside, path);
}

/** The file of kept cells, written anew: the rows of this import, then those of earlier ones that are not in it. */
function openKept(folder: string, { dataset, keptColumns }: Importing) {
  const path = join(folder, importsFolder, `${dataset}.csv`);
  const earlier = () => (existsSync(path) ? readCsv(openTextFile(path).chunks()) : []);
  let earlierColumns: string[] = [];
  const digests = new Map<string, string>();
  for (const { cells } of earlier()) {
    if (earlierColumns.length === 0) earlierColumns = cells;
    else digests.set(cells[0] ?? '', cells[1] ?? '');
  }
  const columns = [
    ...new Set([
      keptKey,
      keptDigest,
      ...keptColumns,
      ...earlierColumns.filter((name) => name !== ''),
    ]),
  ];
  const added = new Set<string>();
  let file: number | undefined;
  const write = (cells: readonly string[]) => {
    if (file === undefined) {
      mkdirSync(dirname(path), { recursive: true });
      file = openSync(besideOf(path), 'w');
      writeSync(file, csvLine(columns));
    }
    writeSync(file, csvLine(cells));
  };
  const abandon = () => {
    if (file !== undefined) closeSync(file);
  };
  return {
    digestOf: (record: string) => digests.get(record),
    add({ record, digest, kept }: ImportedRow) {
      added.add(record);
      const cells: Record<string, string> = { ...kept, [keptKey]: record, [keptDigest]: digest };
      write(columns.map((name) => cells[name] ?? ''));
    },
    finish() {
      let isHeader = true;
      for (const { cells } of earlier()) {
        if (!isHeader && !added.has(cells[0] ?? ''))
          write(columns.map((name) => fromCsvCell(cells[earlierColumns.indexOf(name)] ?? '')));
        isHeader = false;
      }
      abandon();
      putInPlace(path);
    },
    abandon,
  };
}
