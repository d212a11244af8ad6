import fc from 'fast-check';

/** What strangers write into texts: markup, commands, separators, signs that hide, reverse or pile up. */
const signs = [
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</title>',
    ']]>',
    '<!--',
    '-->',
  ],
  ...[
    '{',
    '}',
    '{a}',
    '<Quote by="lake-guard">',
    '</Quote>',
    '<Count claim="x" outcome="killed" />',
  ],
  ...[
    '[a](javascript:alert(1))',
    '[a](https://a@b.example/ "t")',
    '![a](//evil.example/a.png)',
    '`',
    '```',
  ],
  ...[
    '::error::x',
    '##[error]x',
    '::stop-commands::x',
    '\u001b[2J',
    '\u009b2J',
    '\r',
    '\u0000',
    '\u0007',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\u00ad',
    '\u2028',
    '\ufeff',
    '\ufe0f',
    '\u{e0041}',
    '\ud800',
  ],
  ...[
    'а',
    'е',
    'ο',
    'ｄｅａｄ',
    '१४',
    '١٤',
    '𝟏𝟒',
    'a\u0316\u0301'.padEnd(40, '\u0316\u0301'),
    'قُتل',
    '😀',
  ],
  ...[
    '=cmd|x',
    '@SUM(1)',
    "'",
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '|',
    '&amp;',
    '&#x202E;',
    '%0A',
    '\\',
    '$&',
    '#',
  ],
  ...[
    '../../etc/passwd',
    '/etc/passwd',
    'con',
    '__proto__',
    'constructor',
    'C:\\a',
    'a\u0000b',
    '%2e%2e/',
  ],
  ...[
    '14 people were killed',
    'at least nine dead',
    'the regime',
    'three',
    '-1',
    '1e999',
    '9'.repeat(40),
  ],
  ...[
    '2025-02-30',
    '9999-12-31',
    '-0001',
    '2001-05-13/..',
    'x'.repeat(700),
    'https://a.example/'.padEnd(2100, 'a'),
  ],
];

/** Words that are no more than words, so that what holds them is often let through and printed everywhere. */
const innocent = [
  ...[
    '"><b>',
    '<script>alert(1)</script>',
    '" onload="alert(1)',
    "' onerror='alert(1)",
    'javascript:alert(1)',
    '</style><b>',
    '</script><b>',
    'url(//evil.example/)',
    "it's",
    'a & b',
    '“so”',
    'x > y',
    '</p>',
    'a: b',
    '- c',
    '# d',
    '*e*',
    '=f',
    '@g',
    '100%',
  ],
  ...[
    'ميناء',
    'é',
    '日本',
    '😀',
    'a\\b',
    '${x}',
    '{{y}}',
    '[z](q)',
    ']]>',
    '<!-- -->',
    'null',
    'true',
    '~',
  ],
];

export const hostileWords = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 3 })
      .map((some) => some.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
export const innocentWords = fc
  .array(fc.constantFrom(...innocent), { minLength: 1, maxLength: 4 })
  .map((some) => `Words ${some.join(' ')} end`);

/** One change of a file of text. */
export interface Mutation {
  /** Which of the files, and which of its lines, both counted round. */
  file: number;
  line: number;
  how: 'value' | 'line' | 'double' | 'drop' | 'cut' | 'body' | 'rename' | 'swap';
  words: string;
}

/** Mutations by the grammar of a record: its values, lines, body and name. */
export function mutations(words: fc.Arbitrary<string>, hows: readonly Mutation['how'][]) {
  return fc.array(
    fc.record<Mutation>({
      file: fc.nat({ max: 997 }),
      line: fc.nat({ max: 997 }),
      how: fc.constantFrom(...hows),
      words,
    }),
    { minLength: 1, maxLength: 3 },
  );
}

/** The files after some mutations. */
export function mutated(
  files: ReadonlyMap<string, string>,
  mutations: readonly Mutation[],
): Map<string, string> {
  const changed = new Map(files);
  for (const mutation of mutations) {
    const names = [...changed.keys()];
    const name = names[mutation.file % names.length] ?? '';
    const text = changed.get(name) ?? '';
    if (mutation.how === 'rename') {
      changed.delete(name);
      changed.set(
        name.replace(/[^/]*(?=\.mdx$)/, () => mutation.words),
        text,
      );
    } else changed.set(name, mutatedText(text, mutation));
  }
  return changed;
}

function mutatedText(text: string, { line, how, words }: Mutation): string {
  const lines = text.split('\n');
  const at = line % lines.length;
  const own = lines[at] ?? '';
  if (how === 'body') return `${text}\n${words}\n`;
  if (how === 'cut') return text.slice(0, (line * 131) % (text.length + 1));
  if (how === 'drop') lines.splice(at, 1);
  else if (how === 'double') lines.splice(at, 0, own);
  else if (how === 'line') lines.splice(at, 0, words);
  else if (how === 'swap') lines.splice(at, 2, lines[at + 1] ?? '', own);
  else lines[at] = withValue(own, words);
  return lines.join('\n');
}

/** The line with another value of its key; a text in quotation marks, half of the times. */
function withValue(line: string, words: string): string {
  const [, key] = /^(\s*(?:- )?[\w-]+: )\S/.exec(line) ?? [];
  if (key === undefined) return line;
  return key + (words.length % 2 === 0 || /^Words/.test(words) ? JSON.stringify(words) : words);
}
