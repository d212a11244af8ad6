import { placeLine } from '../../tally/scope.ts';
import type { EdtfDate } from '../../schemas/edtf.ts';
import type { LinkedRecords } from '../link.ts';

const day = 24 * 60 * 60 * 1000;

/** Days and places, as an incident has them and a claim covers them. */
export interface DaysAndPlaces {
  occurred: EdtfDate;
  places: readonly string[];
}

/** Whether every place of two extents, and all that it lies in, is there and no circle: otherwise that is told. */
export function arePlacesKnown(
  draft: LinkedRecords,
  ...extents: readonly DaysAndPlaces[]
): boolean {
  return extents
    .flatMap(({ places }) => places)
    .every((place) => {
      const line = placeLine(draft, place).map((id) => draft.places.get(id));
      return line.every(Boolean) && line.at(-1)?.data.within === undefined;
    });
}

/** By how much something reaches beyond the days and places of something else, in words; empty where it does not. */
export function reachInWords(
  draft: LinkedRecords,
  inner: DaysAndPlaces,
  outer: DaysAndPlaces,
): string[] {
  const outside =
    outer.places.length === 0
      ? []
      : inner.places.filter(
          (place) => !placeLine(draft, place).some((above) => outer.places.includes(above)),
        );
  return [
    ...end(
      outer.occurred.earliest,
      inner.occurred.earliest,
      inner.occurred.edtf.startsWith('..'),
      'before',
    ),
    ...end(
      inner.occurred.latest,
      outer.occurred.latest,
      inner.occurred.edtf.endsWith('..'),
      'after',
    ),
    ...(outside.length > 0 ? [`in ${outside.join(', ')}`] : []),
  ];
}

/** How far the later of two moments lies behind the earlier; null is no end. */
function end(
  later: number | null,
  earlier: number | null,
  isOpen: boolean,
  side: 'before' | 'after',
): string[] {
  if (isOpen)
    return later === earlier ? [] : [`without ${side === 'before' ? 'a beginning' : 'an end'}`];
  if (later === null || earlier === null || later <= earlier) return [];
  const days = Math.max(1, Math.round((later - earlier) / day));
  return [`${days} ${days === 1 ? 'day' : 'days'} ${side} it`];
}

/** Parts of a sentence as a list. */
export function inAList(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
