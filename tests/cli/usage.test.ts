import { describe, expect, test, vi } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { casebook } from '../../cli/main.ts';
import { finish, readArguments, WrongUsage } from '../../cli/usage.ts';

describe('casebook', () => {
  test('lists every command with what it does', async () => {
    const { text, exitCode } = await casebook(['--help']);
    expect(exitCode).toBe(0);
    for (const [name, { does }] of Object.entries(commands))
      expect(text).toMatch(new RegExp(`^  ${name} +${does}$`, 'm'));
    expect(await casebook([])).toEqual({ text, exitCode: 2 });
  });

  test('tells its version, and a command that is none', async () => {
    expect(await casebook(['--version'])).toMatchObject({
      text: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
      exitCode: 0,
    });
    expect(await casebook(['chekc'])).toMatchObject({
      text: expect.stringMatching(/^"chekc" is no command\. Did you mean "check"\?/) as string,
      exitCode: 2,
    });
    expect(await casebook(['constructor'])).toMatchObject({ exitCode: 2 });
  });
});

describe.each(Object.keys(commands))('casebook %s', (command) => {
  const usage = `Usage: casebook ${command} `;

  test('says how it is used, whatever else is asked for', async () => {
    const { text, exitCode } = await casebook([command, '--help', 'a', 'b']);
    expect(exitCode).toBe(0);
    expect(text).toContain(usage);
  });

  test('refuses what it does not know, and does nothing', async () => {
    const { text, exitCode } = await casebook([command, '--outt', 'nowhere']);
    expect(exitCode).toBe(2);
    expect(text).toMatch(/^(?:Unknown option '--outt'|"--outt" is no kind of record)/);
    expect(text).toContain(usage);
  });
});

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

test('what is printed has no line that a terminal or a workflow acts on, but data stays as it is', () => {
  const text = '::stop-commands::x\n\u001b[2J##[error]\u202e\n';
  const written: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  const code = process.exitCode;
  for (const isData of [false, true]) finish({ text, exitCode: 0, isData });
  process.exitCode = code;
  write.mockRestore();
  expect(written).toEqual([
    ': :stop-commands::x\n[U+001B (escape)][2J## [error][U+202E (right-to-left override)]\n',
    text,
  ]);
});
