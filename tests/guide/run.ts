import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fromHere } from '../../src/casebook/folder.ts';
import { main as check } from '../../cli/check.ts';
import { main as init } from '../../cli/init.ts';
import { main as newRecord } from '../../cli/new.ts';
import { main as tally } from '../../cli/tally.ts';
import { main as translate } from '../../cli/translate.ts';
import type { CommandResult } from '../../cli/usage.ts';

/** The day on which the guide is followed. */
const today = '2001-06-30';

type Command = (argv: readonly string[]) => CommandResult | Promise<CommandResult>;

/** The commands that the guide may show, as they are without a terminal. */
const commands: Record<string, Command> = {
  new: (argv) => newRecord(argv, {}, { ask: undefined, today }),
  check: (argv) => check(argv, {}),
  tally: (argv) => tally(argv, {}),
  translate: (argv) => translate(argv, {}, today),
};

const fence = /^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm;

/**
 * Does below `folder` all that the guide says, in its order: writes what it shows, and runs what it types. Gives
 * the guide as it should be: with the answers that there were.
 */
export async function follow(guide: string, folder: string): Promise<string> {
  const parts: string[] = [];
  let at = 0;
  for (const found of guide.matchAll(fence)) {
    const [whole, language = '', file, text = ''] = found;
    parts.push(guide.slice(at, found.index));
    at = found.index + whole.length;
    if (file) write(join(folder, 'lake/content', file), language, text);
    parts.push(
      language === 'console' ? `\`\`\`console\n${await typed(text, folder)}\`\`\`` : whole,
    );
  }
  return parts.join('') + guide.slice(at);
}

/** A whole file; the text of a record; or one key of its front matter, in the place of what it said. */
function write(path: string, language: string, text: string): void {
  if (text.startsWith('---\n')) return writeFileSync(path, text);
  const before = readFileSync(path, 'utf8');
  if (language === 'mdx') return writeFileSync(path, `${before.trimEnd()}\n\n${text}`);
  const [key = ''] = text.split('\n');
  const after = before.replace(new RegExp(`^${key}\n(?:[ ].*\n)+`, 'm'), text);
  if (after === before) throw new Error(`${path} has no ${key}`);
  writeFileSync(path, after);
}

/** Runs the commands of a block; an answer that the guide shows as `…` is not printed. */
async function typed(block: string, folder: string): Promise<string> {
  const printed: string[] = [];
  for (const part of block.split(/^\$ /m).slice(1)) {
    const [, command = '', shown = ''] = /^((?:.*\\\n)*.*\n)([^]*)$/.exec(part) ?? [];
    const { text, exitCode } = await run(wordsOf(command), folder);
    if (exitCode !== 0) throw new Error(`${command}\n${text}`);
    const place = join(folder, 'lake');
    // Every command but the first is typed in the folder of the case.
    const answer = command.includes(' init ')
      ? text.replaceAll(fromHere(place), 'lake')
      : text.replaceAll(relative(process.cwd(), join(place, 'content')), 'content');
    printed.push(`$ ${command}${shown === '…\n' ? shown : answer}`);
  }
  return printed.join('');
}

/** A line of the guide, typed in the folder that it begins in or, from then on, in that of the case. */
async function run([program, ...words]: string[], folder: string): Promise<CommandResult> {
  const place = join(folder, 'lake');
  if (program === 'rm') {
    for (const file of globSync(words, { cwd: place })) rmSync(join(place, file));
    return { text: '', exitCode: 0 };
  }
  const [name, verb = '', ...argv] = words;
  if (program === 'npx' && name === 'casebook') {
    if (verb === 'init') return init([place, ...argv.slice(1)], undefined, today);
    const command = commands[verb];
    if (command) return command([...argv, '--content', join(place, 'content')]);
  }
  throw new Error(`The guide types what is not run here: ${[program, ...words].join(' ')}`);
}

/** The words of a line for a shell, with quotation marks and lines that go on. */
export function wordsOf(line: string): string[] {
  return [...line.replaceAll('\\\n', ' ').matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(/^(["'])([^]*)\1$/, '$2'),
  );
}
