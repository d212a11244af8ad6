import { plural } from '../number.ts';

/** A number with its noun, by the two forms of English; `#` is the number. */
export const numbered =
  (one: string, other: string) =>
  (n: number): string =>
    plural('en', n, { one, other });
