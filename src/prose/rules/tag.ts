import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { componentNamed, components } from '../components.ts';
import { suggest } from '../../text/suggest.ts';
import { startOf } from '../position.ts';
import type { Description } from '../problem.ts';
import { said } from '../said.ts';
import { judgeAttributes } from './attributes.ts';
import { judgeComponent } from './component.ts';
import type { NodeRule } from './rule.ts';

/** Tags: components by their rules; anything else is HTML or unknown. */
export const judgeTag: NodeRule<MdxJsxFlowElement | MdxJsxTextElement> = (
  node,
  scene,
  ancestors,
) => {
  const spec = componentNamed(node.name ?? '');
  return [
    ...(spec
      ? judgeComponent(node, spec, ancestors)
      : [{ ...judgeName(node.name), ...startOf(node) }]),
    ...judgeAttributes(node, spec, scene),
  ];
};

/** Returns the problem of a tag whose name is no component. A name in small letters, all capitals, or with dots or colons is taken for HTML. */
export function judgeName(name: string | null): Description {
  return name === null || /^[a-z]|[.:]|^[A-Z\d]+$/.test(name)
    ? htmlTag(name)
    : unknownComponent(name);
}

/** Returns the problem of a tag that is HTML, a fragment (no name), or a name with dots or colons. */
export function htmlTag(name: string | null): Description {
  const component = components.find((spec) => spec.name.toLowerCase() === name?.toLowerCase());
  return {
    code: 'raw-html',
    what:
      name === null
        ? 'This is a fragment, <>. Content holds no HTML.'
        : `This is HTML: <${said(name)}>. Content holds none, because HTML can run code and break the page.`,
    fix: component
      ? `The name of a component starts with a capital: ${component.example}`
      : (inMarkdown.get(name?.toLowerCase() ?? '') ?? anyHtml),
  };
}

const toShow = 'To show a < put a backslash before it: \\<.';
const anyHtml = `Write it in Markdown, or with a component of the published list. ${toShow}`;
const inMarkdown = new Map([
  ['a', 'Write a link as [words](https://example.org/).'],
  ['b', 'Write bold words as **words**.'],
  ['strong', 'Write bold words as **words**.'],
  ['i', 'Write emphasis as *words*.'],
  ['em', 'Write emphasis as *words*.'],
  ['br', 'End the line with a backslash to break it.'],
  ['hr', 'Write a line of three hyphens: ---.'],
  ['img', 'Write an image as ![what it shows](/media/file.jpg).'],
  ['blockquote', 'Start the line with > to quote.'],
  ['q', `Write a quotation as ${componentNamed('Quote')?.example}`],
  ['sup', 'Write a footnote as [^1], and its text as [^1]: words.'],
  ['del', 'Write struck words as ~~words~~.'],
  ['code', 'Write code between backticks.'],
  ['ul', 'Start each item with a hyphen.'],
  ['ol', 'Start each item with a number and a full stop.'],
  ['li', 'Start each item with a hyphen.'],
  ['p', 'Divide paragraphs with a blank line.'],
  ['table', 'Write a table with | between its cells.'],
]);

function unknownComponent(name: string): Description {
  const names = components.map((component) => component.name);
  const meant = suggest(name, names);
  return {
    code: 'unknown-component',
    what: `There is no component <${said(name)}>.`,
    fix: `${meant ? `Did you mean <${meant}>? ` : ''}The components are ${names.join(', ')}. ${toShow}`,
  };
}
