import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../../src/content/case.mdx');

/** Whether src/content holds the case that the tests of this folder are about, and not another in its place. */
export const isFirstCase =
  existsSync(file) && /^root: syrian-coast-march-2025$/m.test(readFileSync(file, 'utf8'));
