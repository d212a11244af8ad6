import { parseDocument, stringify } from 'yaml';
import type { Capture } from './importing.ts';

/** A record as the text of its file: front matter in the order of its keys, then the body. */
export function recordText(front: Readonly<Record<string, unknown>>, body: string): string {
  const yaml = stringify(front, {
    schema: 'core',
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** The text of a source whose `capture` has become another; the rest of it stays as somebody wrote it. */
export function withCapture(text: string, capture: Capture): string {
  const [, yaml, body] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
  if (yaml === undefined) return text;
  const document = parseDocument(yaml);
  if (JSON.stringify(document.toJS()?.capture) === JSON.stringify(capture)) return text;
  document.setIn(['capture'], document.createNode(capture, { keepUndefined: false }));
  return `---\n${document.toString({ lineWidth: 0 })}---\n${body}`;
}
