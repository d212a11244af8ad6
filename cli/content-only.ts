import { contentFolder, fromProjectRoot, projectRoot } from '../src/casebook/folder.ts';
import { isContentOnly } from '../src/diff/content-only.ts';
import { finish, readArguments, WrongUsage } from './usage.ts';

const help = `Says whether a merge would change content alone, as an output of a step in GitHub Actions.

Usage: node cli/content-only.ts BASE HEAD >> "$GITHUB_OUTPUT"

Prints content-only=true or content-only=false; content that can run nothing may be previewed.
`;

if (import.meta.main) {
  const wanted = readArguments(
    {
      help,
      options: {},
      positionals: true,
      interpret: (_, [base, head, ...more]) => {
        if (!base || !head || more.length > 0) throw new WrongUsage('Name two commits.');
        return { base, head };
      },
    },
    process.argv.slice(2),
  );
  if ('exitCode' in wanted) finish(wanted);
  else {
    const folder = fromProjectRoot(contentFolder());
    const is = isContentOnly(projectRoot, folder, wanted.base, wanted.head);
    process.stdout.write(`content-only=${is}\n`);
  }
}
