import type { InterfaceLanguage } from '../schemas/languages.ts';
import { ar } from './ar/index.ts';
import { en } from './en/index.ts';

/** The folders of strings, one a language; a language without one, or a string that a folder lacks, does not compile. */
export const folders: Record<InterfaceLanguage, typeof en> = { en, ar };
