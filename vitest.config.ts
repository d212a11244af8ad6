import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A build or a browser takes its time on a shared machine.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
