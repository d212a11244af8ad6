import { judgeAddress } from './address.ts';
import { componentNamed, components } from './components.ts';
import { endOfLine } from './position.ts';
import type { ProseProblem } from './problem.ts';
import { htmlTag } from './rules/tag.ts';
import { said } from './said.ts';
import type { Failure, Offset } from './syntax.ts';

/** What to say of a place where the parser gave up, and what to leave out so that it can go on. */
export interface ExplainedFailure {
  problem: ProseProblem;
  /** Offsets from and to which the text is to be left out; absent if reading cannot go on. */
  leaveOut?: { from: number; to: number };
  /** The tag that lacks its other half. */
  unpaired?: string;
}

/** Turns the parser's complaint into a problem with the place where the trouble starts, not where it is noticed. */
export function explainFailure(failure: Failure, source: string): ExplainedFailure {
  const { rule, place, opened } = failure;
  if (rule.startsWith('mdast-util-mdx-jsx:')) return explainPairing(failure, source);
  if (rule.startsWith('micromark-extension-mdx') && place && opened) {
    return source[opened.offset] === '{'
      ? explainBrace(opened)
      : explainTag(failure.reason, opened, place.start, source);
  }
  return {
    problem: {
      code: rule === 'stack' ? 'too-deep' : 'bad-mdx',
      ...lineAndColumn(place?.start ?? start),
      what:
        rule === 'stack'
          ? 'Something in this text nests so deep that it cannot be read.'
          : `This text cannot be read as MDX: ${said(failure.reason)}.`,
      fix: rule === 'stack' ? 'Write it with fewer levels.' : escapes,
    },
  };
}

const start: Offset = { line: 1, column: 1, offset: 0 };
const escapes =
  'If a < or a { belongs to the words, put a backslash before it, \\< or \\{, or write &lt; for the first.';

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

/** A tag that is not written as tags are: `<5`, `<!-- -->`, `<img src=x>`, `<https://…>`. */
function explainTag(reason: string, opened: Offset, end: Offset, source: string): ExplainedFailure {
  const text = source.slice(opened.offset, opened.offset + 2000);
  const { at, ...said } = describeTag(text, reason, opened, end);
  const atEnd = end.offset >= source.length || end.line > opened.line;
  const comment = text.startsWith('<!--') ? source.indexOf('-->', opened.offset) : -1;
  const to = comment >= 0 ? comment + 3 : atEnd ? endOfLine(source, opened.offset) : end.offset;
  return {
    problem: { ...lineAndColumn(at ?? opened), ...said },
    leaveOut: { from: opened.offset, to: Math.max(to, opened.offset + 1) },
  };
}

type Description = Pick<ProseProblem, 'code' | 'what' | 'fix'> & { at?: Offset };

function describeTag(text: string, reason: string, opened: Offset, end: Offset): Description {
  if (text.startsWith('<!--')) {
    return {
      code: 'html-comment',
      what: 'This is an HTML comment. Everything in a text is shown on the page.',
      fix: 'Delete it, or say it in the pull request.',
    };
  }
  const address = /^<([a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@/]+@[^\s<>]+)>/i.exec(text)?.[1];
  if (address !== undefined) return bareAddress(address);
  const name = /^<\/?\s*([\p{L}$_][\w$.:-]*)/u.exec(text)?.[1];
  if (/^<[!?]/.test(text)) return htmlTag(/^<[!?]\w*/.exec(text)?.[0].slice(1) ?? '');
  if (name === undefined) {
    return {
      code: 'bad-mdx',
      what: `MDX reads "${said(text.slice(0, 12))}" as the start of a tag.`,
      fix: 'To show a < put a backslash before it, \\<, or write &lt;.',
    };
  }
  const spec = componentNamed(name);
  if (!spec && /^[a-z]|[.:]|^[A-Z\d]+$/.test(name)) return htmlTag(name);
  return {
    code: 'bad-mdx',
    what: `The tag <${said(name)}> is not written as tags are: ${inWords(reason)}`,
    fix: spec ? `Write it like this: ${spec.example}` : escapes,
    // Inside a component the place that is wrong says more than its start, unless the tag just never ends.
    at: reason.startsWith('Unexpected end of file') ? opened : end,
  };
}

function bareAddress(address: string): Description {
  const url = /^[^:]*@/.test(address) ? `mailto:${address}` : address;
  const fault = judgeAddress(url);
  if (fault) return fault;
  return {
    code: 'bad-mdx',
    what: 'MDX reads an address between < and > as a tag.',
    fix: `Write it as [words](${said(url)}).`,
  };
}

/** The parser's reasons, for somebody who does not write parsers. */
function inWords(reason: string): string {
  if (reason.includes('lazy line')) return 'it goes on outside its quotation or list.';
  if (reason.includes('closing quote')) return 'a quotation mark in it is never closed.';
  if (reason.startsWith('Unexpected end of file')) return 'it never ends with > or />.';
  const met = /^Unexpected character `(.+?)` \((U\+[0-9A-F]+)\)/u.exec(reason);
  const character = met ? `"${said(met[1] ?? '')}" (${met[2]})` : 'this character';
  return reason.includes('before attribute value')
    ? `${character} starts a value without a quotation mark.`
    : `${character} cannot stand here.`;
}

/** Opening and closing tags that do not meet. */
function explainPairing({ rule, reason, place }: Failure, source: string): ExplainedFailure {
  const open = /`<([^`/>]*)>` \((\d+):(\d+)/.exec(reason);
  if (
    rule.endsWith(':end-tag-mismatch') &&
    open &&
    !reason.startsWith('Expected the closing tag')
  ) {
    const at = offsetOf(source, Number(open[2]), Number(open[3]));
    return unpaired(
      open[1] ?? '',
      at,
      source,
      'is opened here and not closed in the same paragraph',
    );
  }
  const at = tagAround(source, place?.start ?? start);
  const name = /^<\s*\/?\s*([^\s/>]*)/.exec(source.slice(at.offset, at.offset + 200))?.[1] ?? '';
  return unpaired(name, at, source, 'is closed here and was not opened in the same paragraph');
}

function unpaired(name: string, at: Offset, source: string, trouble: string): ExplainedFailure {
  const spec = componentNamed(name) ?? components.find((component) => component.name === name);
  const end = source.indexOf('>', at.offset);
  return {
    problem: {
      ...lineAndColumn(at),
      ...(spec === undefined && /^$|^[a-z]|[.:]|^[A-Z\d]+$/.test(name)
        ? htmlTag(name === '' ? null : name)
        : {
            code: 'bad-mdx',
            what: `The tag <${said(name)}> ${trouble}.`,
            fix: spec ? `Write it like this: ${spec.example}` : escapes,
          }),
    },
    leaveOut: { from: at.offset, to: end < 0 ? source.length : end + 1 },
    unpaired: name,
  };
}

/** The parser points into a closing tag, at its slash or after it. */
function tagAround(source: string, place: Offset): Offset {
  const from = source.lastIndexOf('<', place.offset);
  if (from < 0) return place;
  return { ...place, column: place.column - (place.offset - from), offset: from };
}

function offsetOf(source: string, line: number, column: number): Offset {
  let offset = 0;
  for (let at = 1; at < line; at++) {
    const end = endOfLine(source, offset);
    offset = end + (source.startsWith('\r\n', end) ? 2 : 1);
  }
  return { line, column, offset: offset + column - 1 };
}

function lineAndColumn({ line, column }: Offset): { line: number; column: number } {
  return { line, column };
}
