import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNginx } from '../../src/hosting/headers-nginx.ts';
import type { Hosting } from '../../src/hosting/headers.ts';

/** A server that runs on the loopback for a test. */
export interface Running {
  address: string;
  stop(): Promise<void>;
}

/** Whether a program is on this machine; Debian keeps servers where only root looks. */
export function find(name: string): string | undefined {
  return ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/usr/local/sbin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path) && spawnSync(path, ['-h']).error === undefined);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  await new Promise((done) => server.close(done));
  return typeof bound === 'object' && bound ? bound.port : 0;
}

/** Starts nginx with the file that the site carries, at another place. */
export async function startNginx(
  program: string,
  hosting: Hosting,
  root: string,
): Promise<Running> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'casebook-nginx-'));
  const types = '/etc/nginx/mime.types';
  if (existsSync(types)) copyFileSync(types, join(folder, 'mime.types'));
  else writeFileSync(join(folder, 'mime.types'), 'types { text/html html; text/css css; }\n');
  const place = { listen: `127.0.0.1:${port}`, serverName: 'localhost', root };
  writeFileSync(join(folder, 'site.conf'), writeNginx(hosting, place));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${folder}/${name};\n`)
    .join('');
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user}daemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\n  access_log off;\n${temporary}  include site.conf;\n}\n`,
  );
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf')];
  return whenUp(spawn(program, args, { stdio: 'pipe' }), port, folder);
}

/** Starts Caddy with the file that the site carries, told where by the environment. */
export async function startCaddy(
  program: string,
  caddyfile: string,
  root: string,
): Promise<Running> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'casebook-caddy-'));
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${caddyfile}`);
  const child = spawn(program, ['run', '--config', file, '--adapter', 'caddyfile'], {
    stdio: 'pipe',
    env: {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      CASEBOOK_ADDRESS: `http://127.0.0.1:${port}`,
      CASEBOOK_ROOT: root,
    },
  });
  return whenUp(child, port, folder);
}

async function whenUp(child: ChildProcess, port: number, folder: string): Promise<Running> {
  const address = `http://127.0.0.1:${port}`;
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (said += String(chunk)));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break;
    const answer = await fetch(address).catch(() => undefined);
    if (answer)
      return {
        address,
        stop: async () => {
          child.kill();
          await ended;
          rmSync(folder, { recursive: true, force: true });
        },
      };
    await new Promise((done) => setTimeout(done, 100));
  }
  child.kill();
  throw new Error(`The server did not start.\n${said}`);
}
