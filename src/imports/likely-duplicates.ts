/** Words that two names of one place or group may differ by. */
const droppedWords =
  /\b(?:governorate|province|district|region|state|department|village|town|city|al|el|ad|ar|as|ash|at|an|the|of)\b/g;

/** Gathers names, and tells which of them may be one and the same in several spellings. Merges nothing. */
export function nameGatherer() {
  const spellings = new Map<string, Set<string>>();
  return {
    /** `scope` is what two names must share to be compared: a kind of thing, within a country. */
    add(scope: string, name: string): void {
      const loose = looseName(name);
      if (loose === '') return;
      const key = `${scope}\n${loose}`;
      const names = spellings.get(key);
      if (names) names.add(name);
      else spellings.set(key, new Set([name]));
    },
    /** A sentence for each group of spellings. */
    remarks(): string[] {
      return [...spellings.values()]
        .filter(({ size }) => size > 1)
        .map((names) => `Perhaps one and the same, and kept apart: ${[...names].join(' · ')}.`);
    },
  };
}

function looseName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(droppedWords, '')
    .replace(/ /g, '')
    .replace(/(\p{L})\1+/gu, '$1');
}
