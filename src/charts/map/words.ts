import { ancestryOf, type Casebook } from '../../casebook/link.ts';
import type { Incident } from '../../casebook/entry.ts';
import { strings, wherePrecisionLabel, type Locale } from '../../i18n/index.ts';
import { briefText, inBrief } from '../../sentences/in-brief.ts';
import type { Cell } from '../chart.ts';
import type { LabelLine } from '../drawing/labels.ts';
import { faces, widthOf, wrap, type Face, type FaceName } from '../drawing/text.ts';
import { nameOf } from '../drawing/words.ts';
import { isAreaItself, type Site } from './sites.ts';

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

/** The numbers given of what happened at a place, each with whose it is; where there are those of a whole, its parts' are not told. */
export function numbersAt({ told }: Site, casebook: Casebook, locale: Locale): string[] {
  const here = new Set<string>(told.map(({ id }) => id));
  return told
    .filter(({ id }) => !ancestryOf(casebook, id).some((other) => other !== id && here.has(other)))
    .flatMap((incident) => inBrief(casebook, incident, locale))
    .map((brief) => briefText(brief, locale));
}

/** How exactly it is known where a place lies. */
export function knownOf(site: Site, casebook: Casebook, locale: Locale): string {
  const known = wherePrecisionLabel(site.place.data.precision, locale) ?? '';
  const inside = somewhereIn(site, casebook, locale);
  return inside === undefined ? known : strings(locale).common.aside(known, inside);
}

/** In which area a place lies somewhere; undefined where its own position is known, or it is that area. */
export function somewhereIn(site: Site, casebook: Casebook, locale: Locale): string | undefined {
  const { whereabouts } = site;
  if (whereabouts.as !== 'area' || isAreaItself(site)) return undefined;
  return strings(locale).charts.map.somewhereIn(nameOf(casebook, whereabouts.of, locale));
}

/** Why a place is not on the map. */
export function reasonNotDrawn(
  { place, whereabouts }: Site,
  casebook: Casebook,
  locale: Locale,
): string {
  const words = strings(locale).charts.map;
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

/** As many names as a sentence can hold. */
const mostNames = 12;

/** Names one after the other, or the first of them and how many more there are. */
export function listOfNames(names: readonly string[], locale: Locale): string {
  const { series, others } = strings(locale).charts;
  const rest = names.length - mostNames;
  return (rest > 0 ? [...names.slice(0, mostNames), others(rest)] : names).reduce(series);
}

/** What the map shows and what it does not, in sentences. */
export function describe(
  { shown, around, missing }: Record<'shown' | 'around' | 'missing', readonly Site[]>,
  casebook: Casebook,
  locale: Locale,
): string {
  const { charts, common } = strings(locale);
  const told = (say: (names: string) => string, names: readonly string[]) =>
    names.length > 0 ? [say(listOfNames(names, locale))] : [];
  const named = (as: Site['whereabouts']['as']) =>
    shown.filter(({ whereabouts }) => whereabouts.as === as).map(({ name }) => name);
  return [
    ...told(
      charts.map.around,
      around.map(({ name }) => name),
    ),
    ...told(charts.map.points, named('point')),
    ...told(charts.map.areas, named('area')),
    ...told(
      charts.map.notDrawn,
      missing.map((site) => common.aside(site.name, reasonNotDrawn(site, casebook, locale))),
    ),
    ...(shown.length === 0 ? [charts.map.none] : []),
  ].join(' ');
}

/** How a place is drawn, for the table. */
export function drawnAs(
  site: Site,
  { isShown, isAround }: { isShown: boolean; isAround: boolean },
  casebook: Casebook,
  locale: Locale,
): Cell {
  const words = strings(locale).charts.map;
  if (isAround) {
    const inside = somewhereIn(site, casebook, locale);
    return { shown: inside ?? words.drawn.around, value: 'around' };
  }
  if (!isShown)
    return { shown: words.drawn.no(reasonNotDrawn(site, casebook, locale)), value: 'no' };
  const { whereabouts } = site;
  return whereabouts.as === 'area'
    ? { shown: words.drawn.area(nameOf(casebook, whereabouts.of, locale)), value: 'area' }
    : { shown: words.drawn.point, value: 'point' };
}

/** A name in lines of about the same length, none longer than so many pixels. */
export function nameLines(name: string, most: number, face: FaceName): LabelLine[] {
  const { size, weight }: Face = faces[face];
  const plain = wrap(name, most, 4, faces[face]);
  const even = (widthOf(name, size, weight) / plain.lines.length) * 1.2;
  const balanced = wrap(name, Math.min(most, even), plain.lines.length, faces[face]);
  const { lines } = balanced.full === undefined ? balanced : plain;
  return lines.map((text) => ({ text, face }));
}
