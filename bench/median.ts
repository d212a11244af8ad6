/** How often a task is done when its turn comes: a build draws one chart after another, too. */
const inTurn = 5;

/**
 * Times tasks side by side: each a few times in its turn, and so many turns, so that what else the
 * machine does falls on all of them alike. Gives the median of each in milliseconds.
 */
export async function medians(
  tasks: Readonly<Record<string, () => unknown>>,
  turns: number,
): Promise<Record<string, number>> {
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, [] as number[]]));
  for (let turn = 0; turn < turns; turn++)
    for (const [name, task] of Object.entries(tasks))
      for (let time = 0; time < inTurn; time++) {
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
