import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPackage, packedFiles } from './install.ts';

const files = packedFiles();

test('the package holds what runs, and neither a case nor tests', () => {
  const top = new Set(files.map((path) => path.split('/')[0]));
  expect([...top].sort()).toEqual(
    [
      ...['.github', '.vscode', 'CHANGELOG.md', 'LICENSE', 'README.md', 'astro.config.mjs'],
      ...['bin', 'docs', 'package.json', 'public', 'src'],
    ].sort(),
  );
  expect(files.filter((path) => /^src\/content\/|\.test\.ts$/.test(path))).toEqual([]);
});

describe('installed in a folder of its own', () => {
  let folder = '';
  let command = '';
  let before: string[] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'casebook “package” '));
    command = installPackage(folder, files);
    before = state();
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const state = () =>
    readdirSync(join(folder, 'node_modules/casebook'), { recursive: true, encoding: 'utf8' })
      .sort()
      .map((path) => `${path} ${statSync(join(folder, 'node_modules/casebook', path)).mtimeMs}`);
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, [command, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CASEBOOK_CONTENT: '' },
    });

  test.each<[argv: string[], said: RegExp]>([
    [['--version'], /^\d+\.\d+\.\d+\n$/],
    [
      ['init', '.', '--title', 'A case', '--window', '2001-05-12', '--place', 'A town'],
      /^\. holds a new case/,
    ],
    [['check'], /^0 errors, 0 warnings\n$/],
    [['new', 'actor', 'A ministry', '--kind', 'state_body', '--party', 'false'], /a-ministry\.mdx/],
    [['tally'], /At least 1 person killed/],
    [['check', '--content', 'content', '--format', 'json'], /"errors": 0/],
  ])('%j', (argv, said) => {
    const { stdout, stderr, status } = run(...argv);
    expect({ stdout, stderr, status }).toEqual({
      stdout: expect.stringMatching(said) as string,
      stderr: '',
      status: 0,
    });
  });

  test('nothing was written into the package', () => {
    expect(state()).toEqual(before);
  });

  test('a case inside the package is refused', () => {
    const { stderr, status } = run('check', '--content', 'node_modules/casebook/src');
    expect(status).toBe(2);
    expect(stderr).toContain('lies inside the installed Casebook');
  });
});
