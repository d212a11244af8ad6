/**
 * Times tasks side by side: each a number of times, in turn, so that what else the machine does falls on
 * all of them alike. Gives the median of each in milliseconds.
 */
export async function medians(
  tasks: Readonly<Record<string, () => unknown>>,
  rounds: number,
): Promise<Record<string, number>> {
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      await task();
      times[name]?.push(performance.now() - start);
    }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, medianOf(each)]));
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Medians as a table, each beside its ratio to the first. */
export function tableOfRatios(title: string, times: Readonly<Record<string, number>>): string {
  const [first = Number.NaN] = Object.values(times);
  const rows = Object.entries(times).map(
    ([name, time]) =>
      `  ${name.padEnd(34)} ${time.toFixed(3).padStart(10)} ms  ${(time / first).toFixed(1).padStart(7)} ×`,
  );
  return `${title}\n${rows.join('\n')}\n`;
}
