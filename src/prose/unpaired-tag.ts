import { componentNamed } from './components.ts';
import type { ExplainedFailure } from './problem.ts';
import { lineAndColumn, offsetAt, type Offset } from './position.ts';
import { judgeName } from './rules/tag.ts';
import type { SyntaxFailure } from './syntax.ts';

/** Explains an opening tag without its closing one, or the other way round. */
export function explainUnpairedTag(failure: SyntaxFailure, source: string): ExplainedFailure {
  const opening = openingTag(failure, source);
  if (opening) {
    return explain(opening.name, opening.at, source, 'is opened here and not closed');
  }
  const at = closingTag(failure, source);
  const name = /^<\s*\/?\s*([^\s/>]*)/.exec(source.slice(at.offset, at.offset + 200))?.[1] ?? '';
  return explain(name, at, source, 'is closed here and was not opened');
}

/** The parser names an opening tag only in its words: "Expected a closing tag for `<b>` (1:3-1:6)". */
function openingTag(
  { rule, reason }: SyntaxFailure,
  source: string,
): { name: string; at: Offset } | undefined {
  if (!rule.endsWith(':end-tag-mismatch') || reason.startsWith('Expected the closing tag')) {
    return undefined;
  }
  const [, name = '', line, column] = /`<([^`/>]*)>` \((\d+):(\d+)/.exec(reason) ?? [];
  return line ? { name, at: offsetAt(source, Number(line), Number(column)) } : undefined;
}

/** The parser points into a closing tag, at its slash or after it. */
function closingTag({ place }: SyntaxFailure, source: string): Offset {
  const inside = place?.start ?? { line: 1, column: 1, offset: 0 };
  const offset = source.lastIndexOf('<', inside.offset);
  return offset < 0
    ? inside
    : { line: inside.line, column: inside.column - (inside.offset - offset), offset };
}

function explain(name: string, at: Offset, source: string, trouble: string): ExplainedFailure {
  const spec = componentNamed(name);
  const end = source.indexOf('>', at.offset);
  return {
    problem: {
      ...lineAndColumn(at),
      ...(spec
        ? {
            code: 'bad-mdx' as const,
            what: `The tag <${spec.name}> ${trouble} in the same paragraph.`,
            fix: `Write it like this: ${spec.example}`,
          }
        : judgeName(name === '' ? null : name)),
    },
    leaveOut: { from: at.offset, to: end < 0 ? source.length : end + 1 },
    unpaired: name,
  };
}
