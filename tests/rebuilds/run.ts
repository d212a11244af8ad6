import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../../src/casebook/check-content.ts';
import type { Files } from '../../src/casebook/files.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { readFiles } from '../../src/casebook/read.ts';
import { example } from '../casebook/example.ts';
import { chanceOf, editOf } from './edits.ts';

/*
 * npm run rebuilds -- --edits 50 [--seed N]: edits an invented case by chance, some edits at a time, and builds it after
 * each time with what the last build has kept, and from nothing. Both sites must be the same, byte by byte; what differs
 * is printed with the edits before it, and ends it with 1. An edit takes some seconds of both cores.
 */

const { edits, seed } = parseArgs({
  options: {
    edits: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
}).values;

/** At most so many edits before both builds. */
const mostAtOnce = 6;

const folder = mkdtempSync(join(tmpdir(), 'casebook-rebuilds-'));
const content = join(folder, 'content');

/** Builds the case in one of two folders, and gives the digests of all files of the site by their paths. */
function build(name: 'kept' | 'anew'): Map<string, string> {
  const own = join(folder, name);
  if (name === 'anew') rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'cli/casebook.ts'), 'build', '--content', content],
    { cwd: own, env: { ...process.env, SITE: 'https://casebook.example' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The build ended with ${status}:\n${stderr}`);
  const site = join(own, 'dist');
  return new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        relative(site, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

function write(files: Files): void {
  rmSync(content, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), bytes);
  }
}

const chance = chanceOf(Number(seed));
let files: Files = example;
let [done, faults] = [0, 0];
write(files);
build('kept');
while (done < Number(edits)) {
  const what: string[] = [];
  for (let wanted = 1 + chance(mostAtOnce); what.length < wanted;) {
    const edit = editOf(files, chance);
    if (!checkContent(readFiles(edit.files)).casebook) continue;
    files = edit.files;
    what.push(edit.what);
  }
  done += what.length;
  write(files);
  const [kept, anew] = [build('kept'), build('anew')];
  const different = [...new Set([...kept.keys(), ...anew.keys()])].filter(
    (path) => kept.get(path) !== anew.get(path),
  );
  process.stdout.write(`${done}: ${what.join(', ')}\n`);
  if (different.length === 0) continue;
  faults += 1;
  process.stdout.write(different.map((path) => `  differs: ${path}\n`).join(''));
  // The next edits are judged for themselves.
  rmSync(join(folder, 'kept/.cache'), { recursive: true });
  build('kept');
}
process.stdout.write(`From seed ${seed}: ${done} edits, ${faults} faults.\n`);
rmSync(folder, { recursive: true });
process.exitCode = faults === 0 ? 0 : 1;
