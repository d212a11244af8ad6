import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Runs a module of this folder in a thread, of which it is given `workerData`, and gives what it posts. Throws what it throws. */
export async function inThread<Answer>(module: string, workerData: unknown): Promise<Answer> {
  const file = new URL(`${module}${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, { workerData });
  const [[answer]] = await Promise.all([once(worker, 'message'), once(worker, 'exit')]);
  return answer as Answer;
}
