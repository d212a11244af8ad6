// Loaded into every process that is measured: notes at its end when it lived, and the most memory that it had.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folder = process.env['BENCH_MEMORY'];
if (folder && isMainThread)
  process.on('exit', () => {
    const life = {
      from: performance.timeOrigin,
      to: Date.now(),
      kilobytes: process.resourceUsage().maxRSS,
    };
    writeFileSync(join(folder, String(process.pid)), JSON.stringify(life));
  });
