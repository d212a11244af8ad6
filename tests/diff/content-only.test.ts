import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isContentOnly } from '../../src/diff/content-only.ts';
import { mergeBaseOf } from '../../src/diff/git.ts';

let root = '';
const claim = 'src/content/claims/first.mdx';

function git(...args: string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  return execFileSync('git', ['-C', root, ...who, ...args], { stdio: 'pipe' })
    .toString()
    .trim();
}
function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
function commit(...files: (readonly [file: string, text: string])[]): void {
  for (const [file, text] of files) write(file, text);
  git('add', '-A');
  git('commit', '-qm', 'change', '--allow-empty');
}
const onMain = (...files: (readonly [string, string])[]) => {
  git('checkout', '-q', 'main');
  commit(...files);
  git('checkout', '-q', 'work');
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casebook-scope-'));
  git('init', '-q', '-b', 'main');
  commit([claim, 'one\n'], ['src/code.ts', 'old\n'], ['src/content/notes/method.mdx', 'how\n']);
  git('checkout', '-q', '-b', 'work');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Each takes the branch `work` from where it parts from `main`. */
const innocent: [string, () => void][] = [
  ['nothing', () => commit()],
  ['a claim that changes', () => commit([claim, 'two\n'])],
  ['a claim that goes', () => (unlinkSync(join(root, claim)), commit())],
  ['a new folder', () => commit(['src/content/ar/claims/first.mdx', 'واحد\n'])],
  [
    'code of main that the branch does not have yet',
    () => (commit([claim, 'two\n']), onMain(['src/code.ts', 'new\n'])),
  ],
  [
    'main merged into the branch',
    () => (commit([claim, 'two\n']), onMain(['src/code.ts', 'new\n']), git('merge', '-q', 'main')),
  ],
];
test.each(innocent)('content only: %s', (_, change) => {
  change();
  expect(isContentOnly(root, 'src/content', 'main', 'work')).toBe(true);
});

/** A branch that takes main's history and keeps none of its files, when main has taken an older state of the branch. */
function crissCross(): void {
  commit([claim, 'two\n']);
  git('branch', 'early');
  onMain(['src/code.ts', 'new\n']);
  git('branch', 'late', 'main');
  git('checkout', '-q', 'main');
  git('merge', '-q', '--no-edit', 'early');
  git('checkout', '-q', 'work');
  git('merge', '-q', '--no-edit', '-s', 'ours', 'late');
}

const hostile: [string, () => void][] = [
  ['a claim and code', () => commit([claim, 'two\n'], ['src/code.ts', 'new\n'])],
  ['a file beside the folder', () => commit(['src/content.config.ts', 'new\n'])],
  ['a folder of a longer name', () => commit(['src/content-more/a.mdx', 'new\n'])],
  ['code that goes', () => (unlinkSync(join(root, 'src/code.ts')), commit())],
  ['code that moves into the folder', () => (git('mv', 'src/code.ts', 'src/content/'), commit())],
  ['what git reads other files by', () => commit(['src/content/.gitattributes', '* ident\n'])],
  ['the same below', () => commit(['src/content/claims/.gitattributes', '* ident\n'])],
  ['a link', () => (symlinkSync('/etc/passwd', join(root, 'src/content/a.mdx')), commit())],
  ['a program', () => (chmodSync(join(root, claim), 0o755), commit())],
  [
    'the folder as a link',
    () => {
      rmSync(join(root, 'src/content'), { recursive: true });
      symlinkSync('..', join(root, 'src/content'));
      commit();
    },
  ],
  [
    'a submodule',
    () => {
      const object = git('rev-parse', 'HEAD');
      git('update-index', '--add', '--cacheinfo', `160000,${object},src/content/other`);
      git('commit', '-qm', 'a submodule');
    },
  ],
  ['a conflict', () => (commit([claim, 'two\n']), onMain([claim, 'three\n']))],
  [
    'a merge that keeps nothing of what main has',
    () => {
      onMain(['src/code.ts', 'new\n']);
      commit([claim, 'two\n']);
      git('merge', '-q', '--no-edit', '-s', 'ours', 'main');
    },
  ],
  ['several merge bases', crissCross],
  [
    'no merge base',
    () => {
      git('checkout', '-q', '--orphan', 'other');
      commit([claim, 'two\n']);
      git('branch', '-f', 'work', 'other');
    },
  ],
];
test.each(hostile)('more than content: %s', (_, change) => {
  change();
  expect(isContentOnly(root, 'src/content', 'main', 'work')).toBe(false);
});

test('from which of several commits facts have changed is not chosen', () => {
  crissCross();
  // What was judged before: one of the two merge bases, at which nothing but content differs.
  expect(git('diff', '--name-only', 'early', 'work')).toBe('');
  const main = { commit: git('rev-parse', 'main'), name: 'main' };
  expect(mergeBaseOf(root, main, 'work')).toEqual({
    failure:
      'main and work have parted at 2 commits, so what changed since cannot be told. Merge main into work, or compare them without --merge-base.',
  });
});
