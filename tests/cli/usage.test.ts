import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
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
