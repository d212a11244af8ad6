import type { Incident } from '../casebook/entry.ts';
import { addressOf } from '../casebook/addresses.ts';
import { memoize } from '../casebook/memoize.ts';
import type { Casebook } from '../casebook/link.ts';
import { wordsFor } from '../charts/drawing/words.ts';
import { stripFrame } from '../charts/map/strip.ts';
import type { Locale } from '../i18n/index.ts';

const frameOf = memoize(
  (casebook: Casebook, places: string, locale: Locale) =>
    stripFrame(wordsFor(casebook, locale), places.split(' ').filter(Boolean)),
  'stripOf',
);

/** The size and title of the map of where an incident was; undefined where nothing smaller than a country is known. */
export function stripOf(casebook: Casebook, { data }: Incident, locale: Locale) {
  return frameOf(casebook, data.places.join(' '), locale);
}

/** The address of the map of an incident, a file of its own so that only those who look at it fetch it. */
export function stripAddress(incident: Incident): string {
  return `${addressOf(incident)}strip.svg`;
}
