import type { Element } from 'hast';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified, type Plugin } from 'unified';
import { idPrefix } from './allowed.ts';
import { cutAtDeepest } from './depth.ts';
import { guard } from './guard.ts';
import { remarkMdxAsData } from './mdx.ts';
import { joinParagraphs } from './paragraphs.ts';
import type { ProseProblem } from './problem.ts';

/** Adds what it refuses to `file.data.problems`, and takes it out of the tree. */
const remarkGuard: Plugin<[], Root> = () => (tree, file) => {
  const problems = file.data['problems'] as ProseProblem[];
  for (const problem of cutAtDeepest(tree)) problems.push(problem);
  joinParagraphs(tree);
  for (const problem of guard(tree, String(file))) problems.push(problem);
};

/** A tag stays what the parser made of it; hast has no type for it. */
const keepTag: NonNullable<Options['handlers']>['text'] = (
  state,
  node: MdxJsxFlowElement | MdxJsxTextElement,
) => ({ ...node, children: state.all(node) }) as unknown as Element;

const toHast: Options = {
  clobberPrefix: idPrefix,
  // Not `passThrough`, which makes a structured clone of each, a twentieth of the time of reading.
  handlers: { mdxJsxFlowElement: keepTag, mdxJsxTextElement: keepTag },
  unknownHandler: (_, node) => {
    throw new Error(`The guard let a node of type ${node.type} through.`);
  },
  // No words of any language: only the number, which build.ts keeps.
  footnoteBackLabel: (reference, again) => `${reference + 1}${again > 1 ? `-${again}` : ''}`,
};

/** From Markdown, GFM and MDX to hast, in which components are as the parser made them. */
const processorWith = (gfm: { singleTilde: false } | false) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm, gfm)
    .use(remarkMdxAsData)
    .use(remarkGuard)
    .use(remarkRehype, toHast)
    .freeze();

// "~50 of the ~120" must not strike out a number.
const withGfm = processorWith({ singleTilde: false });
const withoutGfm = processorWith(false);

/** Something without which nothing in a text is GFM; an entity may stand for a letter of an address. */
const marksOfGfm = /[~|@&]|http|www|:-|-:|\[[\^\sx]/i;

/**
 * The processor for a text. GFM tries itself at every word and line, half of the time that parsing takes, so it is left
 * out where it cannot match; a test holds that the tree is the same.
 */
export function processorFor(source: string): typeof withGfm {
  return marksOfGfm.test(source) ? withGfm : withoutGfm;
}
