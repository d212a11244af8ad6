import { numbered } from './plural.ts';

/** A collection's names and how its records are counted. */
function collection(one: string, many: string, title: string, intro: string) {
  return {
    title,
    one,
    intro,
    none: `There are no ${many} in this case.`,
    count: numbered(`# ${one}`, `# ${many}`),
  };
}

export const collections = {
  incidents: collection(
    'incident',
    'incidents',
    'Incidents',
    'What happened, or is said to have happened, each with its date, its place and what was claimed about it.',
  ),
  figures: collection(
    'public figure',
    'public figures',
    'Public figures',
    'People named in the sources because of a public role. An allegation stands with the name of the one who makes it.',
  ),
  claims: collection(
    'claim',
    'claims',
    'Claims',
    'One claim is one statement: somebody gave one or more numbers, once.',
  ),
  sources: collection(
    'source',
    'sources',
    'Sources',
    'The documents in which the claims were read.',
  ),
  actors: collection(
    'organisation or group',
    'organisations and groups',
    'Organisations and groups',
    'Monitors, state bodies, armed groups, media and communities, each under a neutral name.',
  ),
  places: collection(
    'place',
    'places',
    'Places',
    'Where it happened, as exactly as the sources say.',
  ),
  notes: collection('note', 'notes', 'Notes', 'How this record was made and how to read it.'),
  corrections: collection(
    'correction',
    'corrections',
    'Corrections',
    'Every change of a published fact. Corrections are only ever added.',
  ),
};
