import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { main as check } from '../../cli/check.ts';
import { main as diff } from '../../cli/diff.ts';
import { main as migrate } from '../../cli/migrate.ts';
import { main as tally } from '../../cli/tally.ts';
import { main as translate } from '../../cli/translate.ts';
import { readArguments, WrongUsage } from '../../cli/usage.ts';
import { main as verify } from '../../cli/verify.ts';
import { projectRoot } from '../../src/casebook/folder.ts';

describe.each(['build', 'pack'])('npm run %s', (command) => {
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, [`cli/${command}.ts`, ...argv], {
      cwd: projectRoot,
      encoding: 'utf8',
    });

  test('says how it is used', () => {
    const { status, stdout, stderr } = run('--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Usage: npm run ${command} -- `);
  });

  test('refuses what it does not know, and does nothing', () => {
    const { status, stdout, stderr } = run('--outt', 'nowhere');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Unknown option '--outt'/);
    expect(stderr).toContain(`Usage: npm run ${command} -- `);
  });
});

describe.each(Object.entries({ check, diff, migrate, tally, translate, verify }))(
  'npm run %s',
  (command, main) => {
    const usage = `Usage: npm run ${command} -- `;

    test('says how it is used, whatever else is asked for', () => {
      const { text, exitCode } = main(['--help', 'a', 'b', 'c'], {}, '2001-05-14');
      expect(exitCode).toBe(0);
      expect(text).toContain(usage);
    });

    test('refuses what it does not know', () => {
      const { text, exitCode } = main(['--outt', 'nowhere'], {}, '2001-05-14');
      expect(exitCode).toBe(2);
      expect(text).toMatch(/^Unknown option '--outt'/);
      expect(text).toContain(usage);
    });
  },
);

test('only wrong usage is told to who asked; a mistake of the program is thrown', () => {
  const failing = (error: Error) => () =>
    readArguments(
      {
        help: 'Help.\n',
        options: {},
        interpret: (): object => {
          throw error;
        },
      },
      [],
    );
  expect(failing(new WrongUsage('No.'))()).toEqual({ text: 'No.\n\nHelp.\n', exitCode: 2 });
  expect(failing(new TypeError('Oh.'))).toThrow('Oh.');
});
