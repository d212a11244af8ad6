import type { Files } from '../../src/casebook/files.ts';

/** A whole number from 0 to below a limit. */
export type Chance = (below: number) => number;

/** Chance that is the same for the same seed (xorshift32). */
export function chanceOf(seed: number): Chance {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** What somebody does to one file: its name, which files it is for, and the new text, the old one where there is nothing to do. */
type Edit = [what: string, of: RegExp, edit: (text: string, chance: Chance) => string];

const day = (chance: Chance) => String(10 + chance(18));
const letter = (chance: Chance) => 'abcdefgh'[chance(8)] ?? 'a';

const edits: Edit[] = [
  [
    'title',
    /^(?:case|incidents|claims|sources|ar)\b.*mdx$/,
    (text, chance) =>
      text.replace(/^title: (['"]?)(.*)\1$/m, (_, quote: string, title: string) =>
        chance(3) === 0 && title.length > 30
          ? `title: ${quote}${title.slice(0, -2)}${quote}`
          : `title: ${quote}${title} ${letter(chance)}${quote}`,
      ),
  ],
  [
    'summary',
    /^(?:case|incidents|figures|ar)\b.*mdx$/,
    (text, chance) => text.replace(/^summary: (.*)$/m, `summary: $1 (${letter(chance)})`),
  ],
  [
    'name',
    /^(?:actors|places|figures)/,
    (text, chance) => text.replace(/(- value: \S.*)$/m, `$1 ${letter(chance)}`),
  ],
  [
    'publisher',
    /^sources/,
    (text, chance) =>
      text.replace(
        /^publisher: .*$/m,
        `publisher: ${chance(2) ? 'lake-gazette' : 'example-monitor'}`,
      ),
  ],
  [
    'count',
    /^claims/,
    (text, chance) =>
      text.replace(
        /^( {4}count: ).*$/m,
        `$1${['at least ', '', 'up to '][chance(3)]}${20 + chance(30)}`,
      ),
  ],
  ['outcome', /^claims/, (text) => text.replace(/outcome: missing/, 'outcome: injured')],
  ['nature', /^claims/, (text) => text.replace(/^nature: cumulative$/m, 'nature: incremental')],
  ['basis', /^claims/, (text) => text.replace(/^basis: counted$/m, 'basis: documented')],
  [
    'day said',
    /^claims/,
    (text, chance) => text.replace(/^(claimed: \d{4}-\d\d)-\d\d$/m, `$1-${day(chance)}`),
  ],
  [
    'day covered',
    /^(?:claims|incidents)/,
    (text, chance) => text.replace(/(occurred: \d{4}-\d\d)-\d\d$/m, `$1-${day(chance)}`),
  ],
  [
    'day published',
    /^(?:sources|corrections|case\.)/,
    (text, chance) => text.replace(/^((?:published|date): \d{4}-\d\d)-\d\d$/m, `$1-${day(chance)}`),
  ],
  [
    'day updated',
    /^incidents/,
    (text, chance) => text.replace(/^updated: .*$/m, `updated: 2001-06-${day(chance)}`),
  ],
  [
    'place',
    /^(?:claims|incidents)/,
    (text, chance) =>
      text.replace(/places: \[.*\]$/m, `places: [${chance(2) ? 'lake-example' : 'north-harbour'}]`),
  ],
  [
    'point',
    /^places/,
    (text, chance) =>
      text.replace(/^point: .*$/m, `point: [-150.${day(chance)}, -40.${day(chance)}]`),
  ],
  ['supersession', /^claims/, (text) => text.replace(/^supersedes:\n(?: {2}.*\n)+/m, '')],
  [
    'retraction',
    /^claims/,
    (text, chance) =>
      text.replace(/^status: active$/m, `status: retracted\nretracted: 2001-06-${day(chance)}`),
  ],
  ['overlap', /^incidents/, (text) => text.replace(/^mayOverlap:.*\n/m, '')],
  ['part', /^incidents/, (text) => text.replace(/^partOf:.*\n/m, '')],
  [
    'role',
    /^incidents/,
    (text, chance) => text.replace(/^( {4}role: .*)$/m, `$1 ${letter(chance)}`),
  ],
  ['prose', /mdx$/, (text, chance) => `${text}\nNothing more is known (${letter(chance)}).\n`],
  [
    'because',
    /^(?:claims|corrections)/,
    (text, chance) => text.replace(/^( *because: [^'"].*)$/m, `$1 ${letter(chance)}`),
  ],
  [
    'phrase',
    /^claims/,
    (text, chance) => text.replace(/^( {2}phrase: [^'"].*)$/m, `$1 ${letter(chance)}`),
  ],
  [
    'colour',
    /^case/,
    (text, chance) => text.replace(/light: '#.*'/, `light: '#2f5d1${letter(chance)}'`),
  ],
  [
    'languages',
    /^case/,
    (text) =>
      text.includes('[en, ar]')
        ? text.replace('[en, ar]', '[ar, en]')
        : text.replace('[ar, en]', '[en, ar]'),
  ],
  [
    'window',
    /^case/,
    (text, chance) => text.replace(/^window: (\S+)\/.*$/m, `window: $1/2001-05-${day(chance)}`),
  ],
  [
    'version',
    /^case/,
    (text, chance) => text.replace(/^version: .*$/m, `version: 1.${chance(9)}.${chance(9)}`),
  ],
  ['bounds', /^case/, (text) => text.replace(/^bounds: .*\n/m, '')],
  ['repository', /^case/, (text) => text.replace(/^repository: .*\n/m, '')],
];

/** The files after one edit by chance, and what it was: a text, a record that is gone, or one that is there a second time. */
export function editOf(files: Files, chance: Chance): { what: string; files: Files } {
  const names = [...files.keys()].filter((name) => name.endsWith('.mdx'));
  const from = <One>(list: readonly One[]): One => list[chance(list.length)] as One;
  const after = new Map(files);
  const kind = chance(edits.length + 4);
  const [what, of, edit] = edits[kind] ?? [];
  const before = (name: string) => new TextDecoder().decode(files.get(name) as Uint8Array);
  const put = (name: string, text: string) => after.set(name, new TextEncoder().encode(text));
  if (what && of && edit) {
    const name = from(names.filter((one) => of.test(one)));
    put(name, edit(before(name), chance));
    return { what: `${what} of ${name}`, files: after };
  }
  const name = from(names.filter((one) => one !== 'case.mdx'));
  if (kind % 2) {
    after.delete(name);
    return { what: `${name} is gone`, files: after };
  }
  put(name.replace(/\.mdx$/, `-${letter(chance)}.mdx`), before(name));
  return { what: `${name} is there twice`, files: after };
}
