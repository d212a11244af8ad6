import { layOver, type ExampleFiles } from '../../src/casebook/examples.ts';
import { compareSides } from '../../src/diff/compare.ts';
import { writeMarkdown } from '../../src/diff/markdown.ts';
import { sideOf } from '../../src/diff/side.ts';
import { example, exampleRead } from '../casebook/example.ts';

export const textOf = (file: string) => new TextDecoder().decode(example.get(file) as Uint8Array);

/** The example case compared with itself after edits. */
export function diff(edits: ExampleFiles, from: ExampleFiles = {}) {
  return compareSides(
    sideOf('main', layOver(example, from), exampleRead()),
    sideOf('head', layOver(example, edits), exampleRead()),
  );
}

export const report = (edits: ExampleFiles, from?: ExampleFiles) =>
  writeMarkdown(diff(edits, from), undefined);
