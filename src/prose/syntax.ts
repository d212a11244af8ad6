import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { mdxjsEsm } from 'micromark-extension-mdxjs-esm';
import type { Construct, ConstructRecord, Extension, Point } from 'micromark-util-types';
import type { Offset } from './position.ts';

/** Why a text could not be read. The parser stops at the first such place. */
export interface Failure {
  /** Where the parser gave up, and the rule it gave up by; offsets count from 0. */
  rule: string;
  reason: string;
  place: { start: Offset; end: Offset } | undefined;
  /** Where the tag or brace it was reading starts. */
  opened: Offset | undefined;
}

/**
 * Reads Markdown (GFM, footnotes) with MDX's tags, braces and import and export lines into one mdast tree.
 *
 * These are the parsers behind remark-parse, remark-gfm and remark-mdx, put together without a JavaScript parser: code
 * is refused wherever it stands, so its grammar does not matter, and braces only need to balance. This makes reading
 * take linear time on hostile braces, and code that does not compile gets the same message as code that does.
 */
export function readSyntax(source: string): { tree: Root } | { failure: Failure } {
  opened = undefined;
  try {
    return { tree: fromMarkdown(source, grammarFor(source)) };
  } catch (error) {
    return { failure: describe(error) };
  }
}

/** Where the tag or brace that is being read starts; the parser runs to its end before anybody else writes here. */
let opened: Offset | undefined;

const openers = new Set([
  'mdxJsxFlowTag',
  'mdxJsxTextTag',
  'mdxFlowExpression',
  'mdxTextExpression',
]);

/** Stands where the ESM extension wants a JavaScript parser, and takes every line that starts like an import for one. */
const noJavaScript = {
  parse: () => ({
    type: 'Program',
    start: 0,
    end: 0,
    body: [],
    comments: [],
    sourceType: 'module',
  }),
  parseExpressionAt: () => {
    throw new Error('Expressions are never parsed.');
  },
} as unknown as Parameters<typeof mdxjsEsm>[0]['acorn'];

const always: Extension[] = [
  gfmFootnote(),
  // "~50 of the ~120" must not strike out a number.
  gfmStrikethrough({ singleTilde: false }),
  gfmTaskListItem(),
  mdxjsEsm({ acorn: noJavaScript }),
  noteOpenings(mdxExpression()),
  noteOpenings(mdxJsx()),
  mdxMd(),
];
const autolinks = gfmAutolinkLiteral();
const tables = gfmTable();

const compilers = [...gfmFromMarkdown().flat(), ...mdxFromMarkdown()];
const compilersWithoutTransforms = compilers.map(({ transforms: _, ...rest }) => rest);

/**
 * The two extensions that try themselves at every word or line are left out where they cannot match; a third of the
 * time goes into them. A test holds that the tree is the same.
 */
function grammarFor(source: string) {
  // Escapes and entities may stand in an address, so this looks only for its first letters.
  const withAutolinks = /http|www|[@&]/i.test(source);
  const withTables = /\||:-|-:/.test(source);
  return {
    extensions: [...always, ...(withTables ? [tables] : []), ...(withAutolinks ? [autolinks] : [])],
    mdastExtensions: withAutolinks ? compilers : compilersWithoutTransforms,
  };
}

/** Makes the constructs of an extension write down where what they read starts, for messages about what never ends. */
function noteOpenings(extension: Extension): Extension {
  return { ...extension, flow: notingRecord(extension.flow), text: notingRecord(extension.text) };
}

function notingRecord(record: ConstructRecord | undefined): ConstructRecord {
  return Object.fromEntries(
    Object.entries(record ?? {}).map(([code, constructs]) => [
      code,
      [constructs ?? []].flat().map(notingConstruct),
    ]),
  );
}

function notingConstruct(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const enter: typeof effects.enter = (type, fields) => {
        if (openers.has(type)) opened = this.now();
        return effects.enter(type, fields);
      };
      return construct.tokenize.call(this, { ...effects, enter }, ok, nok);
    },
  };
}

function describe(error: unknown): Failure {
  const { ruleId, source, reason, place } = error as Partial<{
    ruleId: string;
    source: string;
    reason: string;
    place: Point | { start: Point; end: Point };
  }>;
  if (error instanceof RangeError) return { rule: 'stack', reason: '', place: undefined, opened };
  return {
    rule: `${source}:${ruleId}`,
    reason: reason ?? String(error),
    place: place && ('start' in place ? place : { start: place, end: place }),
    opened,
  };
}
