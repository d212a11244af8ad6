import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/casebook/check-content.ts';
import type { Files } from '../../src/casebook/files.ts';
import { readFiles } from '../../src/casebook/read.ts';
import { example, exampleRead } from './example.ts';

const check = (files: Files) => checkContent(readFiles(files, 'all', undefined, exampleRead()));
const encode = (text: string) => new TextEncoder().encode(text);
const texts = [...example].map(([file, bytes]): [string, string] => [
  file,
  new TextDecoder().decode(bytes as Uint8Array),
]);
const path = fc.oneof(
  fc.constantFrom(...example.keys()),
  fc.constantFrom('claims/x.mdx', 'ar/claims/x.mdx', 'case.mdx', '../x.mdx', 'x'),
  fc.string(),
);

test('any bytes as files are read without throwing', () => {
  fc.assert(
    fc.property(fc.dictionary(path, fc.uint8Array({ maxLength: 400 })), (files) => {
      check(new Map(Object.entries(files)));
    }),
  );
});

test('any text as front matter and body is read without throwing', () => {
  const sign = fc.constantFrom(
    ...'\n\t -:#&*!|>%@`"\'{}[],?~<>/=_$\\'.split(''),
    'a',
    '1',
    'é',
    '\u202e',
    '😀',
  );
  const text = fc.array(sign, { maxLength: 80 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(path, text, text, (file, yaml, body) => {
      const { problems } = check(new Map([[file, encode(`---\n${yaml}\n---\n${body}`)]]));
      for (const { line, column } of problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
});

test('an example case with a piece cut out, doubled or moved never throws, and every place exists', () => {
  const mutation = fc.record({
    file: fc.nat({ max: texts.length - 1 }),
    from: fc.nat(),
    length: fc.nat({ max: 40 }),
    by: fc.constantFrom('', '\n', '"', ': ', '- ', 'lake-storm', '-1', '[', '2001-13', '  '),
  });
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const files = new Map(texts);
      for (const { file, from, length, by } of mutations) {
        const [name, text] = texts[file] ?? ['', ''];
        const at = from % text.length;
        files.set(name, text.slice(0, at) + by + text.slice(at + length));
      }
      const { problems } = check(new Map([...files].map(([name, text]) => [name, encode(text)])));
      for (const place of problems.flatMap((problem) => [problem, ...(problem.related ?? [])])) {
        const lines = (files.get(place.file) ?? '').split(/\r\n?|\n/);
        expect(place.line).toBeLessThanOrEqual(lines.length);
        expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 1);
      }
    }),
    { numRuns: 150 },
  );
});

test('the order of files never changes what is found', () => {
  const broken = new Map(
    texts.map(([file, text]) => [
      file,
      encode(text.replace(/guard-bulletin|north-harbour|lake-guard|outcome/g, 'x$&')),
    ]),
  );
  const expected = check(broken).problems;
  expect(expected.length).toBeGreaterThan(10);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...broken], { minLength: broken.size, maxLength: broken.size }),
      (files) => {
        expect(check(new Map(files)).problems).toEqual(expected);
      },
    ),
    { numRuns: 20 },
  );
});
