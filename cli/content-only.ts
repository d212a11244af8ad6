import { contentFolder } from '../src/casebook/folder.ts';
import { isContentOnly } from '../src/diff/content-only.ts';
import { repositoryOf } from '../src/diff/git.ts';
import { readArguments, WrongUsage, type Environment, type CommandResult } from './usage.ts';

const help = `Says whether a merge would change content alone, as an output of a step in GitHub Actions.

Usage: casebook content-only BASE HEAD [--content DIR] >> "$GITHUB_OUTPUT"

Prints content-only=true or content-only=false; content that can run nothing may be previewed.
`;

/** The `content-only` command. */
export function main(argv: readonly string[], env: Environment): CommandResult {
  const wanted = readArguments(
    {
      help,
      options: {},
      positionals: true,
      interpret: ({ content }, [base, head, ...more]) => {
        if (!base || !head || more.length > 0) throw new WrongUsage('Name two commits.');
        return { folder: contentFolder(content, env), base, head };
      },
    },
    argv,
  );
  if ('exitCode' in wanted) return wanted;
  const is = changesContentOnly(wanted.folder, wanted.base, wanted.head);
  return { text: `content-only=${is}\n`, exitCode: 0 };
}

/** Whether a merge of two commits of the repository that holds a content folder would change that folder alone. */
export function changesContentOnly(folder: string, base: string, head: string): boolean {
  const repository = repositoryOf(folder);
  return !('failure' in repository) && isContentOnly(repository.root, repository.path, base, head);
}
