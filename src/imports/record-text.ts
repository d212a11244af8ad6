import { stringify } from 'yaml';

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

/** Text that Markdown and MDX take as nothing but text: every sign that could mean something is escaped. */
export function literalText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|&~:@!^=]/g, '\\$&')
    .replace(/^[-+]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
}
