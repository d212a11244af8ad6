import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { preview } from 'astro';
import { fromHere } from '../src/casebook/folder.ts';
import { astroConfig } from './astro.ts';
import { portOf } from './dev.ts';
import { command, type CommandResult } from './usage.ts';

const help = `Shows the site that casebook build has made.

Usage: casebook preview [--out FOLDER] [--port 4321]

  --out   Where the site is; dist when left out.
  --port  Where it is shown: http://localhost:4321/ when left out.

Ctrl+C ends it.
`;

/** The `preview` command. Its outcome is that of its beginning: the process lives until it is ended. */
export const main = command(
  {
    help,
    options: { out: { type: 'string', default: 'dist' }, port: { type: 'string' } },
    interpret: ({ out, port }) => ({
      outDir: resolve(out),
      server: port === undefined ? {} : { port: portOf(port) },
    }),
  },
  async ({ outDir, server }): Promise<CommandResult> => {
    if (!existsSync(join(outDir, 'index.html')))
      return {
        text: `There is no site in ${fromHere(outDir)}: run casebook build first.\n`,
        exitCode: 1,
      };
    await showSite(outDir, server);
    return { text: '', exitCode: 0 };
  },
);

/** Serves a built site until the process is ended. */
export async function showSite(outDir: string, server: { port?: number } = {}): Promise<void> {
  await preview({ ...(await astroConfig('')), logLevel: 'info', outDir, server });
}
