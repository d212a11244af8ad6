import { linkCasebook, type Draft } from '../../src/casebook/link.ts';
import { readFiles } from '../../src/casebook/read.ts';

/** A claim in as few words as a test needs; everything left out is as plain as can be. */
export interface ClaimSketch {
  id: string;
  /** `killed: at least 4` and the like, one outcome each. */
  killed?: string | number;
  injured?: string | number;
  about?: string | string[];
  by?: string;
  said?: string;
  group?: string;
  /** The parts of a breakdown by side of the people killed. */
  parts?: Record<string, string | number>;
  nature?: 'cumulative' | 'incremental';
  supersedes?: string[];
  includes?: string[];
  mayOverlap?: string[];
  repeats?: string[];
  retracted?: boolean;
}

export interface IncidentSketch {
  id: string;
  partOf?: string;
  mayOverlap?: string[];
}

/** Reads a case from sketches, through the reader and the linker of the project. Throws when a sketch is no valid record. */
export function sketchCase(incidents: IncidentSketch[], claims: ClaimSketch[]): Draft {
  const files = new Map<string, Uint8Array>();
  const write = (path: string, front: Record<string, unknown>) =>
    files.set(path, new TextEncoder().encode(`---\n${JSON.stringify(front, null, 1)}\n---\n`));
  write('case.mdx', {
    title: 'A case',
    summary: 'An invented case.',
    window: '2001-01-01/2001-01-31',
    languages: ['en'],
    root: incidents[0]?.id ?? 'root',
    licence: { content: 'CC-BY-4.0', data: 'CC-BY-4.0' },
    authors: [{ name: 'Nobody' }],
    published: '2001-02-01',
    version: '1.0.0',
  });
  for (const { id, ...rest } of incidents)
    write(`incidents/${id}.mdx`, {
      title: id,
      summary: id,
      type: 'other',
      occurred: '2001-01-01/2001-01-31',
      responsibility: 'unattributed',
      updated: '2001-02-01',
      ...rest,
    });
  for (const claim of claims) write(`claims/${claim.id}.mdx`, claimFront(claim, incidents));
  const content = readFiles(files);
  if (content.problems.length > 0)
    throw new Error(`A sketch is wrong: ${JSON.stringify(content.problems, null, 1)}`);
  return linkCasebook(content);
}

function claimFront(claim: ClaimSketch, incidents: IncidentSketch[]): Record<string, unknown> {
  const relation = (ids: string[] = []) => ids.map((id) => ({ claim: id, because: 'It says so.' }));
  const about = claim.about ?? incidents[0]?.id ?? 'root';
  return {
    title: claim.id,
    assertedBy: claim.by ?? 'somebody',
    source: 'paper',
    claimed: claim.said ?? '2001-02-01',
    covers: {
      occurred: '2001-01-01/2001-01-31',
      incidents: [about].flat(),
      ...(claim.group ? { population: { by: 'side', group: claim.group } } : {}),
    },
    nature: claim.nature ?? 'cumulative',
    basis: 'counted',
    measures: (['killed', 'injured'] as const).flatMap((outcome) => {
      const count = claim[outcome];
      if (count === undefined) return [];
      const parts = outcome === 'killed' && claim.parts;
      return [
        {
          outcome,
          count,
          ...(parts
            ? {
                breakdown: [
                  {
                    by: 'side',
                    parts: Object.entries(parts).map(([group, part]) => ({ group, count: part })),
                  },
                ],
              }
            : {}),
        },
      ];
    }),
    supersedes: relation(claim.supersedes),
    includes: relation(claim.includes),
    mayOverlap: relation(claim.mayOverlap),
    repeats: relation(claim.repeats),
    evidence: { phrase: 'words' },
    status: claim.retracted ? 'retracted' : 'active',
    ...(claim.retracted ? { because: 'It was wrong.' } : {}),
  };
}
