import { z } from 'astro/zod';

/** The words for a number that a source may leave vague; they are shown, never placed on an axis. */
export const vagueWords = ['several', 'dozens', 'scores', 'hundreds', 'thousands'] as const;
export type VagueWord = (typeof vagueWords)[number];

/**
 * How many, as a source worded it. `min` and `max` are whole numbers of people, both included; a
 * `max` of null is open. Only bounded counts have them, so that arithmetic on "dozens" does not compile.
 */
export type Count = BoundedCount | VagueCount;

export type BoundedCount = { wording: string; min: number } & (
  | { kind: 'exact'; max: number }
  | { kind: 'at_least' | 'more_than'; max: null }
  | { kind: 'up_to' | 'fewer_than' | 'range'; max: number }
);

export type VagueCount = { wording: string } & (
  { kind: 'about'; number: number } | { kind: 'vague'; word: VagueWord } | { kind: 'unspecified' }
);

export type CountKind = Count['kind'];

/** Nobody counts more people than live. */
const mostPeople = 10_000_000_000;

const number = String.raw`(\d{1,3}(?:,\d{3})+|0|[1-9]\d*)`;
const grammar: [RegExp, (wording: string, first: number, second: number) => Count | undefined][] = [
  [pattern(number), (wording, n) => ({ kind: 'exact', wording, min: n, max: n })],
  [
    pattern(`at least ${number}`),
    (wording, n) => ({ kind: 'at_least', wording, min: n, max: null }),
  ],
  [
    pattern(`more than ${number}`),
    (wording, n) => ({ kind: 'more_than', wording, min: n + 1, max: null }),
  ],
  [pattern(`up to ${number}`), (wording, n) => ({ kind: 'up_to', wording, min: 0, max: n })],
  [
    pattern(`fewer than ${number}`),
    (wording, n) => (n > 0 ? { kind: 'fewer_than', wording, min: 0, max: n - 1 } : undefined),
  ],
  [
    pattern(`${number} to ${number}`),
    (wording, low, high) =>
      low <= high ? { kind: 'range', wording, min: low, max: high } : undefined,
  ],
  [pattern(`about ${number}`), (wording, n) => ({ kind: 'about', wording, number: n })],
  [
    pattern(`(?:${vagueWords.join('|')})`),
    (wording) => ({ kind: 'vague', wording, word: wording as VagueWord }),
  ],
  [pattern('unspecified'), (wording) => ({ kind: 'unspecified', wording })],
];

function pattern(source: string): RegExp {
  return new RegExp(`^${source}$`);
}

/** Reads a count by the grammar of the content model; undefined when it is none. Never throws. */
export function parseCount(text: string): Count | undefined {
  const wording = text.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const [form, build] of grammar) {
    const match = form.exec(wording);
    if (!match) continue;
    const [first = 0, second = 0] = match
      .slice(1)
      .map((digits) => Number(digits.replaceAll(',', '')));
    if (first > mostPeople || second > mostPeople) return undefined;
    return build(wording, first, second);
  }
  return undefined;
}

/** Whether arithmetic may touch the count. */
export function isBounded(count: Count): count is BoundedCount {
  return 'min' in count;
}

/** A count in front matter: a whole number or its wording. */
export const count = z
  .union([z.string(), z.number()], { error: 'a count is a whole number or words' })
  .transform((written, context): Count => {
    const parsed = parseCount(String(written));
    if (parsed) return parsed;
    context.issues.push({
      code: 'custom',
      input: written,
      message: `"${String(written)}" is not a count.`,
      params: { code: 'bad-count', fix: fixOf(String(written)) },
    });
    return z.NEVER;
  })
  .meta({
    description:
      'How many, in the form the source used: 48 · at least 4 · more than 70 · up to 20 · fewer than 20 · 16 to 20 · about 50 · several, dozens, scores, hundreds, thousands · unspecified',
    examples: [48, 'at least 4', 'more than 70', 'up to 20', '16 to 20', 'about 50', 'dozens'],
  });

const forms =
  'Write a whole number (48), or: at least 4, more than 70, up to 20, fewer than 20, 16 to 20, about 50, several, dozens, scores, hundreds, thousands, unspecified.';

/** What people write instead of the grammar's own words. */
const synonyms: [RegExp, string][] = [
  [/^(?:over|above|upwards of|in excess of|>)\s*/, 'more than '],
  [/^(?:a minimum of|minimum|no fewer than|no less than|not less than|>=|≥)\s*/, 'at least '],
  [/^(?:under|below|less than|<)\s*/, 'fewer than '],
  [/^(?:at most|a maximum of|maximum|no more than|not more than|as many as|<=|≤)\s*/, 'up to '],
  [/^(?:around|approximately|approx\.?|roughly|nearly|almost|some|circa|c\.|~|≈)\s*/, 'about '],
  [/^(?:between|from)\s+/, ''],
  [/[“”„‘’"']/g, ''],
  [/^(\d[\d,]*)\s*(?:\+|or more)$/, 'at least $1'],
];

function fixOf(written: string): string {
  const text = written.trim().toLowerCase().replace(/\s+/g, ' ');
  if (/[٠-٩۰-۹]/.test(text))
    return `Write the digits 0–9 (${latinDigits(text)}); the Arabic edition of the site shows its own.`;
  if (/^-/.test(text))
    return 'A count of people is never negative; an unknown number is written "unspecified".';
  if (/\d\.\d/.test(text)) return `People are counted whole. ${forms}`;
  if (/^\d+e\d+$/.test(text)) return `Write the number out in digits. ${forms}`;
  if (/^0\d/.test(text)) return `Leave out the zeros in front: ${text.replace(/^0+(?=\d)/, '')}.`;
  const rest = text.replace(/ (?:people|persons|men|women|civilians|dead|killed|injured)$/, '');
  if (rest !== text && parseCount(rest)) return `Write the number alone: ${rest}.`;
  const range = /^(\d[\d,]*)(?: to |\s?[-–—]\s?| and )(\d[\d,]*)$/.exec(
    text.replace(/^(?:between|from) /, ''),
  );
  if (range) {
    const [low, high] = [range[1] ?? '', range[2] ?? ''];
    const ordered = Number(low.replaceAll(',', '')) <= Number(high.replaceAll(',', ''));
    return `Did you mean "${ordered ? `${low} to ${high}` : `${high} to ${low}`}"?`;
  }
  for (const [form, plain] of synonyms) {
    const candidate = text.replace(form, plain);
    if (candidate !== text && parseCount(candidate)) return `Did you mean "${candidate}"?`;
  }
  if (/^\d[\d,]*$/.test(text) && Number(text.replaceAll(',', '')) > mostPeople)
    return 'This is more people than are alive; check the digits.';
  return forms;
}

function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
