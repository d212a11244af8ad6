#!/usr/bin/env node
// Inside node_modules Node takes no types away, so there it is what was compiled that runs.
await import(
  import.meta.url.includes('/node_modules/') ? '../compiled/cli/casebook.js' : '../cli/casebook.ts'
);
