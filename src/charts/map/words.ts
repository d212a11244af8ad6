import type { Incident } from '../../casebook/entry.ts';
import type { Casebook } from '../../casebook/link.ts';
import type { Whereabouts } from '../../casebook/whereabouts.ts';
import { strings, wherePrecisionLabel, type Locale, type Strings } from '../../i18n/index.ts';
import type { Cell } from '../chart.ts';
import type { DrawnMap } from './drawing.ts';
import type { Site } from './sites.ts';
import { nameOf } from '../drawing/words.ts';

/** A place as it is read out. */
export function sentenceOf(site: Site, casebook: Casebook, locale: Locale): string {
  const { charts, collections, common } = strings(locale);
  const { incidents } = site;
  const count = collections.incidents.count(incidents.length);
  const titles = titlesOf(incidents, casebook, locale);
  return charts.map.place(
    site.name,
    knownOf(site, casebook, locale),
    titles === null ? count : common.labelled(count, titles),
  );
}

/** Null when there are none. */
export function titlesOf(
  incidents: readonly Incident[],
  casebook: Casebook,
  locale: Locale,
): string | null {
  const titles = incidents.map((incident) => nameOf(casebook, incident, locale));
  return titles.length > 0 ? titles.reduce(strings(locale).charts.series) : null;
}

/** How exactly it is known where a place lies. */
export function knownOf({ place, whereabouts }: Site, casebook: Casebook, locale: Locale): string {
  const words = strings(locale).charts.map;
  const known = wherePrecisionLabel(place.data.precision, locale) ?? '';
  if (whereabouts.as !== 'area' || whereabouts.of === place) return known;
  return strings(locale).common.aside(
    known,
    words.somewhereIn(nameOf(casebook, whereabouts.of, locale)),
  );
}

export type Words = Strings['charts']['map'];

/** Why a place is not on the map, in words; undefined for one that is. */
export function reasonNotDrawn(
  site: Site,
  drawn: DrawnMap | undefined,
  words: Words,
  casebook: Casebook,
  locale: Locale,
): string | undefined {
  const { place, whereabouts } = site;
  if (isDrawn(site, drawn)) return undefined;
  switch (whereabouts.as) {
    case 'point':
    case 'area':
      return words.outside;
    case 'country':
      return whereabouts.of === place
        ? words.wholeCountry
        : words.countryOnly(nameOf(casebook, whereabouts.of, locale));
    case 'nowhere':
      return place.data.precision === 7 ? words.seaOrAir : words.noCoordinates;
  }
}

function isDrawn(site: Site, drawn: DrawnMap | undefined): boolean {
  return (
    drawn !== undefined &&
    (drawn.dots.some((dot) => dot.site === site) ||
      drawn.zones.some(({ residents }) => residents.includes(site)))
  );
}

/** As many names as a sentence can hold. */
const mostNames = 12;

/** What the map shows and what it does not, in sentences. */
export function describe(
  sites: readonly Site[],
  drawn: DrawnMap | undefined,
  missing: readonly { site: Site; reason: string }[],
  locale: Locale,
): string {
  const { charts, common } = strings(locale);
  const names = (texts: readonly string[]) => {
    const rest = texts.length - mostNames;
    const shown = rest > 0 ? [...texts.slice(0, mostNames), charts.others(rest)] : texts;
    return shown.reduce(charts.series);
  };
  const onMap = (as: Whereabouts['as']) =>
    sites.filter((site) => site.whereabouts.as === as && isDrawn(site, drawn));
  const [points, areas] = [onMap('point'), onMap('area')];
  return [
    ...(points.length > 0 ? [charts.map.points(names(points.map(({ name }) => name)))] : []),
    ...(areas.length > 0 ? [charts.map.areas(names(areas.map(({ name }) => name)))] : []),
    ...(missing.length > 0
      ? [
          charts.map.notDrawn(
            names(missing.map(({ site, reason }) => common.aside(site.name, reason))),
          ),
        ]
      : []),
    ...(points.length + areas.length === 0 ? [charts.map.none] : []),
  ].join(' ');
}

/** How a place is drawn, for the table. */
export function drawnAs(
  site: Site,
  drawn: DrawnMap | undefined,
  casebook: Casebook,
  locale: Locale,
): Cell {
  const words = strings(locale).charts.map;
  const { whereabouts } = site;
  const reason = reasonNotDrawn(site, drawn, words, casebook, locale);
  if (reason !== undefined) return { shown: words.drawn.no(reason), value: 'no' };
  return whereabouts.as === 'area'
    ? { shown: words.drawn.area(nameOf(casebook, whereabouts.of, locale)), value: 'area' }
    : { shown: words.drawn.point, value: 'point' };
}
