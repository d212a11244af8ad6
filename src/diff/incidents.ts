import type { Incident } from '../casebook/entry.ts';
import { compareIncidents, type Draft } from '../casebook/link.ts';
import { compareOutcomes, type Outcome } from '../schemas/outcome.ts';
import { minimumOf, type Minimum } from '../tally/minimum.ts';
import { outcomesOf } from '../tally/outcomes.ts';
import { reportedRange } from '../tally/range.ts';
import { derivationLines, type DerivationLine } from './derivation.ts';
import { nameOf, speakerOf } from './names.ts';
import type { Pairs } from './pairs.ts';
import type { Side } from './side.ts';

/** What is known of one incident and outcome in one revision. */
export interface Known {
  /** "at least 71", or undefined: no number allows a minimum, or there is no such incident. */
  minimum: string | undefined;
  derivation: DerivationLine[];
  /** The comparable claims in order: "more than 70, says the observatory". */
  range: string[];
}

/** An incident and outcome of which something else is known than before. */
export interface Movement {
  incident: string;
  label: string;
  outcome: Outcome;
  /** What moved: the minimum, its derivation alone, the reported range. */
  moved: ('minimum' | 'derivation' | 'range')[];
  from: Known;
  to: Known;
}

/** Every incident whose conservative minimum or reported range is another than before, wholes before parts. */
export function movementsBetween(before: Side, after: Side, pairs: Pairs): Movement[] {
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
        const moved = (['minimum', 'derivation', 'range'] as const).filter(
          (kind) =>
            from[kind] !== to[kind] && !(kind === 'derivation' && from.minimum !== to.minimum),
        );
        if (moved.length === 0) return [];
        return [
          {
            incident: shown.id,
            label: nameOf(young ? after.draft : before.draft, shown),
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

function knownOf(draft: Draft, incident: Incident | undefined, outcome: Outcome): Known {
  const minimum = incident && minimumOf(draft, incident.id, outcome);
  const range = incident ? reportedRange(draft, incident.id, outcome).comparable : [];
  return {
    minimum: minimum && boundsOf(minimum),
    derivation: minimum ? derivationLines(draft, minimum) : [],
    range: range.map(({ claim, count }) => `${count.wording}, says ${speakerOf(draft, claim)}`),
  };
}

function boundsOf({ min, max, contradiction }: Minimum): string {
  const bounds = max === null ? `at least ${min}` : `at least ${min}, at most ${max}`;
  return contradiction ? `${bounds}, in contradiction` : bounds;
}

interface Fingerprint {
  minimum: string;
  derivation: string;
  range: string;
}

/** What must be equal for nothing to have moved; ids as the newer revision has them, names left out. */
function fingerprintOf(
  draft: Draft,
  incident: Incident | undefined,
  outcome: Outcome,
  ids: ReadonlyMap<string, string> = new Map(),
): Fingerprint {
  const claimId = (id: string) => ids.get(`claims/${id}`) ?? id;
  const stepsOf = ({ chosen }: Minimum): string =>
    chosen.rule === 'total'
      ? claimId(chosen.statement.claim.id)
      : chosen.rule === 'groups'
        ? chosen.parts
            .map(
              ({ group, statement, count }) =>
                `${ids.get(`actors/${group}`) ?? group} ${count.min} ${claimId(statement.claim.id)}`,
            )
            .sort()
            .join('+')
        : `(${chosen.counted.map(stepsOf).sort().join('+')})`;
  const minimum = incident && minimumOf(draft, incident.id, outcome);
  const range = incident ? reportedRange(draft, incident.id, outcome).comparable : [];
  return {
    minimum: minimum ? boundsOf(minimum) : '',
    derivation: minimum ? stepsOf(minimum) : '',
    range: range
      .map(
        ({ claim, count }) => `${claimId(claim.id)} ${JSON.stringify({ ...count, wording: '' })}`,
      )
      .sort()
      .join('\n'),
  };
}
