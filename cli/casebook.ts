#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { inspect } from 'node:util';

// What was compiled once starts in half the time the next time.
enableCompileCache();
const { casebook } = await import('./main.ts');
const { finish, tell } = await import('./usage.ts');
try {
  finish(await casebook(process.argv.slice(2)));
} catch (error) {
  // A mistake of ours may quote what a stranger wrote.
  tell(`${inspect(error)}\n`);
  process.exitCode = 1;
}
