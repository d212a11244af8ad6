import type { Minimum, Step } from '../tally/minimum.ts';

/** How a conservative minimum comes about, as one line of text that names claims and incidents by their ids. */
export function derivationOf({ chosen, others }: Minimum): string {
  const rest = others.map((step) => `Not larger: ${describe(step)}`);
  return [describe(chosen), ...rest].map((sentence) => `${sentence}.`).join(' ');
}

function describe(step: Step): string {
  switch (step.rule) {
    case 'total':
      return `Total: at least ${step.min} (claim ${step.statement.claim.id}: ${step.count.wording})`;
    case 'groups': {
      const parts = step.parts.map(
        ({ group, count, statement }) => `${group} ${count.min} (claim ${statement.claim.id})`,
      );
      return `Groups by ${step.by}: ${sumOf(parts, step.min)}`;
    }
    case 'parts': {
      const counted = step.counted.map(({ incident, min }) => `${incident.id} ${min}`);
      const leftOut = step.leftOut.map(
        ({ minimum, overlaps }) =>
          `; ${minimum.incident.id} ${minimum.min} not added, for the people may be among those of ${overlaps.map(({ id }) => id).join(', ')}`,
      );
      const silent = step.silent.map(({ id }) => id).join(', ');
      return `Parts: ${sumOf(counted, step.min)}${leftOut.join('')}${silent && `; without a number: ${silent}`}`;
    }
  }
}

function sumOf(terms: readonly string[], sum: number): string {
  return `${terms.join(' + ')} = ${sum}`;
}
