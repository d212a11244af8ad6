import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/casebook/folder.ts';
import { memoize } from '../../src/casebook/memoize.ts';
import { footprintOf, nameWatched, noReads, noteRead, recordTo } from '../../src/casebook/reads.ts';

/** What a call of `memoize` holds, up to its closing bracket. */
function callsIn(text: string): string[] {
  return text
    .split(/\bmemoize\(/)
    .slice(1)
    .map((rest) => {
      let depth = 1;
      let end = 0;
      for (; depth > 0 && end < rest.length; end++)
        depth += rest[end] === '(' ? 1 : rest[end] === ')' ? -1 : 0;
      return rest.slice(0, end - 1);
    });
}

test('no two answers have one name, or one would be held against the other', () => {
  const source = join(projectRoot, 'src');
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => callsIn(readFileSync(join(source, file), 'utf8')))
    .flatMap((call) => /,\s*(['`])([\w ${}]+)\1\s*(?:,[^'`]*)?$/.exec(call)?.[2] ?? []);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
});

test.each<[string, unknown, boolean]>([
  ['words', 'answer', true],
  ['a number without end', -Infinity, true],
  ['lists in maps', new Map([['a', [1, { b: undefined }]]]), true],
  ['a function', { tell: () => 'answer' }, false],
  ['a date, which is more than its fields', new Date(0), false],
])('an answer of %s has a digest or counts as what was read for it', (_, answer, hasDigest) => {
  const casebook = nameWatched({}, 'casebook');
  const ask = memoize(() => {
    noteRead('incidents.title', 'storm');
    return answer;
  }, 'of this test');
  const reads = noReads();
  recordTo(reads);
  ask(casebook);
  recordTo(undefined);
  const { read, answers } = footprintOf(reads);
  expect([answers.size, read.size]).toEqual(hasDigest ? [1, 0] : [0, 1]);
});

test('of many answers that are asked once the latest are kept', () => {
  const asked: string[] = [];
  const ask = memoize((_: object, word: string) => asked.push(word), undefined, undefined, 2);
  const of = {};
  for (const word of ['a', 'b', 'a', 'c', 'b', 'a']) ask(of, word);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
