import { defineConfig } from 'vitest/config';
import { isFirstCase } from './tests/first-case/here.ts';

/** Where src/content holds another case, what is said of the first one is not asked. */
const left = isFirstCase ? [] : ['tests/first-case/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/first-case/site/**', ...left],
          // Nothing is shared between the tests but modules, and loading those anew for each file takes minutes.
          isolate: false,
          // Property tests and child processes take their time on a shared machine.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'site',
          // A site is parsed once for all files.
          isolate: false,
          include: ['tests/{site,first-case/site}/**/*.test.ts'],
          exclude: left,
          globalSetup: 'tests/site/setup.ts',
          // Builds share Astro's generated folder, and browsers share two cores.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
