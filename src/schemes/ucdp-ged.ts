import type { Incident } from '../casebook/entry.ts';
import type { Casebook } from '../casebook/link.ts';
import { disjointEvents, eventOf, isLeftOut, type GedEvent, type LeftOut } from './events.ts';
import { withKept } from './kept.ts';
import { typeOfViolenceOf } from './sides.ts';
import { tableOf, type Table } from '../tables/table.ts';
import { gedColumns } from './ucdp-ged-columns.ts';

const sourceColumnNames = [
  ...['number_of_sources', 'source_article', 'source_office', 'source_date'],
  ...['source_headline', 'source_original'],
];

/**
 * The incidents with an assessment of deaths as a table in the form of the UCDP Georeferenced Event
 * Dataset (the 49 columns of versions 23.1 to 25.1, in their order), and why
 * the others are not in it. Low, best and high are the editor's, never computed; what the content model
 * does not know, UCDP's own registers above all, is given back from an import and otherwise empty.
 */
export function ucdpGed(casebook: Casebook): { table: Table; leftOut: LeftOut[] } {
  const candidates = [...casebook.incidents.values()].map((incident) =>
    gedEventOf(casebook, incident),
  );
  const events = candidates.filter((candidate) => !isLeftOut(candidate)) as GedEvent[];
  const { kept, leftOut } = disjointEvents(casebook, events);
  return {
    table: tableOf(
      {
        name: 'ucdp-ged',
        key: ['id'],
      },
      withKept(casebook, 'ucdp-ged', sourceColumnNames, gedColumns(casebook)),
      kept,
    ),
    leftOut: [...candidates.filter(isLeftOut), ...leftOut],
  };
}

function gedEventOf(casebook: Casebook, incident: Incident): GedEvent | LeftOut {
  const event = eventOf(casebook, incident);
  if (isLeftOut(event)) return event;
  const { assessment, sideA, sideB } = event;
  const { outcome, low, best, high } = assessment;
  if (outcome !== 'killed')
    return {
      incident,
      reason: 'not-about-deaths',
      because: `The assessment is of people ${outcome}; UCDP counts deaths only.`,
    };
  if (Math.max(low, best, high) === 0)
    return {
      incident,
      reason: 'no-death',
      because: 'UCDP records an event from one death on, be it in the high figure only.',
    };
  const [a, ...moreA] = sideA;
  const [b, ...moreB] = sideB;
  if (!a || !b)
    return {
      incident,
      reason: 'sides-unknown',
      because: 'UCDP needs two sides, and no actor has the role side_b; sides are never guessed.',
    };
  const typeOfViolence = typeOfViolenceOf(a, b);
  if (moreA.length > 0 || moreB.length > 0 || !typeOfViolence)
    return {
      incident,
      reason: 'sides-unclear',
      because: typeOfViolence
        ? 'More than one actor is named for a side; a dyad of UCDP has two.'
        : `UCDP has no kind of violence between ${a.data.kind} and ${b.data.kind}.`,
    };
  return { ...event, a, b, typeOfViolence };
}
