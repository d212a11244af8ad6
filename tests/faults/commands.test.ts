import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main as importTable } from '../../cli/import.ts';
import { main as migrate } from '../../cli/migrate.ts';
import { settle } from '../../cli/settle.ts';
import { main as translate } from '../../cli/translate.ts';
import { replaceSite, restoreSite } from '../../cli/workshop.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { ownMark } from '../../src/casebook/own-mark.ts';
import { readContent } from '../../src/casebook/read.ts';
import { writeTogether } from '../../src/casebook/write-together.ts';
import { writeEditorSchemas } from '../../src/editor/write-schemas.ts';
import { exampleFolder } from '../casebook/example.ts';
import { withFault, type Fault } from './disk.ts';

let root = '';
let folder = '';
const today = '2026-11-22';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casebook-faults-'));
  folder = join(root, 'content');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

/** What the folder holds: files with their bytes, and folders; but not what is written for a while. */
function state(): Record<string, string | null> {
  const paths = pathsIn(folder).filter((path) => !temporary(path));
  return Object.fromEntries(
    paths.sort().map((path) => {
      const place = join(folder, path);
      return [path, statSync(place).isFile() ? readFileSync(place, 'latin1') : null];
    }),
  );
}
const filesOnly = (of: ReturnType<typeof state>) =>
  Object.fromEntries(Object.entries(of).filter(([, bytes]) => bytes !== null));
const pathsIn = (of: string) =>
  existsSync(of) ? readdirSync(of, { recursive: true, encoding: 'utf8' }) : [];
const temporary = (path: string) => path.includes(ownMark);
const leftBehind = () => pathsIn(folder).filter(temporary);

/** What this process has left gets the mark of one that is no more. */
function die(): void {
  for (const name of pathsIn(folder).filter((path) => temporary(path) && !path.includes(sep)))
    renameSync(join(folder, name), join(folder, name.replace(ownMark, `${2 ** 22 + 1}-0123abcd`)));
}

const commands: [string, { prepare?: () => void; run: () => void }][] = [
  [
    'import',
    {
      run: () =>
        void importTable(
          ['ucdp-ged', join(projectRoot, 'tests/fixtures/ucdp/ged.csv'), '--published', '2002'],
          { CASEBOOK_CONTENT: folder },
          today,
        ),
    },
  ],
  [
    'translate',
    {
      run: () =>
        void translate(
          ['incidents/harbour-vigil', 'case', '--to', 'ar'],
          { CASEBOOK_CONTENT: folder },
          today,
        ),
    },
  ],
  [
    'migrate',
    {
      prepare: () => {
        for (const name of readdirSync(join(folder, 'incidents'))) {
          const path = join(folder, 'incidents', name);
          const text = readFileSync(path, 'utf8');
          writeFileSync(path, text.replace('\n', '\ncorroboration: strong\n'));
        }
      },
      run: () => void migrate([], { CASEBOOK_CONTENT: folder }),
    },
  ],
  [
    'the schemas of editors',
    { run: () => writeEditorSchemas(readContent(exampleFolder, 'front matter'), folder, folder) },
  ],
  [
    'packages and compared charts',
    {
      run: () =>
        writeTogether(folder, ({ write }) => {
          write('case.zip', 'zip');
          write('case.html', 'page');
        }),
    },
  ],
];

describe.each(commands)('%s', (name, { prepare, run }) => {
  /** Some moments of many, and all of the last ones. */
  const moments = (changes: number) =>
    Array.from({ length: changes }, (_, n) => n).filter(
      (n) => n % Math.ceil(changes / 5) === 0 || n > changes - 4,
    );
  const begin = () => {
    rmSync(folder, { recursive: true, force: true });
    if (name !== 'import') cpSync(exampleFolder, folder, { recursive: true });
    prepare?.();
    return state();
  };

  test.each<Fault>(['killed', 'full'])('%s at any moment: all or nothing', (fault) => {
    const before = begin();
    const { changes } = withFault(fault, Infinity, run);
    const after = state();
    expect(changes).toBeGreaterThan(2);
    expect(after).not.toEqual(before);
    for (const n of moments(changes)) {
      begin();
      withFault(fault, n, run);
      if (fault === 'full')
        expect([state(), leftBehind(), existsSync(folder)], `at ${n}`).toEqual([
          before,
          [],
          name !== 'import',
        ]);
      const isReady = existsSync(join(folder, `.${ownMark}.ready`));
      if (!isReady)
        expect([before, after].map(filesOnly), `at ${n}`).toContainEqual(filesOnly(state()));
      die();
      settle(folder);
      expect(isReady ? [after] : [before, after], `at ${n}`).toContainEqual(state());
      run();
      expect([state(), leftBehind()], `at ${n}`).toEqual([after, []]);
    }
  });
});

test.each<Fault>(['killed', 'full'])(
  'a site is the old one or the new one, %s at any moment',
  (fault) => {
    const [site, made] = [join(root, 'dist'), join(root, 'made')];
    const page = () => readFileSync(join(site, 'index.html'), 'utf8');
    const begin = () => {
      for (const [path, text] of [
        [site, 'old'],
        [made, 'new'],
      ] as const) {
        mkdirSync(path, { recursive: true });
        writeFileSync(join(path, 'index.html'), text);
      }
    };
    const replace = () => replaceSite(site, made);
    begin();
    const { changes } = withFault(fault, Infinity, replace);
    expect(page()).toBe('new');
    for (let n = 0; n < changes; n++) {
      begin();
      withFault(fault, n, replace);
      restoreSite(site);
      expect(page(), `at ${n}`).toMatch(/^(?:old|new)$/);
      expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  },
);
