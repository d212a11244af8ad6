import type { Incident } from '../casebook/entry.ts';
import { compareIncidents, type LinkedRecords } from '../casebook/link.ts';
import { compareOutcomes, type Outcome } from '../schemas/outcome.ts';
import { outcomesOf } from '../tally/outcomes.ts';
import { sameStatements, statementsBehind, tallyIncident, type Tally } from '../tally/tally.ts';
import { derivationLines, fingerprintOfPart, type DerivationLine } from './derivation.ts';
import { recordTitle, speakerOf } from './names.ts';
import type { Pairs } from './pairs.ts';
import type { Revision } from './side.ts';

/** The tally of an incident and outcome in one revision, in words. */
export interface WhatFollows {
  /** People; null where there is none, or no such incident. */
  n: number | null;
  floor: number | null;
  agree: boolean;
  derivation: DerivationLine[];
  /** The claims about exactly the incident and everyone in it, in order: "more than 70, says the observatory". */
  said: string[];
}

/** An incident and outcome of which something else is known than before. */
export interface Movement {
  incident: string;
  label: string;
  outcome: Outcome;
  /** The parts that changed: a number or the agreement of voices, the derivation alone, or the claims about everyone. */
  moved: ('numbers' | 'derivation' | 'said')[];
  from: WhatFollows;
  to: WhatFollows;
}

/** Every incident of which something else follows, or is said of everyone, than before; wholes before parts. */
export function movementsBetween(before: Revision, after: Revision, pairs: Pairs): Movement[] {
  const paired = [...pairs.kept, ...pairs.renamed].flatMap((pair) =>
    isIncident(pair.before) && isIncident(pair.after)
      ? [{ old: pair.before, young: pair.after }]
      : [],
  );
  const alone = [
    ...pairs.removed.filter(isIncident).map((old) => ({ old, young: undefined })),
    ...pairs.added.filter(isIncident).map((young) => ({ old: undefined, young })),
  ];
  const ids = new Map(
    [...pairs.renamed].map((pair) => [
      `${pair.before.collection}/${pair.before.id}`,
      pair.after.id,
    ]),
  );
  return [...paired, ...alone]
    .map(({ old, young }) => ({ old, young, shown: (young ?? old) as Incident }))
    .sort(
      (a, b) =>
        Number(isPart(a.shown)) - Number(isPart(b.shown)) || compareIncidents(a.shown, b.shown),
    )
    .flatMap(({ old, young, shown }) => {
      const claimed = new Set([
        ...(old ? outcomesOf(before.draft, old.id) : []),
        ...(young ? outcomesOf(after.draft, young.id) : []),
      ]);
      return [...claimed].sort(compareOutcomes).flatMap((outcome): Movement[] => {
        const [from, to] = [
          fingerprintOf(before.draft, old, outcome, ids),
          fingerprintOf(after.draft, young, outcome),
        ];
        const moved = (['numbers', 'derivation', 'said'] as const).filter(
          (kind) =>
            from[kind] !== to[kind] && !(kind === 'derivation' && from.numbers !== to.numbers),
        );
        if (moved.length === 0) return [];
        return [
          {
            incident: shown.id,
            label: recordTitle(young ? after.draft : before.draft, shown),
            outcome,
            moved,
            from: knownOf(before.draft, old, outcome),
            to: knownOf(after.draft, young, outcome),
          },
        ];
      });
    });
}

function isIncident(entry: { collection: string }): entry is Incident {
  return entry.collection === 'incidents';
}

function isPart({ data }: Incident): boolean {
  return data.partOf !== undefined;
}

function knownOf(
  draft: LinkedRecords,
  incident: Incident | undefined,
  outcome: Outcome,
): WhatFollows {
  if (!incident) return { n: null, floor: null, agree: true, derivation: [], said: [] };
  const tally = tallyIncident(draft, incident.id, outcome);
  return {
    n: tally.n,
    floor: tally.floor,
    agree: tally.agree,
    derivation: derivationLines(draft, tally),
    said: sameStatements(tally).map(
      ({ claim, count }) => `${count.wording}, says ${speakerOf(draft, claim)}`,
    ),
  };
}

/** A key that is equal where nothing changed; it has the ids of the newer revision, and no names. */
function fingerprintOf(
  draft: LinkedRecords,
  incident: Incident | undefined,
  outcome: Outcome,
  ids: ReadonlyMap<string, string> = new Map(),
): Record<Movement['moved'][number], string> {
  if (!incident) return { numbers: '', derivation: '', said: '' };
  const tally = tallyIncident(draft, incident.id, outcome);
  const claimId = (id: string) => ids.get(`claims/${id}`) ?? id;
  const said = sameStatements(tally).map(
    ({ claim, count }) => `${claimId(claim.id)} ${JSON.stringify({ ...count, wording: '' })}`,
  );
  return {
    numbers: tally.n === null ? '' : `${tally.n} ${tally.floor} ${tally.agree}`,
    derivation: basisOf(tally, claimId),
    said: said.sort().join('\n'),
  };
}

function basisOf({ basis, tied }: Tally, claimId: (id: string) => string): string {
  if (!basis) return '';
  if (basis.rule === 'parts') return basis.counted.map(fingerprintOfPart).sort().join(' + ');
  const statements = tied.length > 0 ? tied : statementsBehind(basis);
  return `${basis.rule} ${statements
    .map(({ claim }) => claimId(claim.id))
    .sort()
    .join(' ')}`;
}
