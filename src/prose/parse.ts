import { buildTree } from './build.ts';
import { findOverDrawn, findOverLimits } from './limits.ts';
import { compareProseProblems, type ProseProblem } from './problem.ts';
import { processorFor } from './processor.ts';
import { readAll } from './recover.ts';
import { findHiddenCharacters } from './rules/characters.ts';
import type { ProseTree } from './tree.ts';

export type { ProseProblem } from './problem.ts';

/**
 * Reads the body of a content file: MDX as data, never as a module. Everything that is not allowed is refused, with its
 * place and the safe way to say it, all at once; nothing is stripped.
 *
 * With problems, the tree holds what could be read of the rest, for further checks; only a tree without problems may be
 * drawn. Either way nothing in it can run. Never throws on any text.
 *
 * @param body the text after the front matter
 * @param firstLine the line of the file on which the first line of the body stands; places are those of the file
 */
export function parseProse(
  body: string,
  firstLine: number,
): { tree: ProseTree; problems: ProseProblem[] } {
  if (body.trim() === '') return { tree: { type: 'root', children: [] }, problems: [] };

  const shift = firstLine - 1;
  // The same bytes whatever the line endings of a checkout; lines and columns stay as they are.
  const text = body.replace(/\r\n?/g, '\n');
  const overLimits = findOverLimits(text);
  if (overLimits.length > 0) {
    return { tree: { type: 'root', children: [] }, problems: inFile(overLimits, shift) };
  }
  const { tree, problems } = readAll(text);
  for (const problem of findHiddenCharacters(text)) problems.push(problem);
  const hast = processorFor(text).runSync(tree, { value: text, data: { problems } });
  const built = buildTree(hast, shift);
  const overDrawn = findOverDrawn(built);
  return {
    tree: overDrawn.length > 0 ? { type: 'root', children: [] } : built,
    problems: inFile([...problems, ...overDrawn], shift),
  };
}

function inFile(problems: ProseProblem[], shift: number): ProseProblem[] {
  return problems
    .map((problem) => ({ ...problem, line: problem.line + shift }))
    .sort(compareProseProblems);
}
