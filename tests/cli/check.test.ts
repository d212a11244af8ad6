import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../cli/check.ts';
import { projectRoot } from '../../src/casebook/folder.ts';

const example = join(projectRoot, 'tests/fixtures/example');
let broken = '';
let warned = '';

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-'));
  broken = join(folder, 'broken');
  warned = join(folder, 'warned');
  for (const copy of [broken, warned]) cpSync(example, copy, { recursive: true });
  writeFileSync(join(broken, 'places/lake-example.mdx'), 'within example-country\n');
  writeFileSync(
    join(warned, 'sources/spare.mdx'),
    '---\ntitle: Spare\npublisher: lake-guard\nkind: other\nlanguage: en\npublished: 2001\n---\n',
  );
});
afterAll(() => rmSync(join(broken, '..'), { recursive: true }));

describe('check', () => {
  test('says that nothing is wrong', () => {
    expect(main(['--content', example], {})).toMatchObject({
      text: '0 errors, 0 warnings\n',
      exitCode: 0,
    });
  });

  test('fails on errors', () => {
    expect(main(['--content', broken], {})).toMatchObject({
      text: [
        'places/lake-example.mdx:1:1  front-matter-missing',
        '  This file does not begin with front matter, so it says nothing that can be counted or linked.',
        "  Begin the file with a line of three hyphens (---), the record's keys, and another line of three hyphens.",
        '',
        '1 error, 0 warnings',
        '',
      ].join('\n'),
      exitCode: 1,
    });
  });

  test('does not fail on warnings', () => {
    const { text, exitCode } = main(['--content', warned], {});
    expect(text).toMatch(/^sources\/spare\.mdx:2:1 {2}warning {2}unused-record\n/);
    expect(text).toMatch(/\n0 errors, 1 warning\n$/);
    expect(exitCode).toBe(0);
  });

  test('takes the folder from CASEBOOK_CONTENT, and --content before it', () => {
    expect(main([], { CASEBOOK_CONTENT: broken }).exitCode).toBe(1);
    expect(main(['--content', example], { CASEBOOK_CONTENT: broken }).exitCode).toBe(0);
  });

  test('writes JSON for programs', () => {
    const { text, exitCode } = main(['--format', 'json', '--content', broken], {});
    expect(JSON.parse(text)).toMatchObject({
      errors: 1,
      warnings: 0,
      problems: [{ file: 'places/lake-example.mdx', line: 1, column: 1, severity: 'error' }],
    });
    expect(exitCode).toBe(1);
  });

  test('writes annotations for GitHub, with paths from the root of the repository', () => {
    const { text } = main(['--format=github'], { CASEBOOK_CONTENT: 'tests/fixtures/nowhere' });
    expect(text).toMatch(
      /^::error file=tests\/fixtures\/nowhere\/case\.mdx,line=1,col=1,title=no-content::[^\n]*\n$/,
    );
  });

  test.each([
    [['--format', 'xml'], /^"xml" is not a format/],
    [['--format'], /format/],
    [['--colour'], /--colour/],
    [['a'], /^"a" is more than this command takes\..* --content DIR/],
  ])('explains itself when it is used wrongly: %j', (argv, text) => {
    const outcome = main(argv, {});
    expect(outcome.exitCode).toBe(2);
    expect(outcome.text).toMatch(text);
    expect(outcome.text).toContain('Usage:');
  });

  test('explains itself when asked', () => {
    expect(main(['--help'], {})).toMatchObject({ exitCode: 0 });
    expect(main(['--help'], {}).text).toContain('Usage:');
  });
});

describe('the process', () => {
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, [join(projectRoot, 'cli/casebook.ts'), 'check', ...argv], {
      cwd: join(broken, '..'),
      encoding: 'utf8',
      env: { ...process.env, CASEBOOK_CONTENT: 'warned' },
    });

  test('ends with the exit code and reads the folder as named from where it is started', () => {
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(run('--content', 'broken')).toMatchObject({ status: 1, stderr: '' });
  });

  test('tells wrong usage on standard error', () => {
    expect(run('--format', 'xml')).toMatchObject({ status: 2, stdout: '' });
  });
});
