import { describe, expect, test } from 'vitest';
import { commentOn, marker, type Forge } from '../../cli/comment.ts';

const head = 'a'.repeat(40);
const base = 'b'.repeat(40);
const env = {
  GITHUB_REPOSITORY: 'desk/case',
  HEAD_SHA: head,
  HEAD_OWNER: 'someone',
  HEAD_BRANCH: 'patch 1&x',
  RUN_ID: '77',
};
const request = { number: 5, head: { sha: head }, base: { sha: base } };
const bot = { login: 'github-actions[bot]' };

interface Setting {
  requests?: unknown[];
  comments?: unknown[];
  artifacts?: unknown[];
  contentOnly?: boolean;
}

function forge({
  requests = [request],
  comments = [],
  artifacts = [{ id: 9, expired: false }],
  contentOnly = true,
}: Setting) {
  const calls: [string, string, unknown][] = [];
  const api: Forge['api'] = (method, path, body) => {
    calls.push([method, path, body]);
    if (path.includes('/pulls?')) return Promise.resolve(requests);
    if (path.includes('/artifacts')) return Promise.resolve({ artifacts });
    const page = Number(/[?&]page=(\d+)/.exec(path)?.[1] ?? 1);
    return Promise.resolve(method === 'GET' ? comments.slice((page - 1) * 100, page * 100) : {});
  };
  const diff = (from: string, to: string) => `## ${from.slice(0, 2)} → ${to.slice(0, 2)}\n`;
  return { calls, forge: { api, diff, contentOnly: () => contentOnly } };
}

async function run(setting: Setting, environment: Record<string, string> = env) {
  const { calls, forge: world } = forge(setting);
  const said = await commentOn(environment, world);
  return { said, calls, written: calls.filter(([method]) => method !== 'GET') };
}

const whole = `${marker}\n## bb → aa\n\n**[Preview](https://github.com/desk/case/actions/runs/77/artifacts/9)** (a ZIP of the site, kept for 7 days; see CONTRIBUTING.md for how to open it)\n`;

describe('one comment', () => {
  test('is written', async () => {
    const { calls, written } = await run({});
    expect(calls[0]?.[1]).toBe(
      '/repos/desk/case/pulls?state=open&per_page=100&head=someone%3Apatch%201%26x',
    );
    expect(written).toEqual([['POST', '/repos/desk/case/issues/5/comments', { body: whole }]]);
  });

  test('is written anew, whatever page it is on', async () => {
    const others = Array.from({ length: 150 }, (_, id) => ({
      id,
      body: 'hello',
      user: { login: 'reader' },
    }));
    const { written } = await run({
      comments: [...others, { id: 999, body: `${marker}\nold`, user: bot }],
    });
    expect(written).toEqual([['PATCH', '/repos/desk/case/issues/comments/999', { body: whole }]]);
  });

  test('is left alone when it says so already', async () => {
    const { written } = await run({ comments: [{ id: 1, body: whole, user: bot }] });
    expect(written).toEqual([]);
  });

  test("is never somebody else's", async () => {
    const { written } = await run({
      comments: [{ id: 1, body: `${marker}\nmine`, user: { login: 'reader' } }],
    });
    expect(written[0]?.[0]).toBe('POST');
  });
});

describe('a preview is named', () => {
  test.each<[string, Setting, string]>([
    [
      'not where code changed',
      { contentOnly: false },
      '_No preview: the change does not stay inside the content folder._',
    ],
    ['not where nothing was built', { artifacts: [] }, '_No preview: the site was not built._'],
    [
      'not when it is gone',
      { artifacts: [{ id: 9, expired: true }] },
      '_No preview: the site was not built._',
    ],
  ])('%s', async (_, setting, words) => {
    const { written, calls } = await run(setting);
    expect((written[0]?.[2] as { body: string }).body).toContain(words);
    if (setting.contentOnly === false)
      expect(calls.some(([, path]) => path.includes('artifacts'))).toBe(false);
  });
});

test('nothing is written when the pull request has moved on or is closed', async () => {
  const moved = { ...request, head: { sha: 'c'.repeat(40) } };
  for (const requests of [[], [moved]]) expect((await run({ requests })).written).toEqual([]);
});

test.each([{}, { ...env, HEAD_SHA: 'main; rm -rf /' }, { ...env, GITHUB_REPOSITORY: '../x' }])(
  'outside of a workflow it does nothing: %j',
  async (environment) => {
    await expect(run({}, environment as Record<string, string>)).rejects.toThrow(
      'runs in a workflow only',
    );
  },
);
