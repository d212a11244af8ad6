/** An element of a parsed document. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All text in it, its elements' included. */
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads a document as strictly as XML 1.0 asks, as far as our files go: no doctype, no CDATA, no comment.
 * Throws for anything that a parser would refuse.
 */
export function parseXml(xml: string): XmlElement {
  const refused = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  if (refused) throw new Error(`No XML holds U+${refused[0].codePointAt(0)?.toString(16)}.`);
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = xml.replace(/^<\?xml version="1\.0"(?: encoding="utf-8")?\?>\n?/, '');
  const token =
    /<\/([^\s<>]+)\s*>|<([A-Za-z_][^\s<>/]*)((?:\s+[^\s<>=/]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (const match of body.matchAll(token)) {
    const [whole, closing, name, rest = '', empty, text] = match;
    at = match.index + whole.length;
    const here = open.at(-1)!;
    if (closing !== undefined) {
      if (here.name !== closing) throw new Error(`</${closing}> closes <${here.name}>.`);
      open.pop();
    } else if (name !== undefined) {
      const attributes: Record<string, string> = {};
      for (const [, key = '', value = ''] of rest.matchAll(/([^\s=]+)="([^"]*)"/g)) {
        if (key in attributes) throw new Error(`"${key}" twice in <${name}>.`);
        attributes[key] = decode(value);
      }
      const element: XmlElement = { name, attributes, children: [], text: '' };
      here.children.push(element);
      if (!empty) open.push(element);
    } else for (const element of open) element.text += decode(text ?? '');
  }
  if (at !== body.length) throw new Error(`What is this: ${body.slice(at, at + 60)}`);
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is never closed.`);
  if (root.children.length !== 1) throw new Error('A document has one root.');
  return root.children[0]!;
}

/** Every element of a name, in order. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => elementsOf(child, name)),
  ];
}

/** The first child of a name; throws when there is none. */
export function child(element: XmlElement, name: string): XmlElement {
  const found = element.children.find((each) => each.name === name);
  if (!found) throw new Error(`<${element.name}> has no <${name}>.`);
  return found;
}

function decode(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)|\]\]>/.test(text))
    throw new Error(`Not well-formed: ${text}`);
  return text.replace(/&(?:#(\d+)|([a-z]+));/g, (_, code: string, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name] ?? ''),
  );
}
