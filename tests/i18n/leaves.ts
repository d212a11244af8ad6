type Leaf = string | ((...values: never[]) => unknown);

/** Every string and message of a tree of strings, with its path. */
export function leavesOf(tree: object, path = ''): [path: string, leaf: Leaf][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
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
