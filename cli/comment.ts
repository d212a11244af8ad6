import { main as diff } from './diff.ts';
import { contentFolder } from '../src/casebook/folder.ts';
import { changesContentOnly } from './content-only.ts';
import { command, type Environment, type CommandResult } from './usage.ts';

/** The environment of a GitHub workflow, and functions that ask the repository. */
export interface Forge {
  /** A request to GitHub's API: method, path below its root, body. Throws when it is refused. */
  api: (method: string, path: string, body?: unknown) => Promise<unknown>;
  /** Returns the changes of a pull request to the record, in Markdown. */
  diff: (base: string, head: string) => string;
  /** Whether a merge of the two would change content alone. */
  contentOnly: (base: string, head: string) => boolean;
}

/** Marks the comment as ours, so that it is replaced and not repeated; nothing else in it is trusted. */
export const marker = '<!-- casebook: the record -->';
const author = 'github-actions[bot]';
const hash = /^[0-9a-f]{40}$/;

interface PullRequest {
  number: number;
  head: { sha: string };
  base: { sha: string };
}
interface Comment {
  id: number;
  body: string;
  user: { login: string };
}

/**
 * Writes, or writes anew, the one comment of a pull request whose check has ended. Which pull request it
 * is is asked of GitHub, not of the run, which a stranger may have written. Gives what it did.
 */
export async function commentOn(
  env: Environment,
  { api, diff, contentOnly }: Forge,
): Promise<string> {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  const head = env['HEAD_SHA'] ?? '';
  if (!/^\w[\w.-]*\/\w[\w.-]*$/.test(repository) || !hash.test(head))
    throw new Error('GITHUB_REPOSITORY and HEAD_SHA are not set: this runs in a workflow only.');
  const from = `${env['HEAD_OWNER'] ?? ''}:${env['HEAD_BRANCH'] ?? ''}`;
  const open = (await api(
    'GET',
    `/repos/${repository}/pulls?state=open&per_page=100&head=${encodeURIComponent(from)}`,
  )) as PullRequest[];
  const request = open.find((one) => one.head.sha === head);
  if (!request)
    return 'No open pull request has this commit at its head; a later run will comment.';
  const base = request.base.sha;
  const body = [marker, diff(base, head), await preview(contentOnly(base, head))].join('\n');
  const comments = await allComments(request.number);
  const own = comments.find((one) => one.user.login === author && one.body.startsWith(marker));
  if (own?.body === body) return 'The comment says so already.';
  if (own) await api('PATCH', `/repos/${repository}/issues/comments/${own.id}`, { body });
  else await api('POST', `/repos/${repository}/issues/${request.number}/comments`, { body });
  return own ? 'The comment was written anew.' : 'The comment was written.';

  async function preview(isContentOnly: boolean): Promise<string> {
    if (!isContentOnly)
      return '_No preview: the change does not stay inside the content folder._\n';
    const run = Number(env['RUN_ID']);
    const { artifacts } = (await api(
      'GET',
      `/repos/${repository}/actions/runs/${run}/artifacts?name=preview`,
    )) as { artifacts: { id: number; expired: boolean }[] };
    const [artifact] = artifacts.filter(({ expired }) => !expired);
    if (!artifact) return '_No preview: the site was not built._\n';
    const address = `https://github.com/${repository}/actions/runs/${run}/artifacts/${Number(artifact.id)}`;
    return `**[Preview](${address})** (a ZIP of the site, kept for 7 days; see CONTRIBUTING.md for how to open it)\n`;
  }

  async function allComments(number: number): Promise<Comment[]> {
    const comments: Comment[] = [];
    for (let page = 1; ; page++) {
      const some = (await api(
        'GET',
        `/repos/${repository}/issues/${number}/comments?per_page=100&page=${page}`,
      )) as Comment[];
      for (const comment of some) comments.push(comment);
      if (some.length < 100) return comments;
    }
  }
}

const help = `Writes the comment of a pull request, with what it does to the record; only in a workflow.

Usage: casebook comment [--content DIR]
`;

/** The `comment` command. */
export const main = command(
  {
    help,
    options: {},
    interpret: ({ content }, _, env) => ({ folder: contentFolder(content, env) }),
  },
  async ({ folder }, env): Promise<CommandResult> => {
    const said = await commentOn(env, {
      api: askGitHub,
      diff: (base, head) => diff(['--content', folder, '--merge-base', base, head], env).text,
      contentOnly: (base, head) => changesContentOnly(folder, base, head),
    });
    return { text: `${said}\n`, exitCode: 0 };
  },
);

async function askGitHub(method: string, path: string, body?: unknown): Promise<unknown> {
  const root = process.env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const answer = await fetch(`${root}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${process.env['GITHUB_TOKEN'] ?? ''}`,
      'x-github-api-version': '2022-11-28',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${answer.statusText}`);
  return answer.json();
}
