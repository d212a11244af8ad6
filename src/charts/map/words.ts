import type { Incident } from '../../casebook/entry.ts';
import { ancestryOf } from '../../casebook/link.ts';
import { wherePrecisionLabel } from '../../i18n/index.ts';
import type { ChartCell } from '../chart.ts';
import type { LabelLine } from '../drawing/labels.ts';
import { faces, widthOf, wrap, type FaceName } from '../drawing/text.ts';
import type { Say } from '../drawing/words.ts';
import { isAreaItself, type MapSite } from './sites.ts';

/** A place as it is read out. */
export function siteSentence(say: Say, site: MapSite): string {
  const { charts, collections, common } = say.t;
  const { incidents } = site;
  const count = collections.incidents.count(incidents.length);
  const titles = titleList(say, incidents);
  return charts.map.place(
    say.name(site.place),
    knownOf(say, site),
    titles === null ? count : common.labelled(count, titles),
  );
}

/** Null when there are none. */
export function titleList(say: Say, incidents: readonly Incident[]): string | null {
  return incidents.length > 0 ? say.list(incidents.map(say.name), mostNames) : null;
}

/** The numbers given of what happened at a place, each with whose it is; where there are those of a whole, its parts' are not told. */
export function numbersAt(say: Say, { told }: MapSite): string[] {
  const here = new Set<string>(told.map(({ id }) => id));
  const isPart = ({ id }: Incident) =>
    ancestryOf(say.casebook, id).some((other) => other !== id && here.has(other));
  return told.filter((incident) => !isPart(incident)).flatMap(say.numbers);
}

/** How exactly it is known where a place lies. */
export function knownOf(say: Say, site: MapSite): string {
  const known = wherePrecisionLabel(site.place.data.precision, say.locale) ?? '';
  const inside = somewhereIn(say, site);
  return inside === undefined ? known : say.t.common.aside(known, inside);
}

/** In which area a place lies somewhere; undefined where its own position is known, or it is that area. */
export function somewhereIn(say: Say, site: MapSite): string | undefined {
  const { whereabouts } = site;
  if (whereabouts.as !== 'area' || isAreaItself(site)) return undefined;
  return say.t.charts.map.somewhereIn(say.name(whereabouts.of));
}

/** Why a place is not on the map. */
export function reasonNotDrawn(say: Say, { place, whereabouts }: MapSite): string {
  const words = say.t.charts.map;
  switch (whereabouts.as) {
    case 'point':
    case 'area':
      return words.outside;
    case 'country':
      return whereabouts.of === place
        ? words.wholeCountry
        : words.countryOnly(say.name(whereabouts.of));
    case 'nowhere':
      return place.data.precision === 7 ? words.seaOrAir : words.noCoordinates;
  }
}

/** As many names as a sentence can hold. */
export const mostNames = 12;

/** What the map shows and what it does not, in sentences. */
export function describe(
  say: Say,
  { shown, around, missing }: Record<'shown' | 'around' | 'missing', readonly MapSite[]>,
): string {
  const { common } = say.t;
  const words = say.t.charts.map;
  const told = (sentence: (names: string) => string, names: readonly string[]) =>
    names.length > 0 ? [sentence(say.list(names, mostNames))] : [];
  const nameOf = ({ place }: MapSite) => say.name(place);
  const drawnAs = (as: MapSite['whereabouts']['as']) =>
    shown.filter(({ whereabouts }) => whereabouts.as === as).map(nameOf);
  const reasons = missing.map((site) => common.aside(nameOf(site), reasonNotDrawn(say, site)));
  return [
    ...told(words.around, around.map(nameOf)),
    ...told(words.points, drawnAs('point')),
    ...told(words.areas, drawnAs('area')),
    ...told(words.notDrawn, reasons),
    ...(shown.length === 0 ? [words.none] : []),
  ].join(' ');
}

/** How a place is drawn, for the table. */
export function drawnAs(
  say: Say,
  site: MapSite,
  { isShown, isAround }: { isShown: boolean; isAround: boolean },
): ChartCell {
  const words = say.t.charts.map;
  if (isAround) {
    const inside = somewhereIn(say, site);
    return { shown: inside ?? words.drawn.around, value: 'around' };
  }
  if (!isShown) return { shown: words.drawn.no(reasonNotDrawn(say, site)), value: 'no' };
  const { whereabouts } = site;
  return whereabouts.as === 'area'
    ? { shown: words.drawn.area(say.name(whereabouts.of)), value: 'area' }
    : { shown: words.drawn.point, value: 'point' };
}

/** A name in lines of about the same length, none longer than so many pixels. */
export function nameLines(name: string, most: number, face: FaceName): LabelLine[] {
  const plain = wrap(name, most, 4, faces[face]);
  const even = (widthOf(name, faces[face]) / plain.lines.length) * 1.2;
  const balanced = wrap(name, Math.min(most, even), plain.lines.length, faces[face]);
  const { lines } = balanced.full === undefined ? balanced : plain;
  return lines.map((text) => ({ text, face }));
}
