import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { targetOf, visit, type Package } from './links.ts';

type HtmlElement = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** The parts of a site that the sections of a book are made from. */
export interface Shelf {
  files: Package;
  /** The anchor of the section made from a page, by its path; undefined for pages that the book leaves out. */
  anchorOf(path: string): string | undefined;
  /** The bytes of a file of the site as a data address. */
  inline(path: string): string;
}

/** Attributes that hold ids, several apart by spaces. */
const naming = new Set([
  'for',
  'headers',
  'list',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
]);

/** Elements that are of use on a screen only. */
const leftOut = ['script', 'style', 'link', 'nav', 'form', 'iframe', 'template', 'dialog'];

/**
 * The main part of a page as a section of a book: ids and the links to them made unique, links between pages
 * made links between sections, headings one level down, folds opened, pictures carried inside.
 */
export function sectionOf(html: string, path: string, anchor: string, shelf: Shelf): string {
  const main = findMain(parse(html));
  if (!main) return '';
  prune(main);
  visit(main, (element) => {
    for (const each of element.attrs) {
      if (each.name === 'id') each.value = `${anchor}--${each.value}`;
      else if (naming.has(each.name))
        each.value = each.value.replace(/\S+/g, (id) => `${anchor}--${id}`);
      else each.value = each.value.replace(/url\(#([^)]+)\)/g, `url(#${anchor}--$1)`);
    }
    readdress(element, path, anchor, shelf);
    if (element.tagName === 'details' && !isOfChart(element))
      element.attrs = [
        ...element.attrs.filter(({ name }) => name !== 'open'),
        { name: 'open', value: '' },
      ];
    const level = /^h([1-5])$/.exec(element.tagName)?.[1];
    if (level) element.tagName = element.nodeName = `h${Number(level) + 1}`;
  });
  return `<section class="page" id="${anchor}">${serialize(main)}</section>\n`;
}

function findMain(document: ParentNode): HtmlElement | undefined {
  let main: HtmlElement | undefined;
  visit(document as DefaultTreeAdapterTypes.Node, (element) => {
    if (element.tagName === 'main') main ??= element;
  });
  return main;
}

function prune(parent: ParentNode): void {
  parent.childNodes = parent.childNodes.filter(
    (node) =>
      node.nodeName !== '#comment' &&
      !leftOut.includes(node.nodeName) &&
      !('attrs' in node && hasClass(node, 'cite-page')),
  );
  for (const node of parent.childNodes) if ('childNodes' in node) prune(node);
}

/** Whether a folded element belongs to a chart: it stays folded in the book, since the chart itself shows the same. */
function isOfChart({ parentNode }: HtmlElement): boolean {
  if (!parentNode || !('attrs' in parentNode)) return false;
  return hasClass(parentNode, 'chart-figure') || isOfChart(parentNode);
}

function hasClass(element: HtmlElement, name: string): boolean {
  const classes = element.attrs.find((each) => each.name === 'class')?.value ?? '';
  return classes.split(/\s+/).includes(name);
}

function readdress(element: HtmlElement, path: string, anchor: string, shelf: Shelf): void {
  element.attrs = element.attrs.flatMap((each) => {
    if (each.name === 'srcset' || each.name === 'download') return [];
    if (each.name !== 'href' && each.name !== 'src') return [each];
    if (each.value.startsWith('#')) {
      const id = each.value.slice(1);
      return [{ ...each, value: id ? `#${anchor}--${id}` : `#${anchor}` }];
    }
    const target = targetOf(each.value, path, shelf.files);
    if (target.kind === 'other') return [each];
    if (target.kind === 'missing') return [];
    if (each.name === 'src') return [{ ...each, value: shelf.inline(target.path) }];
    const section = shelf.anchorOf(target.path);
    const place = target.hash.slice(1);
    if (section) return [{ ...each, value: place ? `#${section}--${place}` : `#${section}` }];
    const { origin, base } = shelf.files.web;
    const address = target.path.replace(/(^|\/)index\.html$/, '$1');
    return origin ? [{ ...each, value: `${origin}${base}/${address}${target.hash}` }] : [];
  });
}
