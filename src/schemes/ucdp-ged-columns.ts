import { recordOf, type Casebook } from '../casebook/link.ts';
import { deathsBySide, type DeathsBySide } from './deaths-by-side.ts';
import { englishName, documentsOf, nameWithin, speakersOf } from './events.ts';
import { datePrec, priogridCell } from './precision.ts';
import type { Cell, Column, Field } from '../tables/table.ts';
import type { GedEvent } from './events.ts';

const types = { text: 'string', whole: 'integer', number: 'number', day: 'date' } as const;

function field(name: string, type: keyof typeof types, description: string): Field {
  return { name, type: types[type], description, required: false };
}

function always(name: string, type: keyof typeof types, description: string): Field {
  return { ...field(name, type, description), required: true };
}

/** A column of UCDP's that the content model has no value for. */
function unused(name: string, what: string): Column<GedEvent> {
  return {
    ...field(name, 'text', `${what} As an imported row had it, otherwise empty.`),
    of: () => null,
  };
}

/** The columns of UCDP GED in their order, each with what fills it here; long, since it is a table. */
export function gedColumns(casebook: Casebook): Column<GedEvent>[] {
  return [
    {
      ...always('id', 'text', 'The id of the incident (UCDP has numbers here).'),
      references: 'incidents',
      of: ({ incident }) => incident.id,
    },
    unused('relid', "UCDP's id in the older data."),
    {
      ...always('year', 'whole', 'The year of date_start.'),
      of: ({ days }) => Number(days.start.slice(0, 4)),
    },
    unused('active_year', 'Whether the dyad passes 25 deaths in the year.'),
    unused('code_status', "The state of UCDP's coding."),
    {
      ...always(
        'type_of_violence',
        'whole',
        'From the kinds of the two sides: 1 state-based (a state body is a side), 2 non-state (two armed groups), 3 one-sided (side_b is a population or a community).',
      ),
      of: ({ typeOfViolence }) => typeOfViolence,
    },
    unused('conflict_dset_id', "UCDP's number of the conflict."),
    unused('conflict_new_id', "UCDP's number of the conflict."),
    unused('conflict_name', "UCDP's name of the conflict."),
    unused('dyad_dset_id', "UCDP's number of the dyad."),
    unused('dyad_new_id', "UCDP's number of the dyad."),
    {
      ...always('dyad_name', 'text', 'side_a and side_b, joined.'),
      of: ({ a, b }) => `${englishName(a)} - ${englishName(b)}`,
    },
    unused('side_a_dset_id', "UCDP's number of side A."),
    unused('side_a_new_id', "UCDP's number of side A."),
    {
      ...always('side_a', 'text', 'The actor whose role in the incident is side_a.'),
      of: ({ a }) => englishName(a),
    },
    unused('side_b_dset_id', "UCDP's number of side B."),
    unused('side_b_new_id', "UCDP's number of side B."),
    {
      ...always('side_b', 'text', 'The actor whose role in the incident is side_b.'),
      of: ({ b }) => englishName(b),
    },
    ...sourceColumns(casebook),
    ...placeColumns(casebook),
    unused('event_clarity', 'Whether the reports tell of one event (1) or of a summary (2).'),
    {
      ...always(
        'date_prec',
        'whole',
        'How exactly the date is known: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 longer. An approximate day is 2.',
      ),
      of: ({ days }) => datePrec(days),
    },
    {
      ...always('date_start', 'day', 'The first day on which it may have happened.'),
      of: ({ days }) => days.start,
    },
    {
      ...always('date_end', 'day', 'The last day on which it may have happened.'),
      of: ({ days }) => days.end,
    },
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
    {
      ...field(
        'number_of_sources',
        'whole',
        'How many documents of this record tell of it; several that relay one voice are several here.',
      ),
      of: (event) => sources(event).length,
    },
    {
      ...field(
        'source_article',
        'text',
        'The documents: "publisher,date,title", joined by semicolons.',
      ),
      of: joined((event) =>
        sources(event).map(({ office, date, headline }) => `"${office},${date},${headline}"`),
      ),
    },
    {
      ...field('source_office', 'text', 'The publishers of the documents, joined by semicolons.'),
      of: joined((event) => sources(event).map(({ office }) => office)),
    },
    {
      ...field('source_date', 'text', 'When the documents were published, joined by semicolons.'),
      of: joined((event) => sources(event).map(({ date }) => date)),
    },
    {
      ...field('source_headline', 'text', 'The titles of the documents, joined by semicolons.'),
      of: joined((event) => sources(event).map(({ headline }) => headline)),
    },
    {
      ...field('source_original', 'text', 'Whose numbers the claims are, joined by semicolons.'),
      of: joined(({ incident }) => speakersOf(casebook, incident)),
    },
  ];
}

function placeColumns(casebook: Casebook): Column<GedEvent>[] {
  return [
    {
      ...always('where_prec', 'whole', 'The precision of the place (1–7), as it is recorded.'),
      of: ({ place }) => place.data.precision,
    },
    {
      ...always(
        'where_coordinates',
        'text',
        'The place; of several the smallest that holds them all.',
      ),
      of: ({ place }) => englishName(place),
    },
    unused('where_description', 'Remarks on the place.'),
    {
      ...field('adm_1', 'text', 'The governorate that the place lies in.'),
      of: nameWithin(casebook, 'governorate'),
    },
    unused('adm_2', 'The district that the place lies in.'),
    {
      ...field(
        'latitude',
        'number',
        'In degrees (WGS 84); empty when not known. UCDP has a centre here.',
      ),
      of: ({ place }) => place.data.point?.[1],
    },
    {
      ...field(
        'longitude',
        'number',
        'In degrees (WGS 84); empty when not known. UCDP has a centre here.',
      ),
      of: ({ place }) => place.data.point?.[0],
    },
    {
      ...field('geom_wkt', 'text', 'The point as well-known text; empty when not known.'),
      of: ({ place: { data } }) => (data.point ? `POINT (${data.point.join(' ')})` : null),
    },
    {
      ...field('priogrid_gid', 'whole', 'The cell of PRIO-GRID that the point lies in.'),
      of: ({ place: { data } }) => (data.point ? priogridCell(data.point) : null),
    },
    {
      ...field('country', 'text', 'The country that the place lies in.'),
      of: nameWithin(casebook, 'country'),
    },
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
    { ...field('deaths_a', 'whole', `Deaths of side A, ${whence}`), of: deaths('a') },
    {
      ...field('deaths_b', 'whole', `Deaths of side B, ${whence} Zero in one-sided violence.`),
      of: deaths('b'),
    },
    {
      ...field('deaths_civilians', 'whole', `Deaths of civilians, ${whence}`),
      of: deaths('civilians'),
    },
    {
      ...field('deaths_unknown', 'whole', `Deaths of people of unknown status, ${whence}`),
      of: deaths('unknown'),
    },
    {
      ...always('best', 'whole', "The editor's best figure of deaths. Never computed."),
      of: ({ assessment }) => assessment.best,
    },
    {
      ...always('high', 'whole', "The editor's high figure."),
      of: ({ assessment }) => assessment.high,
    },
    {
      ...always(
        'low',
        'whole',
        "The editor's low figure. It need not be below best: see the methodology.",
      ),
      of: ({ assessment }) => assessment.low,
    },
  ];
}
