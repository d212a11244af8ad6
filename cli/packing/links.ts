import { posix } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeMarkup } from '../../src/web/plain.ts';
import type { Web } from '../../src/web/web.ts';

type HtmlElement = DefaultTreeAdapterTypes.Element;
type HtmlNode = DefaultTreeAdapterTypes.Node;

/** A folder of files as they will lie on a reader's disk, and where they were meant to be served. */
export interface Package {
  web: Web;
  /** The paths of all files, below the folder, without a slash in front. */
  has(path: string): boolean;
}

/** The target of a link on a page. */
type Target =
  /** A file of the package, with the fragment. */
  | { kind: 'file'; path: string; hash: string }
  /** Something of the site that is not in the package. */
  | { kind: 'missing' }
  /** Elsewhere, or a place on the same page: left as it is. */
  | { kind: 'other' };

const addresses = new Set(['href', 'src', 'poster', 'data', 'action', 'formaction', 'xlink:href']);

/**
 * A page with every address of the site as a path from its own place to the file, so that it works without a
 * server. Everything else stays as it was, to the byte. A link to what is not in the package becomes plain text.
 */
export function relativeLinks(html: string, path: string, files: Package): string {
  const edits: TextEdit[] = [];
  visit(parse(html, { sourceCodeLocationInfo: true }), (element) => {
    const places = element.sourceCodeLocation?.attrs ?? {};
    if (speaksOfTheSite(element)) return;
    for (const { name, prefix, value } of element.attrs) {
      const written = prefix ? `${prefix}:${name}` : name;
      const place = places[written];
      if (!place) continue;
      const put = (text: string) =>
        edits.push({ from: place.startOffset, to: place.endOffset, text });
      const isRefresh = element.tagName === 'meta' && name === 'content' && refresh(value);
      if (isRefresh) {
        const target = targetOf(isRefresh.url, path, files);
        if (target.kind === 'file')
          put(attribute(written, `${isRefresh.wait}; url=${relativePath(path, target)}`));
      } else if (addresses.has(written)) {
        const target = targetOf(value, path, files);
        if (target.kind === 'file') put(attribute(written, relativePath(path, target)));
        if (target.kind === 'missing') put('');
      }
    }
  });
  return apply(html, edits);
}

/** A style sheet with the addresses of its images and fonts as paths from its own place. */
export function relativeUrls(css: string, path: string, files: Package): string {
  return css.replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (written, quote: string, url: string) => {
    const target = targetOf(url, path, files);
    return target.kind === 'file' ? `url(${quote}${relativePath(path, target)}${quote})` : written;
  });
}

/** A chart that stands alone, with its links as paths from its own place. */
export function relativeSvg(svg: string, path: string, files: Package): string {
  return svg.replace(/ href="([^"]*)"/g, (written, url: string) => {
    const target = targetOf(url.replaceAll('&amp;', '&'), path, files);
    if (target.kind === 'other') return written;
    return target.kind === 'file' ? ` ${attribute('href', relativePath(path, target))}` : '';
  });
}

/** Resolves the address of a link on the page at `path`. */
export function targetOf(address: string, path: string, { web, has }: Package): Target {
  const nowhere = 'http://package.invalid';
  const here = `${nowhere}${web.base}/${path}`;
  if (address === '' || address.startsWith('#') || !URL.canParse(address, here))
    return { kind: 'other' };
  const url = new URL(address, here);
  const isOwn = url.origin === nowhere || url.origin === web.origin;
  if (!isOwn || !`${url.pathname}/`.startsWith(`${web.base}/`)) return { kind: 'other' };
  const below = decode(url.pathname.slice(web.base.length + 1));
  const file = [below, posix.join(below, 'index.html')].find((each) => has(each));
  return file ? { kind: 'file', path: file, hash: url.hash } : { kind: 'missing' };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The way from one file to another, and to a place in it. */
function relativePath(from: string, { path, hash }: { path: string; hash: string }): string {
  const way = posix.relative(posix.dirname(from), path);
  return way.split('/').map(encodeURIComponent).join('/') + hash;
}

/** The canonical address and those of other languages say where the site is, not where to go. */
function speaksOfTheSite(element: HtmlElement): boolean {
  const of = (name: string) => element.attrs.find((each) => each.name === name)?.value;
  return element.tagName === 'link' && (of('rel') === 'canonical' || of('hreflang') !== undefined);
}

function refresh(content: string): { wait: string; url: string } | undefined {
  const [, wait, url] = /^\s*(\d+)\s*;\s*url=(.+)$/i.exec(content) ?? [];
  return wait && url ? { wait, url: url.trim() } : undefined;
}

function attribute(name: string, value: string): string {
  return `${name}="${escapeMarkup(value)}"`;
}

interface TextEdit {
  from: number;
  to: number;
  text: string;
}

function apply(text: string, edits: readonly TextEdit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    parts.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  return parts.join('') + text.slice(at);
}

/** Calls `each` for every element of a document, templates included. */
export function visit(node: HtmlNode, each: (element: HtmlElement) => void): void {
  if ('tagName' in node) each(node);
  for (const child of 'childNodes' in node ? node.childNodes : []) visit(child, each);
  if ('content' in node) visit(node.content, each);
}
