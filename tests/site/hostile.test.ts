import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/casebook/folder.ts';
import { build, sites } from './sites.ts';

let folder: string;
let content: string;
let marker: string;

/** Each tries in its own way to leave a file behind. */
const attacks = (target: string) => {
  const write = `require('node:fs').writeFileSync(${JSON.stringify(target)}, 'ran')`;
  return {
    'import-file': `import { writeFileSync } from 'node:fs';\n\nText.\n`,
    'export-code': `export const ran = ${write};\n\nText.\n`,
    expression: `Text {globalThis.process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(target)}, 'ran')} more.\n`,
    attribute: `<Cite source={(() => { ${write}; return 'x'; })()} />\n`,
    spread: `<Cite {...(${write}, {})} />\n`,
    script: `<script>{${write}}</script>\n`,
    handler: `<img src="/media/x.png" onerror="${write.replaceAll('"', "'")}" />\n`,
  };
};

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'casebook-hostile-')));
  content = join(folder, 'content');
  marker = join(folder, 'ran');
  cpSync(sites.example.content, content, { recursive: true });
  for (const [name, body] of Object.entries(attacks(marker)))
    writeFileSync(
      join(content, `notes/${name}.mdx`),
      `---\ntitle: Note\nsummary: A note.\n---\n\n${body}`,
    );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bare(source: string, ...flags: string[]) {
  const outDir = join(folder, `bare${flags.join('')}`);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['tests/site/unguarded.ts', source, outDir, ...flags],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, VITEST: '', NODE_ENV: 'production' },
    },
  );
  return { said: stdout, stderr, outDir };
}

test('hostile files stop the build, each at its line, and nothing of theirs runs', () => {
  const { status, stderr } = build({ ...sites.example, content, folder: join(folder, 'dist') });
  expect(status).toBe(1);
  for (const name of Object.keys(attacks(marker)))
    expect(stderr).toMatch(new RegExp(`notes/${name}\\.mdx:6:\\d+ `));
  expect(existsSync(marker)).toBe(false);
});

test('no content file is given to the bundler', () => {
  const clean = join(folder, 'clean');
  cpSync(sites.example.content, clean, { recursive: true });
  // In one language: half as much to build.
  rmSync(join(clean, 'ar'), { recursive: true });
  const path = join(clean, 'case.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace('[en, ar]', '[en]'));
  const { said, stderr } = bare(clean);
  expect(said, stderr).toMatch(/^built 0 /);
});

test('with the guard taken out, the tree itself refuses what could run: nothing runs, nothing is written', () => {
  const { said, stderr, outDir } = bare(content, '--without-guard');
  expect(said, stderr).toMatch(/^refused 0 The guard let /);
  expect(existsSync(marker)).toBe(false);
  expect(existsSync(join(outDir, 'index.html'))).toBe(false);
});
