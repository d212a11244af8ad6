import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '../../src/casebook/folder.ts';
import { memoize, verdictOf } from '../../src/casebook/memoize.ts';
import { begin, nameWatched, noteRead, recallWith, recorded } from '../../src/casebook/reads.ts';
import { WatchedFact, WatchedKind } from '../../src/casebook/watched-fact.ts';

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
  const title = new WatchedKind('incidents.title', () => []).all;
  const ask = memoize(() => {
    noteRead(title);
    return answer;
  }, 'of this test');
  const { reads } = recorded(() => ask(casebook));
  expect(reads.answers.map(({ facts, answered }) => [facts, answered !== undefined])).toEqual([
    [[title], hasDigest],
  ]);
});

test('what is read again and again, with other answers between, is noted once', () => {
  const [title, place] = ['title', 'place'].map((what) => new WatchedKind(what, () => []).all);
  const [reading, other] = [title, place].map((fact) => memoize((_: object) => noteRead(fact!)));
  const casebook = {};
  const { reads } = recorded(() => {
    for (let round = 0; round < 3; round++) {
      noteRead(place!);
      reading!(casebook);
      noteRead(title!);
      other!(casebook);
    }
  });
  expect(reads.facts).toEqual([place, title]);
  expect(reads.answers.map(({ facts }) => facts)).toEqual([[title], [place]]);
});

test.each([64, 65])('of a kind no more than 64 facts are kept, or all: %i', (count) => {
  const kind = new WatchedKind('incidents.title', () => []);
  const facts = Array.from({ length: count }, (_, id) => new WatchedFact(kind, `${id}`, ''));
  const other = new WatchedKind('incidents.places', () => []).all;
  const { reads } = recorded(() => [...facts, other].forEach(noteRead));
  expect(reads.facts).toEqual([...(count > 64 ? [kind.all] : facts), other]);
});

test('what was judged before is judged again only where that cannot be recalled', () => {
  const casebook = {};
  const [asBefore, other] = ['as before', 'other'].map((name) => ({ name, words: [] }));
  const before = { ...begin(), answered: { question: asBefore!, digest: 'false' } };
  recallWith((of, { name }) => (of === casebook && name === 'as before' ? before : undefined));
  onTestFinished(() => recallWith(undefined));
  const { made, reads } = recorded(() =>
    [asBefore!, other!].map((question) => verdictOf(casebook, question, () => true)),
  );
  expect(made).toEqual([false, true]);
  expect(reads.answers.map(({ answered }) => answered)).toEqual([
    { question: asBefore, digest: 'false' },
    { question: other, digest: 'true' },
  ]);
});

test('of many answers that are asked once the latest are kept', () => {
  const asked: string[] = [];
  const ask = memoize((_: object, word: string) => asked.push(word), undefined, undefined, 2);
  const of = {};
  for (const word of ['a', 'b', 'a', 'c', 'b', 'a']) ask(of, word);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
