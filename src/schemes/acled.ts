import type { Actor, Incident } from '../casebook/entry.ts';
import { recordOf, type Casebook } from '../casebook/link.ts';
import { column } from '../tables/columns.ts';
import { acledFatalities } from './acled-fatalities.ts';
import { acledTypeOf, type AcledType } from './acled-types.ts';
import {
  disjointEvents,
  englishName,
  eventOf,
  isLeftOut,
  documentsOf,
  nameWithin,
  type DatasetEvent,
  type LeftOut,
} from './events.ts';
import { eventDate, geoPrecision, timePrecision } from './precision.ts';
import { withKept } from './kept.ts';
import { tableOf, type Column, type Table } from '../tables/table.ts';
import { isCivilian } from './sides.ts';

interface AcledEvent extends DatasetEvent {
  type: AcledType;
  timePrecision: 1 | 2 | 3;
  geoPrecision: 1 | 2 | 3;
}

/**
 * The incidents with an assessment as a table in the form of ACLED (the 31 columns of its codebook, in
 * their order), and why the others are not in it. An event needs no death. What the content model does
 * not know stays empty.
 */
export function acled(casebook: Casebook): { table: Table; leftOut: LeftOut[] } {
  const candidates = [...casebook.incidents.values()].map((incident) =>
    acledEventOf(casebook, incident),
  );
  const events = candidates.filter((candidate) => !isLeftOut(candidate)) as AcledEvent[];
  const { kept, leftOut } = disjointEvents(casebook, events);
  return {
    table: tableOf(
      {
        name: 'acled',
        key: ['event_id_cnty'],
      },
      withKept(casebook, 'acled', ['source', 'notes'], columns(casebook)),
      kept,
    ),
    leftOut: [...candidates.filter((candidate) => isLeftOut(candidate)), ...leftOut],
  };
}

function acledEventOf(casebook: Casebook, incident: Incident): AcledEvent | LeftOut {
  const event = eventOf(casebook, incident);
  if (isLeftOut(event)) return event;
  const type = keptTypeOf(casebook, incident) ?? acledTypeOf(incident, event.sideB);
  if (typeof type === 'string') return { incident, reason: 'no-event', because: type };
  const time = timePrecision(event.days);
  if (!time)
    return {
      incident,
      reason: 'date-too-wide',
      because: `It is known to ${event.days.days} days only; ACLED records what is known to a month.`,
    };
  const geo = geoPrecision(event.place.data.precision);
  if (!geo)
    return {
      incident,
      reason: 'place-without-code',
      because: 'It happened at sea or in the air, for which ACLED has no precision.',
    };
  return { ...event, type, timePrecision: time, geoPrecision: geo };
}

/** The kind of event that an imported row of ACLED named itself. */
function keptTypeOf({ kept }: Casebook, { id }: Incident): AcledType | undefined {
  const row = kept.get('acled')?.get(id);
  if (!row?.['event_type']) return undefined;
  const { disorder_type = '', event_type: event, sub_event_type = null } = row;
  return { disorder: disorder_type as AcledType['disorder'], event, subEvent: sub_event_type };
}

/** A column of ACLED's that the content model has no value for. */
function unused(name: string, what: string): Column<AcledEvent> {
  return column(name, `${what} As an imported row had it, otherwise empty.`, () => null);
}

