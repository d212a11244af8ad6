import { linesOf, runGit } from './git.ts';

/** Of a row of `git diff-tree --raw`: what a change leaves there is an ordinary file, or nothing. */
const leavesFile = /^:\d{6} (?:100644|000000) /;

/**
 * Whether all that a merge of `head` into `base` would change are ordinary files of a folder (as a path below the
 * repository's root): no links, no submodules, nothing that begins with a dot. A merge that has conflicts, or of
 * commits that have parted at none or several others, is not content only, for who looks at it might see another tree.
 */
export function isContentOnly(root: string, folder: string, base: string, head: string): boolean {
  const parted = runGit(root, ['merge-base', '--all', base, head]);
  if (!parted.ok || linesOf(parted).length !== 1) return false;
  const merged = runGit(root, ['merge-tree', '--write-tree', '--no-messages', base, head]);
  const [tree = ''] = linesOf(merged);
  if (!merged.ok || !/^[0-9a-f]{40,64}$/.test(tree)) return false;
  const changed = runGit(root, ['diff-tree', '-r', '-z', '--raw', '--no-renames', base, tree]);
  if (!changed.ok) return false;
  const fields = changed.out.toString('utf8').split('\0').slice(0, -1);
  return fields.every((field, index) =>
    index % 2 === 0 ? leavesFile.test(field) : isContent(field, folder),
  );
}

function isContent(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`) && !path.split('/').some((step) => step.startsWith('.'));
}
