import type { Incident } from '../casebook/entry.ts';
import { addressOf } from '../casebook/addresses.ts';
import { memoize } from '../casebook/memoize.ts';
import type { Casebook } from '../casebook/link.ts';
import type { Picture } from '../charts/chart.ts';
import { wordsFor } from '../charts/drawing/words.ts';
import { layoutStrip } from '../charts/map/strip.ts';
import type { Locale } from '../i18n/index.ts';

const draw = memoize(
  (casebook: Casebook, places: string, locale: Locale) =>
    layoutStrip(wordsFor(casebook, locale), places.split(' ').filter(Boolean)),
  'stripOf',
);

/** A small map of where an incident was; undefined where nothing smaller than a country is known. */
export function stripOf(
  casebook: Casebook,
  { data }: Incident,
  locale: Locale,
): Picture | undefined {
  return draw(casebook, data.places.join(' '), locale);
}

/** The address of the map of an incident, a file of its own so that only those who look at it fetch it. */
export function stripAddress(incident: Incident): string {
  return `${addressOf(incident)}strip.svg`;
}
