/** A plain id from a name: a–z, digits and single hyphens; empty when the name has none of them. */
export function idFrom(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

/**
 * Gives every key an id of its own, the same one each time: from its name, with a number behind it when
 * another key has that id already. `taken` are ids that mean something else.
 */
export function idGiver(taken: readonly string[] = []) {
  const ids = new Map<string, string>();
  const used = new Set(taken);
  return (key: string, name: string, fallback: string): string => {
    const known = ids.get(key);
    if (known) return known;
    const base = idFrom(name) || fallback;
    let id = base;
    for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
    used.add(id);
    ids.set(key, id);
    return id;
  };
}
