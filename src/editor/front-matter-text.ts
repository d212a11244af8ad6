import { Document, isScalar, visit, type Scalar } from 'yaml';
import type { z } from 'astro/zod';
import { count } from '../schemas/count.ts';
import { metaOf, schemaAt, type FieldPath } from '../schemas/shape.ts';

/** Words that need no quotation marks, whatever reads them. */
const plainWord = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** The text of a new file: front matter in the order of the schema and the style of the others. */
export function fileText(schema: z.ZodType, data: Record<string, unknown>): string {
  const document = new Document(data);
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const place = schemaAt(schema, pathTo(node, ancestors));
      const isDate = metaOf(place ?? schema, 'edtf');
      if (isDate || !(plainWord.test(node.value) || place === count)) node.type = 'QUOTE_DOUBLE';
    },
    Seq(_, node) {
      node.flow = node.items.every((item) => isScalar(item));
    },
  });
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}

function pathTo(node: Scalar, ancestors: readonly unknown[]): FieldPath {
  const path: (string | number)[] = [];
  for (const [index, ancestor] of ancestors.entries()) {
    const next = ancestors[index + 1] ?? node;
    const { items, key } = ancestor as { items?: unknown[]; key?: Scalar };
    if (key) path.push(String(key.value));
    else if (items && !items.some((item) => (item as { key?: unknown }).key !== undefined))
      path.push(items.indexOf(next));
  }
  return path;
}
