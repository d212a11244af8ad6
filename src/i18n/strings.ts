import type { Strings } from './en/index.ts';
import { folders } from './folders.ts';
import { languageOf, type Locale } from './locales.ts';

export type { Strings };

export function strings(locale: Locale): Strings {
  return folders[languageOf(locale)];
}

/** The label of a group of a breakdown that the interface has a word for; undefined for the others (actors and places bring their own names). */
export function groupLabel(group: string, locale: Locale): string | undefined {
  const labels: Record<string, string> = folders[languageOf(locale)].labels.group;
  return Object.hasOwn(labels, group) ? labels[group] : undefined;
}

/** How exactly a place is known, in words (UCDP GED where_prec, 1–7); undefined for any other number. */
export function wherePrecisionLabel(precision: number, locale: Locale): string | undefined {
  const labels: Record<number, string> = folders[languageOf(locale)].labels.wherePrecision;
  return labels[precision];
}
