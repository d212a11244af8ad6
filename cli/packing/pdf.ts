/**
 * The page of each named place in a PDF as Chromium writes it (version 1.4, objects in plain text, only
 * streams packed): what a table of contents needs. Places that it does not find are left out.
 */
export function pageNumbersIn(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)(?=\nendobj|stream\n)/g)].map(
      ([, number = '', body = '']) => [number, body],
    ),
  );
  const catalog = [...objects.values()].find((body) => /\/Type \/Catalog\b/.test(body)) ?? '';
  const root = /\/Pages (\d+) 0 R/.exec(catalog)?.[1] ?? '';
  const order = new Map(leavesOf(root, objects).map((page, index) => [page, index + 1]));
  const places = objects.get(/\/Dests (\d+) 0 R/.exec(catalog)?.[1] ?? '') ?? '';
  const numbers = new Map<string, number>();
  for (const [, name = '', page = ''] of places.matchAll(/\/(\S+)\s*\[(\d+) 0 R/g)) {
    const number = order.get(page);
    if (number !== undefined) numbers.set(unescape(name), number);
  }
  return numbers;
}

/** The pages below a node of the tree of pages, in order. */
function leavesOf(node: string, objects: ReadonlyMap<string, string>): string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects.get(node) ?? '')?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => leavesOf(kid, objects));
}

function unescape(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * A PDF without what Chromium writes differently each time: the moment at which it was made, and the numbers of parts of
 * tables, which go on from others of the process. The same pages give the same bytes, and their order stays.
 */
export function reproducible(pdf: Uint8Array, moment: number): Uint8Array {
  const digits = new Date(moment).toISOString().replace(/\D/g, '').slice(0, 14);
  const text = Buffer.from(pdf).toString('latin1');
  const node = /\(node(\d{8})\)/g;
  const used = [...new Set([...text.matchAll(node)].map(([, number = '']) => number))].sort();
  const rankOf = new Map(used.map((number, rank) => [number, String(rank + 1).padStart(8, '0')]));
  const fixed = text
    .replace(
      /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g,
      (_, key: string) => `/${key} (D:${digits}+00'00')`,
    )
    .replace(node, (_, number: string) => `(node${rankOf.get(number) ?? number})`);
  return Buffer.from(fixed, 'latin1');
}
