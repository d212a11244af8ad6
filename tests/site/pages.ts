import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { BuiltSite } from './sites.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A page of a built site, parsed. */
export interface BuiltPage {
  /** Its address below the site's base. */
  address: string;
  html: string;
  elements: Element[];
}

const parsed = new Map<string, readonly BuiltPage[]>();

/** Every page of a site, in order of address: a site is parsed once for all tests that look at it. */
export function pagesOf(site: BuiltSite): readonly BuiltPage[] {
  const pages = parsed.get(site.folder) ?? readPages(site);
  parsed.set(site.folder, pages);
  return pages;
}

function readPages(site: BuiltSite): BuiltPage[] {
  return readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(site.folder, file), 'utf8');
      const address = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      return { address, html, elements: elementsIn(parse(html)) };
    });
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

export function elementsNamed(page: BuiltPage, ...names: string[]): Element[] {
  return page.elements.filter(({ tagName }) => names.includes(tagName));
}

/** All text of a page's body as a reader meets it, white space folded. */
export function textOf(page: BuiltPage): string {
  const body = elementsNamed(page, 'body')[0];
  return body ? textIn(body).replace(/\s+/g, ' ') : '';
}

/** The texts of a page each with its language, but for those that take no markup. */
export function wordsIn(page: BuiltPage): { text: string; lang: string }[] {
  const below = (node: Node, lang: string): { text: string; lang: string }[] => {
    if (node.nodeName === '#text')
      return [{ text: (node as DefaultTreeAdapterTypes.TextNode).value, lang }];
    if (['script', 'style', 'noscript', 'title', 'desc'].includes(node.nodeName)) return [];
    const own = 'attrs' in node ? attribute(node, 'lang') : undefined;
    return 'childNodes' in node
      ? node.childNodes.flatMap((child) => below(child, own ?? lang))
      : [];
  };
  return elementsNamed(page, 'html').flatMap((html) => below(html, ''));
}

/** The file that an address of this site leads to, or undefined when there is none. */
export function fileAt(site: BuiltSite, path: string): string | undefined {
  if (site.base && path !== site.base && !path.startsWith(`${site.base}/`)) return undefined;
  const below = decodeURIComponent(path.slice(site.base.length).replace(/[?#].*$/s, ''));
  const file = join(site.folder, below.endsWith('/') ? `${below}index.html` : below);
  if (relative(site.folder, file).startsWith('..')) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function elementsIn(node: Node): Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  const content = 'content' in node ? elementsIn(node.content) : [];
  return 'tagName' in node ? [node, ...inner, ...content] : [...inner, ...content];
}

function textIn(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (['script', 'style', 'template'].includes(node.nodeName)) return '';
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}
