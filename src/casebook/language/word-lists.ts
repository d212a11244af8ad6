/** The words of a list, which are parted by white space. */
export function listedWords(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}

/** The words of a list, to ask for one of them. */
export function setOf(list: string): ReadonlySet<string> {
  return new Set(listedWords(list));
}
