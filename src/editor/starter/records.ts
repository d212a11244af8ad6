import { parseEdtf } from '../../schemas/edtf.ts';
import { caseFile } from '../../schemas/case.ts';
import { collectionSchemas, type CollectionName } from '../../schemas/collections.ts';
import { languageOf, type InterfaceLanguage } from '../../schemas/languages.ts';
import { fileText } from '../front-matter-text.ts';
import { makeId } from '../ids.ts';
import { starterWords } from './words.ts';

/** The answers with which a new case is begun. */
export interface NewCase {
  title: string;
  /** The days that it is about, as an EDTF interval. */
  window: string;
  place: string;
  /** Languages of the interface, the one of the records first. */
  languages: string[];
  /** An SPDX identifier, of the prose and of the data. */
  licence: string;
  author: string;
}

/**
 * The files of a case that says nothing yet, by their paths below the content folder: one incident, place, actor,
 * source and claim, and a note of the method, each with what is to be written in it. `today` is `YYYY-MM-DD`, UTC. Long, since it is read as the records are.
 */
export function starterRecords(wanted: NewCase, today: string): Map<string, string> {
  const language = languageOf(wanted.languages[0] ?? 'en') as InterfaceLanguage;
  const words = starterWords[language];
  const ids = { incident: idFor(wanted.title, 'event'), place: idFor(wanted.place, 'place') };
  const lastDay = lastDayOf(wanted.window);
  const named = (value: string) => [{ value, lang: language }];
  const files = new Map<string, string>();
  const put = (collection: CollectionName, id: string, data: object, body = '') =>
    files.set(
      `${collection}/${id}.mdx`,
      withBody(fileText(collectionSchemas[collection], { ...data }), body),
    );

  files.set(
    'case.mdx',
    withBody(
      fileText(caseFile, {
        title: wanted.title,
        summary: words.caseSummary,
        window: wanted.window,
        languages: wanted.languages,
        root: ids.incident,
        licence: { content: wanted.licence, data: wanted.licence },
        authors: [{ name: wanted.author || words.editors }],
        published: today,
        version: '0.1.0',
      }),
      words.caseBody(ids),
    ),
  );
  put(
    'incidents',
    ids.incident,
    {
      title: wanted.title,
      summary: words.incidentSummary,
      type: 'other',
      occurred: wanted.window,
      places: [ids.place],
      responsibility: 'unattributed',
      updated: today,
    },
    words.incidentBody,
  );
  put('places', ids.place, { names: named(wanted.place), kind: 'area', precision: 5 });
  put(
    'actors',
    'example-monitor',
    { names: named(words.actor), kind: 'monitor', party: false },
    words.actorBody,
  );
  put(
    'sources',
    'example-report',
    {
      title: words.source,
      publisher: 'example-monitor',
      kind: 'monitor_report',
      language,
      published: lastDay,
    },
    words.sourceBody,
  );
  put(
    'claims',
    'example-claim',
    {
      title: words.claim,
      assertedBy: 'example-monitor',
      source: 'example-report',
      claimed: lastDay,
      covers: { occurred: wanted.window, incidents: [ids.incident], places: [ids.place] },
      nature: 'cumulative',
      basis: 'unspecified',
      measures: [{ outcome: 'killed', count: words.count }],
      recorded: today,
      evidence: { phrase: words.phrase },
      status: 'active',
    },
    words.claimBody,
  );
  put(
    'notes',
    'method',
    { title: words.method, summary: words.methodSummary, menu: 'main', order: 1 },
    words.methodBody,
  );
  return files;
}

function withBody(frontMatter: string, body: string): string {
  return body ? `${frontMatter}\n${body}\n` : frontMatter;
}

/** The last day of an interval, `YYYY-MM-DD`. */
function lastDayOf(window: string): string {
  return new Date(parseEdtf(window)?.latest ?? 0).toISOString().slice(0, 10);
}

/** An id for a title; where its letters give none for certain, what is proposed, or `other`. */
export function idFor(title: string, other: string): string {
  const made = makeId(title);
  if (!made) return other;
  return 'id' in made ? made.id : made.proposal;
}
