import { dev } from 'astro';
import { contentFolder } from '../src/casebook/folder.ts';
import { astroConfig } from './astro.ts';
import { command, WrongUsage, type CommandResult } from './usage.ts';

const help = `Shows the site while you write, and what is wrong with the case where something is.

Usage: casebook dev [--port 4321] [--host ADDRESS] [--content DIR]

  --port  Where it is shown: http://localhost:4321/ when left out; 0 takes a free one.
  --host  The address at which other machines may see it, such as 0.0.0.0.

Ctrl+C ends it.
`;

/** The `dev` command. Its outcome is that of its beginning: the process lives until it is ended. */
export const main = command(
  {
    help,
    options: { port: { type: 'string' }, host: { type: 'string' } },
    interpret: ({ port, host, content }, _, env) => ({
      server: { ...(host && { host }), ...(port !== undefined && { port: portOf(port) }) },
      content: contentFolder(content, env),
    }),
  },
  async ({ server, content }): Promise<CommandResult> => {
    await dev({ ...(await astroConfig(content)), logLevel: 'info', server });
    return { text: '', exitCode: 0 };
  },
);

/** Throws `WrongUsage` for what is no port. */
export function portOf(written: string): number {
  const port = Number(written);
  if (/^\d+$/.test(written) && port < 65_536) return port;
  throw new WrongUsage(`"${written}" is not a port. Write a number up to 65535, such as 4321.`);
}
