import type { ReaderCode } from './codes.ts';
import type { Position } from './problem.ts';

export type Place = Pick<Position, 'line' | 'column'>;

/** A finding inside one file; the reader adds which file. */
export interface Finding extends Place {
  code: ReaderCode;
  what: string;
  fix: string;
}
