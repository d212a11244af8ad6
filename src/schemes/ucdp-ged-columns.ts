import { recordOf, type Casebook } from '../casebook/link.ts';
import { deathsBySide, type DeathsBySide } from './deaths-by-side.ts';
import { englishName, documentsOf, nameWithin, speakersOf } from './events.ts';
import { datePrec, priogridCell } from './precision.ts';
import { column } from '../tables/columns.ts';
import type { Cell, Column } from '../tables/table.ts';
import type { GedEvent } from './events.ts';

/** A column of UCDP's that the content model has no value for. */
function unused(name: string, what: string): Column<GedEvent> {
  return column(name, `${what} As an imported row had it, otherwise empty.`, () => null);
}

/** The columns of UCDP GED in their order, each with what fills it here; long, since it is a table. */
export function gedColumns(casebook: Casebook): Column<GedEvent>[] {
  return [
    column('id', 'The id of the incident (UCDP has numbers here).', ({ incident }) => incident.id, {
      required: true,
      references: 'incidents',
    }),
    unused('relid', "UCDP's id in the older data."),
    column('year', 'The year of date_start.', ({ days }) => Number(days.start.slice(0, 4)), {
      type: 'integer',
      required: true,
    }),
    unused('active_year', 'Whether the dyad passes 25 deaths in the year.'),
    unused('code_status', "The state of UCDP's coding."),
    column(
      'type_of_violence',
      'From the kinds of the two sides: 1 state-based (a state body is a side), 2 non-state (two armed groups), 3 one-sided (side_b is a population or a community).',
      ({ typeOfViolence }) => typeOfViolence,
      { type: 'integer', required: true },
    ),
    unused('conflict_dset_id', "UCDP's number of the conflict."),
    unused('conflict_new_id', "UCDP's number of the conflict."),
    unused('conflict_name', "UCDP's name of the conflict."),
    unused('dyad_dset_id', "UCDP's number of the dyad."),
    unused('dyad_new_id', "UCDP's number of the dyad."),
    column(
      'dyad_name',
      'side_a and side_b, joined.',
      ({ a, b }) => `${englishName(a)} - ${englishName(b)}`,
      { required: true },
    ),
    unused('side_a_dset_id', "UCDP's number of side A."),
    unused('side_a_new_id', "UCDP's number of side A."),
    column('side_a', 'The actor whose role in the incident is side_a.', ({ a }) => englishName(a), {
      required: true,
    }),
    unused('side_b_dset_id', "UCDP's number of side B."),
    unused('side_b_new_id', "UCDP's number of side B."),
    column('side_b', 'The actor whose role in the incident is side_b.', ({ b }) => englishName(b), {
      required: true,
    }),
    ...sourceColumns(casebook),
    ...placeColumns(casebook),
    unused('event_clarity', 'Whether the reports tell of one event (1) or of a summary (2).'),
    column(
      'date_prec',
      'How exactly the date is known: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 longer. An approximate day is 2.',
      ({ days }) => datePrec(days),
      { type: 'integer', required: true },
    ),
    column('date_start', 'The first day on which it may have happened.', ({ days }) => days.start, {
      type: 'date',
      required: true,
    }),
    column('date_end', 'The last day on which it may have happened.', ({ days }) => days.end, {
      type: 'date',
      required: true,
    }),
    ...deathColumns(casebook),
    unused('gwnoa', 'The Gleditsch and Ward number of side A.'),
    unused('gwnob', 'The Gleditsch and Ward number of side B.'),
  ];
}

