import { explainBrokenTag } from './broken-tag.ts';
import { lineAndColumn, type Offset } from './position.ts';
import type { ExplainedFailure } from './problem.ts';
import { said } from './said.ts';
import type { SyntaxFailure } from './syntax.ts';
import { explainUnpairedTag } from './unpaired-tag.ts';

/** Turns the parser's complaint into a problem with the place where the trouble starts, not where it is noticed. */
export function explainFailure(failure: SyntaxFailure, source: string): ExplainedFailure {
  const { rule, reason, place, opened } = failure;
  if (rule.startsWith('mdast-util-mdx-jsx:')) return explainUnpairedTag(failure, source);
  if (rule.startsWith('micromark-extension-mdx') && place && opened) {
    return source[opened.offset] === '{'
      ? explainBrace(opened)
      : explainBrokenTag(reason, opened, place.start, source);
  }
  const at = lineAndColumn(place?.start ?? { line: 1, column: 1 });
  return {
    problem:
      rule === 'stack'
        ? {
            code: 'too-deep',
            ...at,
            what: 'Something in this text nests so deep that it cannot be read.',
            fix: 'Write it with fewer levels.',
          }
        : {
            code: 'bad-mdx',
            ...at,
            what: `This text cannot be read as MDX: ${said(reason)}.`,
            fix: 'If a < or a { belongs to the words, put a backslash before it: \\< or \\{.',
          },
  };
}

function explainBrace(opened: Offset): ExplainedFailure {
  return {
    problem: {
      code: 'bad-mdx',
      ...lineAndColumn(opened),
      what: 'A brace is opened here and never closed, and braces hold code in MDX.',
      fix: 'If it belongs to the words, put a backslash before it: \\{.',
    },
    leaveOut: { from: opened.offset, to: opened.offset + 1 },
  };
}
