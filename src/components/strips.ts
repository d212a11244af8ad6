import type { Incident } from '../casebook/entry.ts';
import { addressOf } from '../casebook/addresses.ts';
import { memoize } from '../casebook/memoize.ts';
import type { Casebook } from '../casebook/link.ts';
import style from '../charts/chart.css?raw';
import { drawSvg } from '../charts/drawing/svg.ts';
import { wordsFor } from '../charts/drawing/words.ts';
import { layoutStrip, stripFrame } from '../charts/map/strip.ts';
import type { Locale } from '../i18n/index.ts';
import { lookOf } from './look.ts';

const frameOf = memoize(
  (casebook: Casebook, places: string, locale: Locale) =>
    stripFrame(wordsFor(casebook, locale), places.split(' ').filter(Boolean)),
  'stripOf',
);

/** The size and title of the map of where an incident was; undefined where nothing smaller than a country is known. */
export function stripOf(casebook: Casebook, { data }: Incident, locale: Locale) {
  return frameOf(casebook, data.places.join(' '), locale);
}

const drawing = memoize((casebook: Casebook, places: string, locale: Locale) => {
  const strip = layoutStrip(wordsFor(casebook, locale), places.split(' ').filter(Boolean));
  return (
    strip &&
    drawSvg(strip, { id: 'strip', lang: locale, style: lookOf(casebook).theme.css + style })
  );
});

/** The map of where an incident was as SVG, drawn once for all incidents in the same places; undefined where there is none. */
export function stripSvg(casebook: Casebook, { data }: Incident, locale: Locale) {
  return drawing(casebook, data.places.join(' '), locale);
}

/** The address of the map of an incident, a file of its own so that only those who look at it fetch it. */
export function stripAddress(incident: Incident): string {
  return `${addressOf(incident)}strip.svg`;
}
