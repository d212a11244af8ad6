import { contentFolder } from '../src/casebook/folder.ts';
import { isContentOnly } from '../src/diff/content-only.ts';
import { repositoryOf } from '../src/diff/git.ts';
import { command, WrongUsage, type CommandResult } from './usage.ts';

const help = `Says whether a merge would change content alone, as an output of a step in GitHub Actions.

Usage: casebook content-only BASE HEAD [--content DIR] >> "$GITHUB_OUTPUT"

Prints content-only=true or content-only=false; content that can run nothing may be previewed.
`;

/** The `content-only` command. */
export const main = command(
  {
    help,
    options: {},
    positionals: true,
    interpret: ({ content }, [base, head, ...more], env) => {
      if (!base || !head || more.length > 0) throw new WrongUsage('Name two commits.');
      return { folder: contentFolder(content, env), base, head };
    },
  },
  ({ folder, base, head }): CommandResult => ({
    text: `content-only=${changesContentOnly(folder, base, head)}\n`,
    exitCode: 0,
  }),
);

/** Whether a merge of two commits of the repository that holds a content folder would change that folder alone. */
export function changesContentOnly(folder: string, base: string, head: string): boolean {
  const repository = repositoryOf(folder);
  return !('failure' in repository) && isContentOnly(repository.root, repository.path, base, head);
}
