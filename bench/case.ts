import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How many records of a kind a case has for each of its incidents. */
const perIncident = { claims: 1.2, sources: 0.6, places: 0.1, actors: 0.05, figures: 0.02 };

type Counts = Record<keyof typeof perIncident | 'incidents' | 'groups', number>;

/**
 * Writes an invented case of so many incidents that has no errors, some three records for each of them: a tree
 * of three levels on a coast, claims that are said over 300 days, supersede, break down and cite, and prose with
 * links and components. The same number, the same bytes.
 */
export function writeCase(folder: string, incidents: number): void {
  for (const [path, text] of caseFiles(incidents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The files of an invented case, as paths below its folder and texts. */
export function* caseFiles(incidents: number): Generator<[path: string, text: string]> {
  const many = (share: number) => Math.max(1, Math.round(incidents * share));
  const counts: Counts = {
    incidents,
    groups: Math.max(1, Math.round(Math.sqrt(incidents))),
    claims: many(perIncident.claims),
    sources: many(perIncident.sources),
    places: many(perIncident.places) + 2,
    actors: many(perIncident.actors) + 1,
    figures: many(perIncident.figures),
  };
  yield record('case.mdx', caseMatter, mentions(counts));
  for (const [kind, matter] of Object.entries(kinds))
    for (let n = 0; n < counts[kind as keyof typeof kinds]; n++)
      yield record(`${kind}/${kind.slice(0, -1)}-${n}.mdx`, matter(n, counts), prose(n, counts));
}

const eventColumns =
  'id,year,type_of_violence,side_a,side_b,source_article,where_prec,where_coordinates,adm_1,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high';

/** Writes a file of invented events in the columns of UCDP GED. */
export function writeEvents(file: string, events: number): void {
  const rows = Array.from({ length: events }, (_, n) => {
    const day = new Date(Date.UTC(2001, 0, 1 + (n % 365))).toISOString().slice(0, 10);
    const [a, civilians] = [n % 7, n % 3];
    const article = `"""Paper ${n % 20},${day},Report ${n}"""`;
    const where = `2,Town ${n % 200},District ${n % 10},${35 + (n % 200) / 100},${36 + (n % 50) / 100},Syria`;
    const deaths = `${a},0,${civilians},0,${a + civilians},${a + civilians},${a + civilians}`;
    return `${n},2001,1,Side ${n % 5},Rebels ${n % 3},${article},${where},1,1,${day},${day},${deaths}`;
  });
  writeFileSync(file, `${[eventColumns, ...rows].join('\n')}\n`);
}

function record(path: string, matter: string, body: string): [string, string] {
  return [path, `---\n${matter}---\n\n${body}\n`];
}

const caseMatter = `title: "An invented case"
summary: "A case of many records."
window: "2001-01-01/2001-12-31"
languages: [en]
root: incident-0
licence:
  content: CC-BY-4.0
  data: CC-BY-4.0
authors:
  - name: Nobody
published: "2001-12-31"
version: "1.0.0"
`;

/** The front matter of the n-th record of each kind. */
const kinds: Record<
  'places' | 'actors' | 'figures' | 'sources' | 'incidents' | 'claims',
  (n: number, counts: Counts) => string
> = {
  places: (n) => {
    const names = `names:\n  - value: "Place ${n}"\n    lang: en\n`;
    if (n < 2)
      return `${names}kind: ${n ? 'governorate\nwithin: place-0' : 'country'}\nprecision: ${n ? 4 : 6}\n`;
    const point = [35.7 + scatter(n, 7) * 0.6, 34.7 + scatter(n, 11) * 1.1];
    return `${names}kind: town\nwithin: place-1\npoint: [${point.map((degrees) => degrees.toFixed(4)).join(', ')}]\nprecision: 1\ncoordinatesFrom: source-0\n`;
  },
  actors: (n) => `names:\n  - value: "Actor ${n}"\n    lang: en\nkind: monitor\nparty: false\n`,
  figures: (n) =>
    `names:\n  - value: "Figure ${n}"\n    lang: en\nsummary: "A public person."\nroles:\n  - title: "spokesperson"\n    source: source-${n}\nvital: unknown\n`,
  sources: (n, { actors }) =>
    `title: "Source ${n}"\npublisher: actor-${n % actors}\nkind: news_report\nlanguage: en\npublished: "${dayOf(330 + (n % 30))}"\n`,
  incidents: (n, counts) =>
    `title: "Incident ${n}"\nsummary: "Something that happened."\ntype: other\noccurred: "${n > counts.groups ? dayOf(n % 60) : '2001-01-01/2001-12-31'}"\nplaces: [place-${n > counts.groups ? placeOf(n, counts) : 1}]\n${wholeOf(n, counts)}${n > 1 && n <= counts.groups && n % 8 === 2 ? `mayOverlap: [incident-${n - 1}]\n` : ''}figures:\n  - figure: figure-${n % counts.figures}\n    role: "spokesperson"\nresponsibility: unattributed\nupdated: "2001-12-31"\n`,
  claims: (n, counts) => {
    const successor = n % 4 === 3;
    // A claim and its successor are of one speaker, about the same people.
    const pair = successor ? n - 1 : n;
    const incident = 1 + (pair % Math.max(1, counts.incidents - 1));
    return `title: "Actor: ${20 + (n % 50)} killed"\nassertedBy: actor-${pair % counts.actors}\nsource: source-${n % counts.sources}\nclaimed: "${dayOf(60 + ((pair * 7) % 240) + (successor ? 20 : 0))}"\ncovers:\n  occurred: "${dayOf(incident % 60)}"\n  incidents: [incident-${incident}]\nnature: cumulative\nbasis: counted\nmeasures:\n  - outcome: killed\n    count: ${20 + (n % 50)}\n    breakdown:\n      - by: side\n        parts:\n          - group: civilians\n            count: 12\n          - group: unknown\n            count: at least 3\n  - outcome: injured\n    count: dozens\n${successor ? `supersedes:\n  - claim: claim-${pair}\n    because: "Some days later."\n` : ''}evidence:\n  phrase: "${20 + (n % 50)} were killed that day and dozens were injured"\nstatus: active\n`;
  },
};

/** The first incident is the whole, the next ones are its parts, and the rest are parts of those. */
function wholeOf(n: number, { groups }: Counts): string {
  if (n === 0) return '';
  return `partOf: incident-${n <= groups ? 0 : 1 + (n % groups)}\n`;
}

function placeOf(n: number, { places }: Counts): number {
  return places > 2 ? 2 + (n % (places - 2)) : 1;
}

/** A number between 0 and 1 that looks like chance and is the same each time. */
function scatter(n: number, seed: number): number {
  return ((n * 2654435761 * seed) % 4294967296) / 4294967296;
}

function dayOf(day: number): string {
  return new Date(Date.UTC(2001, 0, 2 + day)).toISOString().slice(0, 10);
}

/** Two paragraphs such as a record has, with what the parser must look at. */
function prose(n: number, counts: Counts): string {
  const of = (name: keyof Counts) => n % counts[name];
  // Every fourth is not superseded.
  const claim = of('claims') - (of('claims') % 4);
  return `The report gives an account of what happened in [Place ${of('places')}](/places/place-${of('places')}/), and says *who* said it. It names [an actor](/actors/actor-${of('actors')}/), whose words were <Quote by="actor-${of('actors')}" source="source-${of('sources')}">not what anybody expected</Quote>. <Cite source="source-${of('sources')}" />\n\nThe claim says that <Count claim="claim-${claim}" outcome="killed" /> people were killed. **Nothing else** is known of them, and the [first incident](/incidents/incident-0/) holds the rest; what it does not hold is told on its own page. <Cite source="source-${of('sources')}" />`;
}

/** The first page links what nothing else does. */
function mentions(counts: Counts): string {
  return (['places', 'actors', 'sources', 'figures'] as const)
    .map((name) =>
      Array.from(
        { length: Math.min(200, counts[name]) },
        (_, n) => `[${n}](/${name}/${name.slice(0, -1)}-${n}/)`,
      ).join(' '),
    )
    .join('\n\n');
}
