import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main as check } from '../../cli/check.ts';
import { main } from '../../cli/diff.ts';
import { projectRoot } from '../../src/casebook/folder.ts';

let temporary = '';
let repository = '';
let content = '';

const git = (folder: string, ...args: string[]) =>
  execFileSync(
    'git',
    [
      '-C',
      folder,
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      '-c',
      'protocol.file.allow=always',
      ...args,
    ],
    { stdio: 'pipe' },
  ).toString();
const commit = (message: string) => {
  git(repository, 'add', '-A');
  git(repository, 'commit', '-qm', message);
};
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(content, file), change(readFileSync(join(content, file), 'utf8')));
const run = (...argv: string[]) => main(argv, { CASEBOOK_CONTENT: content });

beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'casebook-diff-'));
  repository = join(temporary, 'repository');
  content = join(repository, 'some where/content');
  cpSync(join(projectRoot, 'tests/fixtures/example'), content, { recursive: true });
  git(temporary, 'init', '-q', '-b', 'main', 'repository');
  commit('First');
  git(repository, 'tag', 'published');
  git(repository, 'checkout', '-q', '-b', 'work');
  edit('claims/guard-second.mdx', (text) => text.replace('count: 14', 'count: at least 14'));
  commit('A count');
  git(repository, 'checkout', '-q', 'main');
  edit('notes/method.mdx', (text) => `${text}\nMore words.\n`);
  commit('Words');
  git(repository, 'checkout', '-q', 'work');
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('two revisions are compared', () => {
  test('a branch with another', () => {
    const { text, exitCode } = run('main', 'work');
    expect(exitCode).toBe(1);
    expect(text).toContain('## The record, `main` → `work`');
    expect(text).toContain('killed 14 → at least 14');
    expect(text).toContain('- `notes/method.mdx` changed');
  });

  test('a branch with where it parted', () => {
    const { text } = run('--merge-base', 'main', 'work');
    expect(text).toContain('killed 14 → at least 14');
    expect(text).not.toContain('notes/method.mdx');
  });

  test('a tag with the files as they are', () => {
    edit('claims/guard-second.mdx', (text) => text.replace('count: at least 14', 'count: 16'));
    expect(run('published').text).toContain('killed 14 → 16');
    git(repository, 'checkout', '-q', '.');
  });

  test('a commit with itself', () => {
    expect(run('HEAD', git(repository, 'rev-parse', 'HEAD').trim())).toMatchObject({
      text: expect.stringContaining('Nothing changed.') as string,
      exitCode: 0,
    });
  });

  test('as annotations and as JSON', () => {
    expect(run('--format', 'github', 'published', 'work').text).toMatch(
      /^::error file=.*guard-second\.mdx,line=15,col=12,title=fact-without-correction::/,
    );
    expect(JSON.parse(run('--format', 'json', 'published', 'work').text)).toMatchObject({
      changed: [
        {
          record: 'claims/guard-second',
          changes: [{ what: 'killed', from: '14', to: 'at least 14' }],
        },
      ],
      facts: [{ field: 'measures.0.count' }],
    });
  });

  test('a link in the older revision is not followed', () => {
    git(repository, 'checkout', '-q', '-b', 'linked');
    symlinkSync('/etc/passwd', join(content, 'notes/passwd.mdx'));
    commit('A link');
    rmSync(join(content, 'notes/passwd.mdx'));
    const { text } = run('linked');
    expect(text).toContain('notes/passwd.mdx:1:1 not-a-file');
    expect(text).not.toContain('root:');
    git(repository, 'checkout', '-q', '-f', 'work');
  });

  test('what imports keep has no limit in the older revision either', () => {
    git(repository, 'checkout', '-q', '-b', 'imported');
    mkdirSync(join(content, 'imports'));
    const rows = `harbour,${'x'.repeat(1000)}\n`.repeat(1100);
    writeFileSync(join(content, 'imports/ucdp-ged.csv'), `record,source_article\n${rows}`);
    commit('An import');
    expect(run('imported').text).not.toContain('file-too-large');
    rmSync(join(content, 'imports'), { recursive: true });
    git(repository, 'checkout', '-q', '-f', 'work');
  });

  test('with a revision in which there was no such folder', () => {
    git(repository, 'checkout', '-q', '--orphan', 'empty');
    git(repository, 'rm', '-rqf', '--cached', '.');
    git(repository, 'commit', '-qm', 'Nothing', '--allow-empty');
    git(repository, 'checkout', '-q', '-f', 'work');
    expect(run('empty').text).toContain('- added: **Ada Example** (`figures/ada-example`)');
  });
});

