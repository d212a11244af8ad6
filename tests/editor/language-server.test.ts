import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/casebook/folder.ts';
import { readContent } from '../../src/casebook/read.ts';
import { writeEditorSchemas } from '../../src/editor/write-schemas.ts';

/**
 * The language server of VS Code's Astro extension, spoken to as the editor does. How it finds the
 * schema of a file is written down nowhere, so this holds it.
 */
let root = '';
let server: ChildProcessWithoutNullStreams;
let ask: (method: string, params: unknown) => Promise<any>;
let tell: (method: string, params: unknown) => void;
const file = 'claims/guard-second.mdx';
const address = () => pathToFileURL(join(root, 'src/content', file)).href;
let text = '';

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'casebook-editor-')));
  const folder = join(root, 'src/content');
  cpSync(join(projectRoot, 'tests/fixtures/example'), folder, { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{}');
  writeEditorSchemas(readContent(folder), folder, root);
  text = readFileSync(join(folder, file), 'utf8')
    .replace('basis: counted', 'basis: guessed')
    .replace('source: gazette-2001-05-14', 'source: ');
  server = spawn(process.execPath, [
    join(projectRoot, 'node_modules/@astrojs/language-server/bin/nodeServer.js'),
    '--stdio',
  ]);
  ({ ask, tell } = connect(server));
  await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'case' }],
    capabilities: { textDocument: { diagnostic: {}, completion: {} } },
    initializationOptions: {
      contentIntellisense: true,
      typescript: { tsdk: join(projectRoot, 'node_modules/typescript/lib') },
    },
  });
  tell('initialized', {});
  tell('textDocument/didOpen', {
    textDocument: { uri: address(), languageId: 'mdx', version: 1, text },
  });
});
afterAll(() => {
  server.kill();
  rmSync(root, { recursive: true, force: true });
});

function connect(process: ChildProcessWithoutNullStreams) {
  const waiting = new Map<number, (answer: unknown) => void>();
  let buffer = Buffer.alloc(0);
  let last = 0;
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  process.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/.exec(buffer.toString('latin1', 0, Math.max(0, end)))?.[1],
      );
      if (end < 0 || buffer.length < end + 4 + length) return;
      const message = JSON.parse(buffer.toString('utf8', end + 4, end + 4 + length)) as {
        id?: number;
        method?: string;
        result?: unknown;
      };
      buffer = buffer.subarray(end + 4 + length);
      if (message.method && message.id !== undefined) send({ id: message.id, result: null });
      else if (message.id !== undefined) waiting.get(message.id)?.(message.result);
    }
  });
  return {
    tell: (method: string, params: unknown) => send({ method, params }),
    ask: (method: string, params: unknown) =>
      new Promise<any>((resolve) => {
        waiting.set(++last, resolve);
        send({ id: last, method, params });
      }),
  };
}

describe('in the front matter of an .mdx file', () => {
  test('what is wrong is underlined where it is', async () => {
    const { items } = await ask('textDocument/diagnostic', { textDocument: { uri: address() } });
    const lines = text.split('\n');
    expect(
      items.map(({ message, range }: any) => [
        lines[range.start.line]?.trim(),
        message.split('\n')[0],
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['basis: guessed', expect.stringContaining('Value is not accepted')],
      ]),
    );
  });

  test('the ids that there are are offered', async () => {
    const line = text.split('\n').findIndex((row) => row.startsWith('source:'));
    const { items } = await ask('textDocument/completion', {
      textDocument: { uri: address() },
      position: { line, character: 'source: '.length },
    });
    expect(items.map(({ label }: any) => label)).toEqual(
      expect.arrayContaining(['gazette-2001-05-14', 'guard-bulletin', 'monitor-report']),
    );
  });

  test('a key says what it is', async () => {
    const line = text.split('\n').findIndex((row) => row.startsWith('nature:'));
    const { contents } = await ask('textDocument/hover', {
      textDocument: { uri: address() },
      position: { line, character: 2 },
    });
    expect(contents.value).toContain('so far');
  });
});
