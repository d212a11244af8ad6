#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// What was compiled once starts in half the time the next time.
enableCompileCache();
const { casebook } = await import('./main.ts');
const { finish } = await import('./usage.ts');
finish(await casebook(process.argv.slice(2)));
