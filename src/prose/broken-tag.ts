import { judgeAddress } from './address.ts';
import { componentNamed } from './components.ts';
import { endOfLine, lineAndColumn, type Offset } from './position.ts';
import type { Description, ExplainedFailure } from './problem.ts';
import { htmlTag, judgeName } from './rules/tag.ts';
import { said } from './said.ts';

/**
 * Explains a tag that is not written as tags are: `<5`, `<!-- -->`, `<img src=x>`, `<https://example.org>`.
 *
 * @param opened where the tag starts
 * @param end where the parser gave up
 */
export function explainBrokenTag(
  reason: string,
  opened: Offset,
  end: Offset,
  source: string,
): ExplainedFailure {
  const text = source.slice(opened.offset, opened.offset + 2000);
  const { at, ...description } = describe(text, reason, opened, end);
  return {
    problem: { ...lineAndColumn(at ?? opened), ...description },
    leaveOut: { from: opened.offset, to: endOfBroken(opened, end, source) },
  };
}

/** A comment is left out to its end, a tag that never ends to the end of its line, others as far as they were read. */
function endOfBroken(opened: Offset, end: Offset, source: string): number {
  if (source.startsWith('<!--', opened.offset)) {
    const close = source.indexOf('-->', opened.offset);
    return close < 0 ? endOfLine(source, opened.offset) : close + 3;
  }
  const neverEnds = end.offset >= source.length || end.line > opened.line;
  return neverEnds ? endOfLine(source, opened.offset) : Math.max(end.offset, opened.offset + 1);
}

type Misread = Description & { at?: Offset };

function describe(text: string, reason: string, opened: Offset, end: Offset): Misread {
  if (text.startsWith('<!--')) {
    return {
      code: 'html-comment',
      what: 'This is an HTML comment. Everything in a text is shown on the page.',
      fix: 'Delete it, or say it in the pull request.',
    };
  }
  const declaration = /^<([!?]\w*)/.exec(text)?.[1];
  if (declaration !== undefined) return htmlTag(declaration);
  const address = /^<([a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@/]+@[^\s<>]+)>/i.exec(text)?.[1];
  if (address !== undefined) return describeAddress(address);
  const name = /^<\/?\s*([\p{L}$_][\w$.:-]*)/u.exec(text)?.[1];
  if (name === undefined) {
    return {
      code: 'bad-mdx',
      what: `MDX reads "${said(text.slice(0, 12))}" as the start of a tag.`,
      fix: 'To show a < put a backslash before it, \\<, or write &lt;.',
    };
  }
  const spec = componentNamed(name);
  if (!spec) return judgeName(name);
  return {
    code: 'bad-mdx',
    what: `The tag <${spec.name}> is not written as tags are: ${inWords(reason)}`,
    fix: `Write it like this: ${spec.example}`,
    // The place that is wrong says more than the start, unless the tag just never ends.
    at: reason.startsWith('Unexpected end of file') ? opened : end,
  };
}

/** `<https://example.org>` is a link in Markdown, but not in MDX. */
function describeAddress(address: string): Description {
  const url = /^[^:]*@/.test(address) ? `mailto:${address}` : address;
  return (
    judgeAddress(url) ?? {
      code: 'bad-mdx',
      what: 'MDX reads an address between < and > as a tag.',
      fix: `Write it as [words](${said(url)}).`,
    }
  );
}

/** The parser's reasons, for somebody who does not write parsers. */
function inWords(reason: string): string {
  if (reason.includes('lazy line')) return 'it goes on outside its quotation or list.';
  if (reason.includes('closing quote')) return 'a quotation mark in it is never closed.';
  if (reason.includes('closing brace')) return 'a brace in it is never closed.';
  if (reason.startsWith('Unexpected end of file')) return 'it never ends with > or />.';
  const met = /^Unexpected character `(.+?)` \((U\+[0-9A-F]+)\)/u.exec(reason);
  const character = met ? `"${said(met[1] ?? '')}" (${met[2]})` : 'this character';
  return reason.includes('before attribute value')
    ? `${character} starts a value without a quotation mark.`
    : `${character} cannot stand here.`;
}
