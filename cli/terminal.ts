import { createInterface } from 'node:readline/promises';
import { Left, type Ask } from '../src/editor/interview.ts';

/** Somebody at a terminal, where Tab completes and Ctrl+C and Ctrl+D leave; undefined where nobody is. */
export function openTerminal(): { ask: Ask; close: () => void } | undefined {
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY || !output.isTTY) return undefined;
  let offered: readonly string[] = [];
  const lines = createInterface({
    input,
    output,
    completer: (line: string) => completed(line, offered),
  });
  const left = new AbortController();
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => left.abort());
  return {
    ask: async (question, choices = []) => {
      offered = choices;
      try {
        return await lines.question(question, { signal: left.signal });
      } catch (error) {
        if (left.signal.aborted) throw new Left('left');
        throw error;
      }
    },
    close: () => lines.close(),
  };
}

/** The choices that continue the last word of a line, and that word, as readline asks for them. */
export function completed(line: string, choices: readonly string[]): [string[], string] {
  const [word = ''] = /[^,\s]*$/.exec(line) ?? [];
  return [choices.filter((choice) => choice.startsWith(word)), word];
}
