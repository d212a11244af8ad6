import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a case of a given size is made up, in shares of its records; the rest are claims. */
const shares = { places: 0.05, actors: 0.03, figures: 0.02, sources: 0.1, incidents: 0.2 };

/**
 * Writes an invented case of `size` records that has no errors: incidents in a tree, claims that
 * supersede, break down and cite, and prose with links and components. The same size, the same bytes.
 */
export function writeCase(folder: string, size: number): void {
  const many = (share: number) => Math.max(1, Math.round(size * share));
  const counts = Object.fromEntries(
    Object.entries(shares).map(([name, share]) => [name, many(share)]),
  ) as Record<keyof typeof shares, number>;
  const claims = size - Object.values(counts).reduce((sum, count) => sum + count, 0);
  const write = (file: string, matter: string, body = '') => {
    const path = join(folder, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, `---\n${matter}---\n${body && `\n${body}\n`}`);
  };
  write(
    'case.mdx',
    'title: "An invented case"\nsummary: "A case of many records."\nwindow: "2001-01-01/2001-12-31"\nlanguages: [en]\nroot: incident-0\nlicence:\n  content: CC-BY-4.0\n  data: CC-BY-4.0\nauthors:\n  - name: Nobody\npublished: "2001-12-31"\nversion: "1.0.0"\n',
    mentions(counts),
  );
  for (let n = 0; n < counts.places; n++)
    write(
      `places/place-${n}.mdx`,
      `names:\n  - value: "Place ${n}"\n    lang: en\nkind: ${n === 0 ? 'country' : 'town'}\n${n > 0 ? 'within: place-0\n' : ''}precision: ${n === 0 ? 6 : 3}\n`,
    );
  for (let n = 0; n < counts.actors; n++)
    write(
      `actors/actor-${n}.mdx`,
      `names:\n  - value: "Actor ${n}"\n    lang: en\nkind: monitor\nparty: false\n`,
      prose(n, counts),
    );
  for (let n = 0; n < counts.figures; n++)
    write(
      `figures/figure-${n}.mdx`,
      `names:\n  - value: "Figure ${n}"\n    lang: en\nsummary: "A public person."\nroles:\n  - title: "spokesperson"\n    source: source-${n % counts.sources}\nvital: unknown\n`,
    );
  for (let n = 0; n < counts.sources; n++)
    write(
      `sources/source-${n}.mdx`,
      `title: "Source ${n}"\npublisher: actor-${n % counts.actors}\nkind: news_report\nlanguage: en\npublished: "2001-12-31"\n`,
    );
  for (let n = 0; n < counts.incidents; n++)
    write(
      `incidents/incident-${n}.mdx`,
      `title: "Incident ${n}"\nsummary: "Something that happened."\ntype: other\noccurred: "${n === 0 ? '2001-01-01/2001-12-31' : dayOf(0)}"\nplaces: [place-${n % counts.places}]\n${n > 0 ? 'partOf: incident-0\n' : ''}figures:\n  - figure: figure-${n % counts.figures}\n    role: "spokesperson"\nresponsibility: unattributed\nupdated: "2001-12-31"\n`,
      prose(n, counts),
    );
  for (let n = 0; n < claims; n++) {
    const successor = n % 4 === 3;
    // A claim and its successor are of one speaker, about the same people.
    const pair = successor ? n - 1 : n;
    write(
      `claims/claim-${n}.mdx`,
      `title: "Actor: ${20 + (n % 50)} killed"\nassertedBy: actor-${pair % counts.actors}\nsource: source-${n % counts.sources}\nclaimed: "${dayOf(n % 2 ? 200 : 100)}"\ncovers:\n  occurred: "${dayOf(0)}"\n  incidents: [incident-${1 + (pair % Math.max(1, counts.incidents - 1))}]\n  places: [place-${pair % counts.places}]\nnature: cumulative\nbasis: counted\nmeasures:\n  - outcome: killed\n    count: ${20 + (n % 50)}\n    breakdown:\n      - by: side\n        parts:\n          - group: civilians\n            count: 12\n          - group: unknown\n            count: at least 3\n  - outcome: injured\n    count: dozens\n${successor ? `supersedes:\n  - claim: claim-${n - 1}\n    because: "A day later."\n` : ''}evidence:\n  phrase: "${20 + (n % 50)} were killed that day and dozens were injured"\nstatus: active\n`,
      prose(n, counts),
    );
  }
}

function dayOf(day: number): string {
  return new Date(Date.UTC(2001, 1, 1 + day)).toISOString().slice(0, 10);
}

/** Two paragraphs such as a record has, with what the parser must look at. */
function prose(n: number, counts: Record<string, number>): string {
  const of = (name: string) => n % (counts[name] ?? 1);
  return `The report gives an account of what happened in [Place ${of('places')}](/places/place-${of('places')}/), and says *who* said it. It names [an actor](/actors/actor-${of('actors')}/), whose words were <Quote by="actor-${of('actors')}" source="source-${of('sources')}">not what anybody expected</Quote>. <Cite source="source-${of('sources')}" />\n\nThe claim says that <Count claim="claim-0" outcome="killed" /> people were killed. **Nothing else** is known of them, and the [first incident](/incidents/incident-0/) holds the rest; what it does not hold is told on its own page. <Cite source="source-${of('sources')}" />`;
}

/** The first page links what nothing else does. */
function mentions(counts: Record<string, number>): string {
  return ['places', 'actors', 'sources', 'figures']
    .map((name) =>
      Array.from(
        { length: Math.min(200, counts[name] ?? 0) },
        (_, n) => `[${n}](/${name}/${name.slice(0, -1)}-${n}/)`,
      ).join(' '),
    )
    .join('\n\n');
}
