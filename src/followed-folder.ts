import { sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { checkContent } from './casebook/check-content.ts';
import { contentFolder } from './casebook/folder.ts';
import type { Problem } from './casebook/problem.ts';
import type { LastRead } from './casebook/last-read.ts';
import { readContent, type Content } from './casebook/read.ts';
import { handOver, type Handed } from './casebook/reading.ts';
import { writeReport } from './casebook/report.ts';

const folder = contentFolder(undefined);
let reading: Handed | undefined;
const readers = new Set<() => void>();

/** In development: each file as it was read last, for most are the same after a change. */
const last: LastRead = new Map();

/**
 * Reads and checks the folder once for all collections, and again only after a change. What was found is handed to
 * the pages. In development language is judged later, when the page has been shown.
 */
export function readOnce(isFollowed: boolean): Content {
  if (reading) return reading.content;
  const content = readContent(folder, 'all', last);
  reading = { content, ...checkContent(content, isFollowed ? 'facts' : 'all') };
  if (!isFollowed) refuseErrors(reading.problems);
  handOver(reading);
  return content;
}

/** A build stops here, before anything is written; in development load.ts shows the problems instead. */
function refuseErrors(problems: readonly Problem[]): void {
  if (problems.some(({ severity }) => severity === 'error'))
    throw new Error(`The content has errors.\n\n${writeReport(problems, 'text', '')}`);
}

let pending: ReturnType<typeof setTimeout> | undefined;

/** Reads the folder again after a change, and judges its language when there has been time to show a page. */
export function follow(watcher: NonNullable<LoaderContext['watcher']>, fill: () => void): void {
  if (readers.size === 0) {
    pending = setTimeout(judgeLanguage, untilShown);
    watcher.add(folder);
    watcher.on('all', (_event, path) => {
      if (!path.startsWith(folder + sep)) return;
      clearTimeout(pending);
      pending = setTimeout(() => {
        reading = undefined;
        for (const refill of readers) refill();
        pending = setTimeout(judgeLanguage, untilShown);
      }, 50);
    });
  }
  readers.add(fill);
}

/** In milliseconds: what is saved is asked for by the browser within half a second. */
const untilShown = 1500;

function judgeLanguage(): void {
  if (!reading?.casebook) return;
  const { content } = reading;
  reading = { content, ...checkContent(content) };
  if (reading.casebook) return;
  handOver(reading);
  for (const refill of readers) refill();
}
