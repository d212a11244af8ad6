import type { Root } from 'mdast';
import { explainFailure } from './failure.ts';
import type { ProseProblem } from './problem.ts';
import { readSyntax } from './syntax.ts';

/** Reading again costs as much as reading, so a long text is read again less often. */
const mostAttempts = 25;
const mostCharacters = 200_000;

const nothing: Root = { type: 'root', children: [] };

/**
 * Reads a text and names every place where it is not MDX, not only the first at which the parser stops: what failed is
 * left out, and the text is read again. The tree is then that of the rest; a text with problems is never drawn.
 */
export function readAll(source: string): { tree: Root; problems: ProseProblem[] } {
  const problems: ProseProblem[] = [];
  const unpaired: string[] = [];
  let text = source;
  for (let attempt = 1; ; attempt++) {
    const result = readSyntax(text);
    if ('tree' in result) return { tree: result.tree, problems };

    const { problem, leaveOut, unpaired: name } = explainFailure(result.failure, text);
    const other = name === undefined ? -1 : unpaired.indexOf(name);
    // The other half of a tag that has been named already is no news.
    if (other >= 0) unpaired.splice(other, 1);
    else {
      problems.push(problem);
      if (name !== undefined) unpaired.push(name);
    }
    if (!leaveOut || attempt === mostAttempts || attempt * source.length > mostCharacters) {
      return { tree: nothing, problems };
    }
    text = blank(text, leaveOut.from, leaveOut.to);
  }
}

/** Replaced by a character that is in no word, never by nothing, so that every place keeps its line and column. */
function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replace(/\S/g, '\uFFFD') + text.slice(to);
}
