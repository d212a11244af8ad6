import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxjsEsm } from 'micromark-extension-mdxjs-esm';
import type { Construct, ConstructRecord, Extension } from 'micromark-util-types';
import type { Plugin } from 'unified';
import type { Offset } from './position.ts';

/**
 * MDX's tags, braces, import and export lines for remark-parse, as remark-mdx reads them but without its JavaScript
 * parser. Code is refused wherever it stands, so its grammar does not matter, and braces only need to balance.
 *
 * The four packages above are named one by one because remark-mdx cannot do without acorn. That would tell of code that
 * does not compile in acorn's words in place of ours, and parses an expression again at each closing brace: 8,000 nested
 * braces took it 16 s, and without it 7 ms.
 */
export const remarkMdxAsData: Plugin = function () {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    mdxjsEsm({ acorn: noJavaScript }),
    noteOpenings(mdxExpression()),
    noteOpenings(mdxJsx()),
    // What MDX takes out of Markdown.
    { disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] } },
  ];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mdxFromMarkdown()];
};

/** Accepts every line that starts like an import or export; the parser asks nothing else of it. */
const noJavaScript = {
  parse: () => ({ type: 'Program', start: 0, end: 0, body: [] }),
} as unknown as Parameters<typeof mdxjsEsm>[0]['acorn'];

/** Where the tag or brace begun last starts; parsing is synchronous, so it is one of the text that is being parsed. */
export const lastOpening: { at: Offset | undefined } = { at: undefined };

const openers = new Set([
  'mdxJsxFlowTag',
  'mdxJsxTextTag',
  'mdxFlowExpression',
  'mdxTextExpression',
]);

/** Sets `lastOpening` whenever a construct of the extension begins, for messages about what never ends. */
function noteOpenings(extension: Extension): Extension {
  return { ...extension, flow: notingRecord(extension.flow), text: notingRecord(extension.text) };
}

function notingRecord(record: ConstructRecord = {}): ConstructRecord {
  return Object.fromEntries(
    Object.entries(record).map(([code, constructs]) => [
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
        if (openers.has(type)) lastOpening.at = this.now();
        return effects.enter(type, fields);
      };
      return construct.tokenize.call(this, { ...effects, enter }, ok, nok);
    },
  };
}