/** Long, since it is a table: an entry for each column, in their order. */
function columns(casebook: Casebook): Column<AcledEvent>[] {
  return [
    column(
      'event_id_cnty',
      'The id of the incident (ACLED has a country code and a number).',
      ({ incident }) => incident.id,
      { required: true, references: 'incidents' },
    ),
    column('event_date', 'The day; of a longer time its middle.', ({ days }) => eventDate(days), {
      required: true,
      type: 'date',
    }),
    column('year', 'The year of event_date.', ({ days }) => Number(eventDate(days).slice(0, 4)), {
      required: true,
      type: 'integer',
    }),
    column(
      'time_precision',
      'How exactly the date is known: 1 the day, 2 a week (or an approximate day), 3 a month.',
      ({ timePrecision }) => timePrecision,
      { required: true, type: 'integer' },
    ),
    column('disorder_type', 'From event_type.', ({ type }) => type.disorder, { required: true }),
    column(
      'event_type',
      'From the type of the incident and the kind of side_b.',
      ({ type }) => type.event,
      { required: true },
    ),
    column(
      'sub_event_type',
      'From the type of the incident and the kind of side_b; empty for a bombing, whose kind of device the record does not tell.',
      ({ type }) => type.subEvent,
    ),
    ...sideColumns(),
    column(
      'civilian_targeting',
      '"Civilian targeting" where side_b is a population or a community.',
      ({ sideB, type }) =>
        type.disorder === 'Political violence' && sideB.length > 0 && sideB.every(isCivilian)
          ? 'Civilian targeting'
          : null,
    ),
    ...placeColumns(casebook),
    column(
      'source',
      'The publishers of the documents that tell of it, joined by semicolons.',
      ({ incident }) =>
        [
          ...new Set(
            documentsOf(casebook, incident).map(({ data }) =>
              englishName(recordOf(casebook, 'actors', data.publisher)),
            ),
          ),
        ].join('; ') || null,
    ),
    unused('source_scale', 'How near the sources are to the event.'),
    column(
      'notes',
      'The summary of the incident, and where the number of deaths comes from.',
      ({ incident }) => `${incident.data.summary} ${acledFatalities(casebook, incident).because}`,
      { required: true },
    ),
    column(
      'fatalities',
      "By ACLED's convention, the most conservative figure: the lowest of the editor's assessment of deaths; without one the lowest claim, dozens as 12, hundreds as 100, deaths without a number as 3; without any claim 0. Nowhere else do words become a number, and only here is 0 nobody's claim.",
      ({ incident }) => acledFatalities(casebook, incident).number,
      { required: true, type: 'integer' },
    ),
    unused('tags', 'Further marks.'),
    column(
      'timestamp',
      'When the record of the incident was last changed, in seconds since 1970 UTC.',
      ({ incident: { data } }) =>
        data.updated.earliest === null ? null : Math.floor(data.updated.earliest / 1000),
      { type: 'integer' },
    ),
  ];
}

/** ACLED's words for the kinds of actors that the content model tells apart; rebels and militias it does not. */
function interOf(actor: Actor | undefined, { event }: AcledType): string | null {
  if (!actor) return null;
  if (actor.data.kind === 'state_body') return 'State forces';
  if (!isCivilian(actor)) return null;
  return event === 'Protests' ? 'Protesters' : 'Civilians';
}

function sideColumns(): Column<AcledEvent>[] {
  const name = (actor: Actor | undefined) => (actor ? englishName(actor) : null);
  const others = (actors: Actor[]) => actors.slice(1).map(englishName).join('; ') || null;
  const inter =
    'State forces for a state body, Civilians or Protesters for a population or a community; empty for others, since the record does not tell rebels from militias.';
  return [
    column('actor1', 'The first actor whose role is side_a.', ({ sideA }) => name(sideA[0]), {
      required: true,
    }),
    column('assoc_actor_1', 'The other actors of side_a.', ({ sideA }) => others(sideA)),
    column('inter1', inter, ({ sideA, type }) => interOf(sideA[0], type)),
    column('actor2', 'The first actor whose role is side_b.', ({ sideB }) => name(sideB[0])),
    column('assoc_actor_2', 'The other actors of side_b.', ({ sideB }) => others(sideB)),
    column('inter2', inter, ({ sideB, type }) => interOf(sideB[0], type)),
    column(
      'interaction',
      'inter1 and inter2, joined; empty when either side has none.',
      ({ sideA, sideB, type }) => {
        const [first, second] = [interOf(sideA[0], type), interOf(sideB[0], type)];
        if (first && sideB.length === 0) return `${first} only`;
        return first && second ? `${first}-${second}` : null;
      },
    ),
  ];
}

function placeColumns(casebook: Casebook): Column<AcledEvent>[] {
  return [
    unused('iso', 'The ISO 3166 number of the country.'),
    unused('region', "ACLED's region of the world."),
    column('country', 'The country that the place lies in.', nameWithin(casebook, 'country')),
    column(
      'admin1',
      'The governorate that the place lies in.',
      nameWithin(casebook, 'governorate'),
    ),
    unused('admin2', 'The second administrative division.'),
    unused('admin3', 'The third administrative division.'),
    column(
      'location',
      'The place; of several the smallest that holds them all.',
      ({ place }) => englishName(place),
      { required: true },
    ),
    column(
      'latitude',
      'In degrees (WGS 84); empty when not known.',
      ({ place }) => place.data.point?.[1],
      { type: 'number' },
    ),
    column(
      'longitude',
      'In degrees (WGS 84); empty when not known.',
      ({ place }) => place.data.point?.[0],
      { type: 'number' },
    ),
    column(
      'geo_precision',
      'From the precision of the place: 1 is 1, 2 is 2, 3 to 6 are 3.',
      ({ geoPrecision }) => geoPrecision,
      { required: true, type: 'integer' },
    ),
  ];
}
