import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { looseIn } from './read.ts';

/** Sentences, one a line; "~ " marks one that is known to be misread. */
function sentences(name: string): { text: string; isMisread: boolean }[] {
  return readFileSync(join(import.meta.dirname, `corpus/${name}.txt`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => ({ text: line.replace(/^~ /, ''), isMisread: line.startsWith('~ ') }));
}

/**
 * The first two were written before the grammar, which was made with them; the held-out third of them was read once it was
 * done, and 4 of 131 were wrong. The second ones came in three lots of 60, of which 3, 5 and 7 were wrong at first sight.
 * What was mended since is held here; what was not is marked, and is an error once it is read rightly.
 */
describe.each([
  ['loose', true],
  ['innocent', false],
  ['held-out-loose', true],
  ['held-out-innocent', false],
  ['second-loose', true],
  ['second-innocent', false],
])('the sentences of %s', (name, wanted) => {
  test('are read rightly, but for those that are known', () => {
    const misread = sentences(name).filter(({ text }) => looseIn(text).length > 0 !== wanted);
    const known = sentences(name).filter(({ isMisread }) => isMisread);
    expect(misread.map(({ text }) => text)).toEqual(known.map(({ text }) => text));
  });
});
