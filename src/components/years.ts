import type { EdtfDate } from '../schemas/edtf.ts';

/** The first and the last year (UTC) that a date may lie in, each once; open ends have none. */
export function yearsOf({ earliest, latest }: EdtfDate): string[] {
  const years = [earliest, latest].flatMap((moment) =>
    moment === null ? [] : String(new Date(moment).getUTCFullYear()),
  );
  return [...new Set(years)];
}
