import { spawn, type ChildProcess } from 'node:child_process';
import { projectRoot } from '../../src/casebook/folder.ts';

/**
 * Shows a case while it is written, as `npm run dev` does, on the loopback at a free port. Gives the process, and the
 * address that it says. Throws with what it said when it ends before that.
 */
export async function startDev(
  content: string,
): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(
    process.execPath,
    ['cli/casebook.ts', 'dev', '--host', '127.0.0.1', '--port', '0', '--content', content],
    {
      cwd: projectRoot,
      env: { ...process.env, VITEST: '', NODE_ENV: 'development', ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said.replace(/\u001b\[\d+m/g, ''));
      if (url) found(url[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', () => failed(new Error(said)));
  });
  return { server, address };
}
