import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Loaded before a command: what was compiled once starts in half the time the next time. */
enableCompileCache(fileURLToPath(new URL('../.cache/compile', import.meta.url)));
