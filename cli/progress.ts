import { stripVTControlCharacters } from 'node:util';

const { stderr } = process;
let isShown = false;

/** Says at a terminal what a long command is doing, in one line that the next one takes the place of. */
export function doing(what: string): void {
  if (!stderr.isTTY) return;
  const line = stripVTControlCharacters(what).slice(0, (stderr.columns ?? 80) - 1);
  stderr.write(`\r\u001b[K${line}`);
  isShown = true;
}

/** Takes that line away, before anything else is said. */
export function done(): void {
  if (isShown) stderr.write('\r\u001b[K');
  isShown = false;
}