function sourceColumns(casebook: Casebook): Column<GedEvent>[] {
  const joined =
    (of: (event: GedEvent) => string[]) =>
    (event: GedEvent): Cell =>
      of(event).join(';') || null;
  const sources = ({ incident }: GedEvent) =>
    documentsOf(casebook, incident).map(({ data }) => ({
      office: englishName(recordOf(casebook, 'actors', data.publisher)),
      date: data.published.edtf.slice(0, 10),
      headline: data.title,
    }));
  return [
    column(
      'number_of_sources',
      'How many documents of this record tell of it; several that relay one voice are several here.',
      (event) => sources(event).length,
      { type: 'integer' },
    ),
    column(
      'source_article',
      'The documents: "publisher,date,title", joined by semicolons.',
      joined((event) =>
        sources(event).map(({ office, date, headline }) => `"${office},${date},${headline}"`),
      ),
    ),
    column(
      'source_office',
      'The publishers of the documents, joined by semicolons.',
      joined((event) => sources(event).map(({ office }) => office)),
    ),
    column(
      'source_date',
      'When the documents were published, joined by semicolons.',
      joined((event) => sources(event).map(({ date }) => date)),
    ),
    column(
      'source_headline',
      'The titles of the documents, joined by semicolons.',
      joined((event) => sources(event).map(({ headline }) => headline)),
    ),
    column(
      'source_original',
      'Whose numbers the claims are, joined by semicolons.',
      joined(({ incident }) => speakersOf(casebook, incident)),
    ),
  ];
}

function placeColumns(casebook: Casebook): Column<GedEvent>[] {
  return [
    column(
      'where_prec',
      'The precision of the place (1–7), as it is recorded.',
      ({ place }) => place.data.precision,
      { type: 'integer', required: true },
    ),
    column(
      'where_coordinates',
      'The place; of several the smallest that holds them all.',
      ({ place }) => englishName(place),
      { required: true },
    ),
    unused('where_description', 'Remarks on the place.'),
    column('adm_1', 'The governorate that the place lies in.', nameWithin(casebook, 'governorate')),
    unused('adm_2', 'The district that the place lies in.'),
    column(
      'latitude',
      'In degrees (WGS 84); empty when not known. UCDP has a centre here.',
      ({ place }) => place.data.point?.[1],
      { type: 'number' },
    ),
    column(
      'longitude',
      'In degrees (WGS 84); empty when not known. UCDP has a centre here.',
      ({ place }) => place.data.point?.[0],
      { type: 'number' },
    ),
    column(
      'geom_wkt',
      'The point as well-known text; empty when not known.',
      ({ place: { data } }) => (data.point ? `POINT (${data.point.join(' ')})` : null),
    ),
    column(
      'priogrid_gid',
      'The cell of PRIO-GRID that the point lies in.',
      ({ place: { data } }) => (data.point ? priogridCell(data.point) : null),
      { type: 'integer' },
    ),
    column('country', 'The country that the place lies in.', nameWithin(casebook, 'country')),
    unused('country_id', 'The Gleditsch and Ward number of the country.'),
    unused('region', "UCDP's region of the world."),
  ];
}

function deathColumns(casebook: Casebook): Column<GedEvent>[] {
  const deaths = (side: keyof DeathsBySide) => (event: GedEvent) =>
    deathsBySide(casebook, event)?.[side];
  const whence =
    'from a claim whose parts make up the best figure, which is its number or lies in its range; else all four are empty, which is not zero.';
  return [
    column('deaths_a', `Deaths of side A, ${whence}`, deaths('a'), { type: 'integer' }),
    column('deaths_b', `Deaths of side B, ${whence} Zero in one-sided violence.`, deaths('b'), {
      type: 'integer',
    }),
    column('deaths_civilians', `Deaths of civilians, ${whence}`, deaths('civilians'), {
      type: 'integer',
    }),
    column('deaths_unknown', `Deaths of people of unknown status, ${whence}`, deaths('unknown'), {
      type: 'integer',
    }),
    column(
      'best',
      "The editor's best figure of deaths. Never computed.",
      ({ assessment }) => assessment.best,
      { type: 'integer', required: true },
    ),
    column('high', "The editor's high figure.", ({ assessment }) => assessment.high, {
      type: 'integer',
      required: true,
    }),
    column(
      'low',
      "The editor's low figure. It need not be below best: see the methodology.",
      ({ assessment }) => assessment.low,
      { type: 'integer', required: true },
    ),
  ];
}
