import type { AnyEntry, CaseEntry } from '../../../src/casebook/entry.ts';
import { linkCasebook, type LinkedRecords } from '../../../src/casebook/link.ts';
import { caseFile } from '../../../src/schemas/case.ts';
import { idOf } from '../../../src/schemas/id.ts';
import { collectionSchemas, type CollectionName } from '../../../src/schemas/collections.ts';
import { actors, places, speakers } from './setting.ts';
import { edtfDay, type PlannedClaim, type PlannedIncident, type World } from './world.ts';

const prose = { type: 'root' as const, children: [] };

/** A record as the reader would have read it. Throws where it breaks the schema. */
function entryOf(collection: CollectionName, id: string, front: unknown): AnyEntry {
  const data = collectionSchemas[collection].parse(front);
  return { collection, id: idOf(id), file: `${collection}/${id}.mdx`, data, prose } as AnyEntry;
}

/** What a world's claims and incidents say, as front matter: all that the tally may know of it. */
export function frontMatterOf(claim: PlannedClaim): Record<string, unknown> {
  const { by, claimed, incidents, occurred, population, nature, basis, measures, retracted } =
    claim;
  const relations = Object.groupBy(claim.relations, ({ kind }) => kind);
  return {
    assertedBy: by,
    claimed,
    covers: { occurred, incidents, places: claim.places, ...(population ? { population } : {}) },
    nature,
    basis,
    measures: measures.map(({ outcome, count, breakdown }) => ({
      outcome: outcome.length > 1 ? outcome : outcome[0],
      count,
      ...(breakdown.length > 0 ? { breakdown } : {}),
    })),
    ...Object.fromEntries(
      Object.entries(relations).map(([kind, related]) => [
        kind,
        related.map((relation) => ({ claim: relation.claim, because: 'The record says so.' })),
      ]),
    ),
    ...(retracted === undefined ? {} : { status: 'retracted', because: 'It was taken back.' }),
    ...(typeof retracted === 'number' ? { retracted: edtfDay(retracted) } : {}),
  };
}

export function incidentFrontMatterOf(incident: PlannedIncident): Record<string, unknown> {
  const { occurred, mayOverlap, partOf } = incident;
  return { occurred, places: incident.places, mayOverlap, ...(partOf ? { partOf } : {}) };
}

/** The records of a world. */
export function entriesOf({ incidents, claims }: Pick<World, 'incidents' | 'claims'>): AnyEntry[] {
  return [
    ...settingEntries,
    ...incidents.map((incident) =>
      entryOf('incidents', incident.id, {
        title: incident.id,
        summary: incident.id,
        type: 'other',
        responsibility: 'unattributed',
        updated: '2001-03-01',
        ...incidentFrontMatterOf(incident),
      }),
    ),
    ...claims.map((claim) =>
      entryOf('claims', claim.id, {
        title: claim.id,
        source: 'report',
        evidence: { phrase: 'words' },
        status: 'active',
        ...frontMatterOf(claim),
      }),
    ),
  ];
}

/** A casebook of these records, in the order given, by the project's own linker. */
export function linkWorld(entries: AnyEntry[]): LinkedRecords {
  return linkCasebook({ case: theCase, entries, translations: [] });
}

const nameOf = (id: string) => [{ value: id, lang: 'en', kind: 'primary' }];

const settingEntries = [
  ...Object.entries(places).map(([id, { kind, within }]) =>
    entryOf('places', id, { names: nameOf(id), kind, precision: 3, ...(within ? { within } : {}) }),
  ),
  ...[...Object.entries(actors), ...[...speakers, 'paper', 'witness'].map(speaker)].map(
    ([id, { kind, within }]) =>
      entryOf('actors', id, {
        names: nameOf(id),
        kind,
        party: false,
        ...(within ? { within } : {}),
      }),
  ),
  entryOf('sources', 'report', {
    title: 'A report',
    publisher: 'paper',
    kind: 'news_report',
    language: 'en',
    published: '2001-03-01',
  }),
];

function speaker(id: string): [string, { kind: string; within?: string }] {
  return [id, { kind: 'media' }];
}

const theCase: CaseEntry = {
  file: 'case.mdx',
  data: caseFile.parse({
    title: 'A case',
    summary: 'An invented case.',
    window: '2001-01-01/2001-02-28',
    languages: ['en'],
    root: 'whole',
    licence: { content: 'CC-BY-4.0', data: 'CC-BY-4.0' },
    authors: [{ name: 'Nobody' }],
    published: '2001-03-01',
    version: '1.0.0',
  }),
  prose,
};
