import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { isPassedOver, isTooLarge, type Files, type Unreadable } from '../casebook/files.ts';
import { didYouMean } from '../text/suggest.ts';

/** A commit of a repository, and how it was asked for. */
export interface Revision {
  commit: string;
  name: string;
}

/** A failure, told to a person: what is wrong and what to do. */
export interface GitFailure {
  failure: string;
}

/** Output of git of this many bytes is more than any content folder. */
const mostOutput = 1024 * 1024 * 1024;

/** The output of a git command, and whether it succeeded. */
export interface Ran {
  ok: boolean;
  out: Buffer;
  err: string;
}

/** Runs git in a folder, without questions. */
export function runGit(folder: string, args: readonly string[], input?: string): Ran {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...args], {
    input,
    maxBuffer: mostOutput,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
  });
  const err = error ? error.message : stderr.toString('utf8').trim();
  return { ok: status === 0, out: stdout ?? Buffer.alloc(0), err };
}

function line({ out }: Ran): string {
  return out.toString('utf8').trim();
}

/** The lines of a git command's output. */
export function linesOf(ran: Ran): string[] {
  return line(ran).split('\n');
}

/** The folder of the repository that holds a folder, and the folder's path in it with forward slashes. */
export function repositoryOf(folder: string): { root: string; path: string } | GitFailure {
  const top = runGit(folder, ['rev-parse', '--show-toplevel']);
  if (!top.ok)
    return {
      failure: `${folder} is not in a git repository, so there is no other revision to compare with${top.err ? ` (git says: ${top.err})` : ''}.`,
    };
  const root = realpathSync(line(top));
  return { root, path: relative(root, realpathSync(folder)).split(sep).join('/') };
}

/** The commit that a name stands for, or why it stands for none here. */
export function revisionOf(root: string, name: string): Revision | GitFailure {
  const found = commitOf(root, name);
  if (found) return { commit: found, name };
  const shallow = isShallow(root);
  const remote = commitOf(root, `origin/${name}`);
  const meant = didYouMean(name, refsOf(root));
  return {
    failure: [
      `"${name}" is no revision of this repository.`,
      remote
        ? `There is "origin/${name}": compare with that.`
        : shallow
          ? `This is a shallow clone, which holds only the latest commits. Fetch the one to compare with: git fetch --depth=1 origin ${plain(name)} (then compare with FETCH_HEAD), or all of them: git fetch --unshallow. In GitHub Actions, give actions/checkout fetch-depth: 0.`
          : `${meant}Name a branch, a tag or a commit; git branch --all lists the branches, and git fetch gets those of others.`,
    ].join(' '),
  };
}

/** The commit at which the two parted. */
export function mergeBaseOf(root: string, base: Revision, head: string): Revision | GitFailure {
  const found = runGit(root, ['merge-base', '--all', '--end-of-options', base.commit, head]);
  const [commit = '', ...others] = linesOf(found);
  if (others.length > 0)
    return {
      failure: `${base.name} and ${head} have parted at ${others.length + 1} commits, so what changed since cannot be told. Merge ${base.name} into ${head}, or compare them without --merge-base.`,
    };
  if (found.ok) return { commit, name: `${base.name} (where the two parted)` };
  return {
    failure: isShallow(root)
      ? 'Where the two revisions parted cannot be told in a shallow clone. Fetch their history: git fetch --unshallow. In GitHub Actions, give actions/checkout fetch-depth: 0.'
      : `${base.name} and ${head} have no common history. Compare them without --merge-base.`,
  };
}

function commitOf(root: string, name: string): string | undefined {
  const found = runGit(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  return found.ok ? line(found) : undefined;
}

function isShallow(root: string): boolean {
  return line(runGit(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
}

function refsOf(root: string): string[] {
  return linesOf(runGit(root, ['for-each-ref', '--format=%(refname:short)', '--count=1000']));
}

/** A name fit to be pasted into a shell. */
function plain(name: string): string {
  return /^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * The files of a folder as they were at a commit: nothing is checked out and nothing runs. A folder
 * that was not there is empty.
 */
export function filesAt(
  root: string,
  { commit, name }: Revision,
  path: string,
): Files | GitFailure {
  const listed = runGit(root, [
    'ls-tree',
    '-r',
    '-z',
    '-l',
    '--full-tree',
    commit,
    ...(path ? ['--', `${path}/`] : []),
  ]);
  if (!listed.ok) return { failure: `The files of ${name} cannot be listed: ${listed.err}` };
  const files = new Map<string, Uint8Array | Unreadable>();
  const blobs: { file: string; object: string }[] = [];
  for (const row of listed.out.toString('utf8').split('\0')) {
    const [, mode, type, object = '', size, full = ''] =
      /^(\d+) (\w+) ([0-9a-f]+) +(\S+)\t([^]*)$/.exec(row) ?? [];
    const file = path ? full.slice(path.length + 1) : full;
    if (!file || file.split('/').some(isPassedOver)) continue;
    if (type !== 'blob' || mode === '120000') files.set(file, 'not-a-file');
    else if (isTooLarge(file, Number(size))) files.set(file, 'too-large');
    else blobs.push({ file, object });
  }
  const read = runGit(
    root,
    ['cat-file', '--batch'],
    blobs.map(({ object }) => `${object}\n`).join(''),
  );
  if (!read.ok) return { failure: `The files of ${name} cannot be read: ${read.err}` };
  let at = 0;
  for (const { file } of blobs) {
    const end = read.out.indexOf(0x0a, at);
    const [, kind, size] = read.out.toString('latin1', at, end).split(' ');
    if (kind !== 'blob')
      return {
        failure: `${file} of ${name} is not in this clone, which is a partial one. Fetch it: git fetch --refetch origin.`,
      };
    files.set(file, read.out.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return files;
}
