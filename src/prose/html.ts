import type { ElementContent, Properties } from 'hast';
import { toHtml as hastToHtml } from 'hast-util-to-html';
import { idPrefix } from './allowed.ts';
import type { ProseElement, ProseNode, ProseTree } from './tree.ts';

/** The context of the page that a body is drawn on. */
export interface PageContext {
  /** Gives a link from the root of the site, such as /notes/about/, its base path and locale. */
  link: (href: string) => string;
  /** Gives the file of an image its base path. */
  media: (src: string) => string;
  /** Stands before the ids of footnotes: one of its own for each of several bodies on a page. */
  idPrefix: string;
  /** The name of the list of notes, in the language of the page. */
  footnotes: string;
  /** The label of a way back from a note to its reference, in the language of the page; 2-3 is the third to note 2. */
  backToReference: (reference: string) => string;
}

/**
 * HTML of nodes that hold no component, all escaped. What `drawing` leaves out stays as written.
 *
 * @throws if a node holds a component, which only its own drawing can draw
 */
export function toHtml(nodes: readonly ProseNode[], drawing: Partial<PageContext> = {}): string {
  return hastToHtml({ type: 'root', children: nodes.map((node) => toHast(node, drawing)) });
}

export function containsComponent(node: ProseNode | ProseTree): boolean {
  if (node.type === 'text') return false;
  return node.type === 'component' || node.children.some(containsComponent);
}

function toHast(node: ProseNode, drawing: Partial<PageContext>): ElementContent {
  if (node.type === 'text') return { type: 'text', value: node.value };
  if (node.type === 'component') throw new Error(`<${node.name}> cannot be drawn as plain HTML.`);
  return {
    type: 'element',
    tagName: node.tagName,
    properties: drawnProperties(node, drawing),
    children: node.children.map((child) => toHast(child, drawing)),
  };
}

function drawnProperties(
  { tagName, properties }: ProseElement,
  drawing: Partial<PageContext>,
): Properties {
  const drawn: Properties = { ...properties };
  const { href, src, id, dataFootnoteBackref } = properties;
  if (typeof href === 'string') Object.assign(drawn, drawnLink(href, drawing));
  if (typeof src === 'string' && drawing.media) drawn.src = drawing.media(src);
  if (typeof id === 'string') drawn.id = (drawing.idPrefix ?? '') + id;
  if (typeof dataFootnoteBackref === 'string' && drawing.backToReference) {
    drawn.ariaLabel = drawing.backToReference(dataFootnoteBackref);
  }
  if (tagName === 'section' && drawing.footnotes !== undefined) drawn.ariaLabel = drawing.footnotes;
  return drawn;
}

function drawnLink(href: string, drawing: Partial<PageContext>): Properties {
  if (href.startsWith(`#${idPrefix}fn`))
    return { href: `#${drawing.idPrefix ?? ''}${href.slice(1)}` };
  if (href.startsWith('/')) return { href: drawing.link?.(href) ?? href };
  // The other site learns nothing of the page, and gets no hold of its window.
  return /^https?:/i.test(href) ? { rel: ['noopener', 'noreferrer'] } : {};
}
