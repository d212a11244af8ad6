import type { Draft } from '../casebook/link.ts';
import type { Minimum, Step } from '../tally/minimum.ts';
import { groupName, nameOf, speakerOf } from './names.ts';

/** One line of a derivation; deeper lines explain the one above. */
export interface DerivationLine {
  depth: number;
  text: string;
}

/** How a conservative minimum comes about, step by step, as a reviewer reads it. */
export function derivationLines(draft: Draft, minimum: Minimum, depth = 0): DerivationLine[] {
  const { chosen, contradiction, notCovered, max } = minimum;
  const end = max === null ? 'open above' : `at most ${max}`;
  return [
    ...stepLines(draft, chosen, depth, depth === 0 ? ` (${end})` : ''),
    ...notCovered.map(({ incident, min }) => ({
      depth: depth + 1,
      text: `not known to include ${nameOf(draft, incident)} (at least ${min})`,
    })),
    ...(contradiction
      ? [{ depth: depth + 1, text: 'the parts add up to more than a claim about the whole allows' }]
      : []),
  ];
}

function stepLines(draft: Draft, step: Step, depth: number, end: string): DerivationLine[] {
  switch (step.rule) {
    case 'total': {
      const { claim } = step.statement;
      const text = `at least ${step.min}${end}: ${step.count.wording}, says ${speakerOf(draft, claim)} (claims/${claim.id})`;
      return [{ depth, text }];
    }
    case 'groups': {
      const parts = step.parts.map(
        ({ group, count, statement }) =>
          `${groupName(draft, step.by, group)}, ${count.wording}, says ${speakerOf(draft, statement.claim)} (claims/${statement.claim.id})`,
      );
      return [
        {
          depth,
          text: `${sum(
            step.parts.map(({ count }) => count.min),
            step.min,
          )}${end}, groups by ${step.by}:`,
        },
        ...parts.map((text) => ({ depth: depth + 1, text })),
      ];
    }
    case 'parts': {
      const leftOut = step.leftOut.map(({ minimum, overlaps }) => ({
        depth: depth + 1,
        text: `${nameOf(draft, minimum.incident)}, at least ${minimum.min}: not added, the people may be among those of ${overlaps.map((one) => nameOf(draft, one)).join(' and ')}`,
      }));
      return [
        {
          depth,
          text: `${sum(
            step.counted.map(({ min }) => min),
            step.min,
          )}${end}, sum of parts:`,
        },
        ...step.counted.flatMap((part) => [
          { depth: depth + 1, text: `${nameOf(draft, part.incident)}:` },
          ...derivationLines(draft, part, depth + 2),
        ]),
        ...leftOut,
      ];
    }
  }
}

function sum(terms: readonly number[], total: number): string {
  return terms.length === 1 ? `at least ${total}` : `${terms.join(' + ')} = ${total}`;
}
