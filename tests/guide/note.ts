/**
 * The guide as a note of the example case: without its title, which front matter has; a link to a record of
 * the example leads to its page, and one to another file of the repository is its words alone.
 */
export function noteOf(guide: string): string {
  const [, title = '', body = ''] = /^# (.*)\n\n([^]*)$/.exec(guide) ?? [];
  const linked = body
    .replace(/\]\(\.\.\/tests\/fixtures\/example\/([\w/-]+)\.mdx\)/g, '](/$1/)')
    .replace(/\[([^\]]*)\]\((?!https:|\/)[^)]*\)/g, '$1')
    .replace(/^(```\w+) \S+$/gm, '$1')
    .replace(/<(http:[^>]*)>/g, '`$1`');
  return [
    '---',
    `title: ${title}`,
    'summary: How a case such as this one is made in an hour, step by step, on this invented event.',
    'menu: foot',
    'order: 0',
    '---',
    '',
    linked,
  ].join('\n');
}