describe('a small text that becomes a huge page is refused by every reader of it', () => {
  const address = `https://example.org/${'a'.repeat(1900)}`;
  test.each([
    [
      '54 KB of a table, 35 million cells',
      `${'|a'.repeat(12_000)}\n${'|-'.repeat(12_000)}\n${'|\n'.repeat(2900)}`,
    ],
    [
      'one address in 2000 links',
      `${`${'[a] [b][a] '.repeat(5)}\n\n`.repeat(200)}[a]: ${address}\n`,
    ],
  ])('%s', (_, body) => {
    const file = 'notes/small.mdx';
    writeFileSync(join(content, file), `---\ntitle: Small\nsummary: It is not.\n---\n\n${body}`);
    const told = check(['--format', 'json'], { CASEBOOK_CONTENT: content }).text;
    expect(JSON.parse(told)).toMatchObject({
      problems: [{ file, line: 5, column: 1, code: 'body-too-long' }],
    });
    expect(run('--format', 'github', 'HEAD').text).toMatch(
      /^::error file=[^\n]*small\.mdx,line=5,col=1,title=body-too-long::[^\n]*\n$/,
    );
    // What the comment on a pull request holds.
    const markdown = run('HEAD').text;
    expect(markdown).toContain('notes/small.mdx:5:1 body-too-long');
    expect(markdown.length).toBeLessThan(60_000);
    rmSync(join(content, file));
  });
});

describe('charts that change', () => {
  test('are written as they were and as they are', () => {
    const charts = join(temporary, 'charts');
    const { text } = run('--charts', charts, 'published', 'work');
    expect(text).toContain(
      '`ledger-ferry-sinking-killed.before.svg` → `ledger-ferry-sinking-killed.after.svg`',
    );
    const files = readdirSync(charts);
    expect(files).toContain('claims-over-time-ferry-sinking.before.svg');
    const [before, after] = ['before', 'after'].map((when) =>
      readFileSync(join(charts, `ledger-ferry-sinking-killed.${when}.svg`), 'utf8'),
    );
    expect(before).toContain('14');
    expect(after).not.toBe(before);
    expect(after).toMatch(/^<svg xmlns/);
  });
  test('are none when nothing changed, and no folder is made', () => {
    const charts = join(temporary, 'no-charts');
    run('--charts', charts, 'work', 'work');
    expect(existsSync(charts)).toBe(false);
  });
});

describe('what cannot be compared is told with what to do', () => {
  test.each([
    [[], 'Name the revision to compare with'],
    [['mian'], '"mian" is no revision of this repository. Did you mean "main"?'],
    [['--upload-pack=touch /tmp/x'], "Unknown option '--upload-pack'"],
    [['--', '--output=x'], '"--output=x" is no revision'],
    [['a', 'b', 'c'], 'Two revisions are compared'],
    [['--format', 'html', 'main'], '"html" is not a format'],
    [['main', 'nowhere-at-all'], '"nowhere-at-all" is no revision'],
  ])('%j', (argv, words) => {
    const { text, exitCode } = run(...argv);
    expect({ text, exitCode }).toEqual({
      text: expect.stringContaining(words) as string,
      exitCode: 2,
    });
  });

  test('outside of a repository', () => {
    const { text, exitCode } = main(['main'], { CASEBOOK_CONTENT: tmpdir() });
    expect(exitCode).toBe(2);
    expect(text).toContain('is not in a git repository');
  });

  test('in a folder that does not exist', () => {
    const { text, exitCode } = main(['main'], { CASEBOOK_CONTENT: join(repository, 'nothing') });
    expect({ exitCode, told: text.includes('nothing') }).toEqual({ exitCode: 2, told: true });
  });

  test('in a shallow clone', () => {
    const clone = join(temporary, 'shallow');
    git(temporary, 'clone', '-q', '--depth=1', '--branch=work', `file://${repository}`, 'shallow');
    const shallow = (...argv: string[]) =>
      main(argv, { CASEBOOK_CONTENT: join(clone, 'some where/content') });
    expect(shallow('main').text).toContain(
      'This is a shallow clone, which holds only the latest commits. Fetch the one to compare with: git fetch --depth=1 origin main (then compare with FETCH_HEAD)',
    );
    expect(shallow('HEAD').text).toContain('Nothing changed.');
    git(clone, 'fetch', '-q', '--depth=1', 'origin', 'main');
    expect(shallow('FETCH_HEAD').text).toContain('killed 14 → at least 14');
    expect(shallow('--merge-base', 'FETCH_HEAD').text).toContain(
      'cannot be told in a shallow clone',
    );
  });

  test('a branch that is only known from elsewhere', () => {
    git(temporary, 'clone', '-q', '--branch=work', `file://${repository}`, 'clone');
    const { text } = main(['main'], {
      CASEBOOK_CONTENT: join(temporary, 'clone/some where/content'),
    });
    expect(text).toContain('There is "origin/main": compare with that.');
  });
});
