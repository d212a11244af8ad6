import type { FieldPath } from '../schemas/shape.ts';
import type { Diagnostic, LineColumn } from './diagnostic.ts';
import { noPlaces, placesIn, readYaml, type Places } from './yaml.ts';

export interface FrontMatter extends Places {
  /** Plain data, or undefined when it cannot be read. */
  data: unknown;
  findings: Diagnostic[];
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** The position of the value at `path`, or of its parent where it is missing. */
  where(path: FieldPath): LineColumn;
  /** The position of the key itself. */
  whereKey(path: FieldPath, key: string): LineColumn;
}

/** Far more than any record needs, and little enough that no YAML can keep a reader busy. */
const longestFrontMatter = 64 * 1024;
const fence = /^---[ \t]*(?:\n|$)/m;

/** Where the value at a path stands in the front matter of a text that was read without findings. */
export function whereIn(text: string): FrontMatter['where'] {
  const [, yaml = ''] = /^---[ \t]*\n(.*?)^---[ \t]*$/ms.exec(text) ?? [];
  return placesIn({ yaml, firstLine: 2 }).where;
}

/** Splits a file with LF line ends into front matter and body and reads the YAML. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = fence.exec(text);
  if (opening?.index !== 0)
    return nothing({
      code: 'front-matter-missing',
      ...(opening && text.slice(0, opening.index).trim() === ''
        ? {
            what: 'The front matter does not begin on the first line, so it would be read as text.',
            fix: 'Take out what stands above the line of three hyphens (---).',
          }
        : {
            what: 'This file does not begin with front matter, so it says nothing that can be counted or linked.',
            fix: "Begin the file with a line of three hyphens (---), the record's keys, and another line of three hyphens.",
          }),
    });
  const inside = text.slice(opening[0].length);
  const closing = fence.exec(inside);
  if (!closing)
    return nothing({
      code: 'front-matter-unclosed',
      what: 'The front matter that begins here is never closed, so where the data ends cannot be told.',
      fix: 'Put a line of three hyphens (---), and nothing else, behind the last key.',
    });
  const yaml = inside.slice(0, closing.index);
  if (yaml.length > longestFrontMatter)
    return nothing({
      code: 'file-too-large',
      what: `The front matter is ${yaml.length} characters long; no record needs more than ${longestFrontMatter}.`,
      fix: 'Move prose into the body, and other records into files of their own.',
    });
  return {
    ...readYaml(yaml, 2),
    body: inside.slice(closing.index + closing[0].length),
    bodyLine: yaml.split('\n').length + 2,
  };
}

function nothing(finding: Omit<Diagnostic, 'line' | 'column'>): FrontMatter {
  return {
    data: undefined,
    findings: [{ line: 1, column: 1, ...finding }],
    body: '',
    bodyLine: 1,
    ...noPlaces,
  };
}
