import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../src/casebook/folder.ts';
import { linkCasebook, type LinkedRecords } from '../src/casebook/link.ts';
import { readFiles } from '../src/casebook/read.ts';
import { tallyIncident } from '../src/tally/tally.ts';
import { writeCase } from './case.ts';
import { medians } from './median.ts';

/**
 * How long `npm run tally` takes as a process on the first case and on 1,000 invented incidents, and how
 * the tally itself grows with the claims on one incident, with a chain of supersessions and with siblings
 * that may all overlap: at n, 2n and 4n, each in a fresh casebook.
 */
export async function benchTally(): Promise<string> {
  const lines = [`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? '?'})`];
  const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
  try {
    writeCase(join(folder, 'content'), 1000);
    const times = await medians(
      {
        'process, the first case': () => run([]),
        'process, 1,000 incidents': () => run(['--content', join(folder, 'content')]),
      },
      1,
    );
    for (const [name, time] of Object.entries(times))
      lines.push(`  ${name.padEnd(30)}  ${(time / 1000).toFixed(2)} s`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const [name, largest, build] of shapes)
    for (const size of [largest / 4, largest / 2, largest]) {
      const draft = build(size);
      const begin = performance.now();
      tallyIncident(draft, 'whole', 'killed');
      const took = (performance.now() - begin) / 1000;
      lines.push(`  ${name.padEnd(24)} ${String(size).padStart(5)}  ${took.toFixed(3)} s`);
    }
  return `${lines.join('\n')}\n`;
}

const shapes: [string, number, (size: number) => LinkedRecords][] = [
  [
    'claims on one incident',
    5000,
    (size) =>
      draftOf(
        1,
        range(size, (n) => claim(n, { assertedBy: `voice-${n % 60}` })),
      ),
  ],
  [
    'a chain of supersessions',
    5000,
    (size) =>
      draftOf(
        1,
        range(size, (n) =>
          claim(n, n > 0 ? { supersedes: [{ claim: `claim-${n - 1}`, because: 'Later.' }] } : {}),
        ),
      ),
  ],
  [
    'siblings that overlap',
    500,
    (size) =>
      draftOf(
        size,
        range(size, (n) => claim(n, {}, `part-${n}`)),
      ),
  ],
];

function range<Item>(size: number, item: (n: number) => Item): Item[] {
  return Array.from({ length: size }, (_, n) => item(n));
}

type Front = Record<string, unknown>;

function claim(n: number, extra: Front, incident = 'whole'): [string, Front] {
  return [
    `claims/claim-${n}.mdx`,
    {
      title: 'A number',
      assertedBy: 'somebody',
      source: 'paper',
      claimed: new Date(Date.UTC(2001, 0, 1 + (n % 300))).toISOString().slice(0, 10),
      covers: { occurred: '2001', incidents: [incident] },
      nature: 'cumulative',
      basis: 'counted',
      measures: [{ outcome: 'killed', count: n % 3 === 0 ? n : `at least ${n}` }],
      evidence: { phrase: 'words' },
      status: 'active',
      ...extra,
    },
  ];
}

function draftOf(parts: number, claims: readonly [string, Front][]): LinkedRecords {
  const ids = range(parts > 1 ? parts : 0, (n) => `part-${n}`);
  const incident = (id: string, extra: Front): [string, Front] => [
    `incidents/${id}.mdx`,
    {
      title: id,
      summary: id,
      type: 'other',
      occurred: '2001',
      responsibility: 'unattributed',
      updated: '2002',
      ...extra,
    },
  ];
  const fronts = [
    incident('whole', {}),
    ...ids.map((id) =>
      incident(id, { partOf: 'whole', mayOverlap: ids.filter((other) => other !== id) }),
    ),
    ...claims,
  ];
  const files = fronts.map(([path, front]): [string, Uint8Array] => [
    path,
    new TextEncoder().encode(`---\n${JSON.stringify(front)}\n---\n`),
  ]);
  return linkCasebook(readFiles(new Map(files), 'front matter'));
}

function run(argv: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ['cli/casebook.ts', 'tally', ...argv], {
    cwd: projectRoot,
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(String(stderr).slice(0, 4000));
}
