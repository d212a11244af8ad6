import type { ReaderCode } from './codes.ts';
import type { SourcePosition } from './problem.ts';

export type LineColumn = Pick<SourcePosition, 'line' | 'column'>;

/** A finding inside one file; the reader adds which file. */
export interface Diagnostic extends LineColumn {
  code: ReaderCode;
  what: string;
  fix: string;
}
