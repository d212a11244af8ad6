import type { SingleOutcome } from '../../src/schemas/outcome.ts';

type Leaf = string | ((...values: never[]) => unknown);

/** The messages that take outcomes that one number counts together, and such outcomes. */
const takesOutcomes = ['labels.eitherOutcome', 'labels.eitherOutcomeHeading', 'peopleOfSeveral'];
const unions: SingleOutcome[][] = [
  ['killed', 'injured'],
  ['injured', 'captured'],
  ['killed', 'injured', 'missing', 'captured', 'detained', 'displaced'],
];

/** Every string and message of a tree of strings, with its path; what takes outcomes, with each union. */
export function leavesOf(tree: object, path = ''): [path: string, leaf: Leaf][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (takesOutcomes.includes(here)) {
      const ofOutcomes = value as (parts: readonly SingleOutcome[]) => unknown;
      return leavesOf(
        Object.fromEntries(unions.map((parts) => [parts.join('-or-'), ofOutcomes(parts)])),
        here,
      );
    }
    return typeof value === 'object' && value !== null
      ? leavesOf(value, here)
      : [[here, value as Leaf] as [string, Leaf]];
  });
}

/** A leaf as text; a message is called with the numbers, which stand for texts too. */
export function textOf(leaf: Leaf, values: number[]): string {
  if (typeof leaf === 'string') return leaf;
  const said = (leaf as (...values: number[]) => unknown)(...values);
  return Array.isArray(said) ? said.join('') : String(said);
}
