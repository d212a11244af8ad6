import { records } from './records.ts';
import { schemes } from './schemes.ts';
import { tables } from './tables.ts';

/** The codebook in Arabic, by what the schemas and tables say in English; a test holds that nothing is missing. */
export const codebook: Readonly<Record<string, string>> = { ...records, ...tables, ...schemes };
