import { expect, test } from 'vitest';
import { placesInSource } from '../../../src/casebook/language/place.ts';
import { problemsWith } from '../example.ts';

test('every letter has its place, over lines and escapes', () => {
  const source = '---\n---\nfour \\*men\nwere killed';
  const places = placesInSource(source, { line: 3, column: 1 }, 'four *men were');
  expect(places[0]).toEqual({ line: 3, column: 1 });
  expect(places[5]).toEqual({ line: 3, column: 7 });
  expect(places.at(-1)).toEqual({ line: 4, column: 4 });
});

test('a long chain of places is one error, at the first that stands too deep', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [
      `places/level-${index}.mdx`,
      `---\nnames:\n  - value: Place ${index}\n    lang: en\nkind: area\n${index === 0 ? '' : `within: level-${index - 1}\n`}precision: 3\n---\n`,
    ]),
  );
  const found = problemsWith(chain).filter(({ code }) => code === 'nested-too-deep');
  expect(found.map(({ file }) => file)).toEqual(['places/level-32.mdx']);
});
