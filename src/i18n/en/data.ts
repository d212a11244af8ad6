import { numbered } from './plural.ts';

/** A file of the downloads: what it is called and what it holds. */
function file(title: string, about: string) {
  return { title, about };
}

/** The downloads, and the page that explains them. */
export const data = {
  title: 'Data',
  intro: 'The whole record to take away: the same casebook that the pages are made of.',
  startMeaning:
    'For a spreadsheet or statistics, take the tables. For a program, take the database or the document. Each holds everything, and all of them hold the same.',
  codebook: 'Codebook',
  codebookIntro:
    'Every field of a record and every column of a table: what it means and which values it may have.',
  /** What a field, a column or a view means, by what is said of it in English in its schema or its table. */
  meaning: (english: string) => english,
  oneOf: 'One of:',
  idOf: (tables: string) => `Id of: ${tables}.`,
  required: 'required',
  /** What kind of value a field of a record or a column holds. */
  types: {
    text: 'text',
    'whole number': 'whole number',
    number: 'number',
    'yes or no': 'yes or no',
    date: 'date',
    count: 'count',
    list: 'list',
    group: 'group',
    value: 'value',
    string: 'string',
    integer: 'integer',
    boolean: 'boolean',
  },
  values: 'How values are written',
  /** For all downloads; said on the pages of data and in codebook.md. */
  valueRules: [
    'Unknown is never zero. An empty cell (null in JSON and SQL) is "not known", "none" or, for an upper bound, "open"; 0 stands only where somebody claims that there was nobody, and as the lower bound of wordings such as "up to 20". The one exception is the column fatalities of acled.csv, which follows the convention of that scheme.',
    'A number is kept as its source worded it (wording), with its form (kind) and the bounds that the wording allows (min, max, both included). "more than 70" is 71 and open. "about 50", "dozens" and "unspecified" have no bounds, and none are computed.',
    'A date is in EDTF (ISO 8601-2:2019, level 1), as it was written. The columns …_from and …_to give the first and the last day that it allows, in UTC.',
    'Numbers of different rows must not be added unless they are about different people. The table minima holds what follows from the claims, with whose numbers it rests on.',
    'An id is the name of the file of the record; together with its collection it is its address on the site.',
  ],
  csv: 'How the tables are written',
  csvRules: [
    'RFC 4180: a header, commas, quotation marks where a field needs them, CRLF at the end of each row. UTF-8 without a byte order mark, because RFC 4180 knows none and many programs would take it for a part of the first column’s name; in a spreadsheet, import the file as UTF-8 text.',
    "An apostrophe stands before text that a spreadsheet could take for a formula (text that begins with =, +, -, @, a tab or a line end). To get the text back, take one apostrophe away from what matches ^'+[=+\\-@\\t\\r\\n＝＋－＠]. Columns of numbers are never changed. casebook.json and casebook.sqlite hold the text as it is.",
    'Control characters and characters that turn the direction of the text are written out, as ‹U+202E›.',
    'Yes and no are true and false; in the database they are 1 and 0.',
  ],
  addressNote: 'The addresses of the files stay the same; what they hold changes with the version.',
  whole: 'The record in one file',
  records: 'Records',
  more: 'What holds for all of them',
  tables: 'Tables',
  schemes: 'In the form of other datasets',
  schemesMeaning:
    'Events in the columns that other datasets use. Only incidents with an assessment by an editor are in them, and none is reviewed by those projects.',
  describing: 'What describes the files',
  columns: numbered('# field', '# fields'),
  rows: numbered('# row', '# rows'),
  checksums: 'Checksums (SHA-256)',
  use: 'To check them, and to use them',
  examples: 'Examples',
  examplesMeaning: 'Three lines each, run in the folder that the files are in.',
  exampleOf: (language: string, file: string) => `${language}, with ${file}`,
  verify: 'To check what you have taken',
  licence: (licence: string) => `The data are under the licence ${licence}.`,
  key: 'Key',
  views: 'Views of the database',
  /** By the name of the table, or of the file where it is no table. */
  files: {
    about: file('About the case', 'What the case says of itself: a row a property.'),
    incidents: file('Incidents', 'What happened, or is said to have happened: a row an incident.'),
    incident_places: file(
      'Places of incidents',
      'Where incidents happened: a row for each incident and place.',
    ),
    incident_actors: file(
      'Organisations and groups in incidents',
      'Who had a part in an incident, and which: a row for each incident, actor and role.',
    ),
    incident_figures: file(
      'Public figures in incidents',
      'Which public person had a part in an incident, and which part.',
    ),
    incident_overlaps: file(
      'Incidents that may be about the same people',
      'Incidents whose people may be counted in another one too. Their numbers are never added. It holds in both directions, though it may be written in one.',
    ),
    incident_separations: file(
      'Incidents kept apart',
      'Incidents of one whole that share a day and a place, and nobody who came to harm: a row for each incident and other incident, with the reason. It holds in both directions, though it may be written in one.',
    ),
    incident_aliases: file(
      'Earlier ids of incidents',
      'Ids that an incident had before; their addresses lead to it.',
    ),
    claims: file(
      'Claims',
      'One claim is one utterance: one party said one or more numbers, once. The numbers are in the table of measures.',
    ),
    claim_incidents: file(
      'Incidents that claims cover',
      'The incidents whose people a claim counts: a row for each claim and incident.',
    ),
    claim_places: file(
      'Places that claims are about',
      'The places that a number is about: a row for each claim and place.',
    ),
    claim_via: file(
      'Relays of claims',
      'Who passed a claim on between the one who said it and the document in which it was read, in order. However many relay it, it is one voice.',
    ),
    relations: file(
      'Relations between claims',
      'What one claim says of another: that it supersedes it, includes it, may count the same people, repeats it, disputes it or counts other people, each with the reason.',
    ),
    measures: file(
      'Measures',
      'Every number of the record: a row for each claim, outcome and group. Numbers of different rows must not be added unless they are about different people: see the methodology.',
    ),
    minima: file(
      'What follows from the claims',
      'For each incident and outcome: the number that the claims support (n), what may be built upon (floor), whose numbers it rests on, and the lowest and the highest that anybody says of everyone. An empty number is not zero. Numbers of an incident and of its parts must not be added.',
    ),
    sources: file('Sources', 'The documents in which claims were read: a row a document.'),
    source_archives: file('Archived copies of sources', 'Copies of sources in web archives.'),
    actors: file(
      'Organisations and groups',
      'Organisations and groups under a neutral name: a row an actor.',
    ),
    actor_names: file(
      'Names of organisations and groups',
      'Every name that is recorded, with its language.',
    ),
    actor_terms: file(
      'What others call organisations and groups',
      'Words that others use, recorded as their words.',
    ),
    figures: file(
      'Public figures',
      'People named in the sources because of a public role: a row a person.',
    ),
    figure_names: file(
      'Names of public figures',
      'Every name that is recorded, with its language.',
    ),
    figure_roles: file(
      'Public roles',
      'Public roles of figures, each with the claim or the source that says so.',
    ),
    figure_allegations: file(
      'Allegations',
      'What others say against a public figure, each with the one who says it. This record does not decide whether it is true.',
    ),
    places: file('Places', 'Places in a hierarchy, as exactly as the sources say: a row a place.'),
    place_names: file('Names of places', 'Every name that is recorded, with its language.'),
    notes: file('Notes', 'The pages about the record itself; their prose is on the site.'),
    corrections: file(
      'Corrections',
      'Every change of a published fact. Corrections are only ever added.',
    ),
    translations: file(
      'Translations',
      'Titles and summaries of records in other languages. Data are never translated.',
    ),
    'ucdp-ged': file(
      'Events in the form of UCDP GED',
      'The incidents with an assessment of deaths, under the columns of the UCDP Georeferenced Event Dataset. It is not a part of that dataset, and UCDP has not reviewed it.',
    ),
    acled: file(
      'Events in the form of ACLED',
      'The incidents with an assessment, under the columns of the Armed Conflict Location & Event Data project. It is not a part of those data, and ACLED has not reviewed it.',
    ),
    'left-out': file(
      'What is left out of these two',
      'Every incident that is in neither or only one of the two files, with the reason: a row for each incident and file.',
    ),
    'casebook.sqlite': file(
      'Database',
      'All tables in one SQLite database, with keys, foreign keys and views.',
    ),
    'casebook.json': file(
      'Document',
      'Every record with every field in one JSON document, under the names of the content model. Prose is not in it.',
    ),
    'casebook.schema.json': file(
      'Schema of the document',
      'What the document may hold, with a description of each field (JSON Schema 2020-12).',
    ),
    'places.geojson': file(
      'Places for a map',
      'A point where the place is known exactly or nearly, and no geometry where it is not (GeoJSON, RFC 7946).',
    ),
    'codebook.md': file(
      'Codebook',
      'The codebook as one text, for whoever has only the downloads.',
    ),
    'datapackage.json': file(
      'Description of the files',
      'Files, fields, keys and licence as a Frictionless Data Package, which programs can read.',
    ),
    SHA256SUMS: file(
      'Checksums',
      'The SHA-256 of every other file, by which a copy can be checked.',
    ),
  },
};
