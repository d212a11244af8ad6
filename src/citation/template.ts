import type { CslItem } from './item.ts';

/** A stretch of a printed citation: nothing but text, upright or italic. */
export interface Printed {
  text: string;
  italic: boolean;
}

/** A style in one language: how it prints a work, and what it makes of a text in title case. */
interface Style {
  name: string;
  print(item: CslItem): Printed[];
  inTitleCase(text: string): string;
}

/**
 * The places of a work that differ from page to page, each with a word of its own that stands for it while the
 * style runs. Two words each show whether the style writes them in title case.
 */
const probes = {
  title: 'zqa zqb',
  'container-title': 'zqc zqd',
  publisher: 'zqe zqf',
  author: 'zqg zqh',
  URL: 'https://zqi.zqj/',
  year: '7643',
  day: '29',
} as const;

type Slot = keyof typeof probes;

/** A printed entry cut at its probes. */
type Template = { italic: boolean; pieces: (string | { slot: Slot; isCased: boolean })[] }[];

const templates = new Map<string, Template | undefined>();

/**
 * A work as a style prints it, by running the style once for each kind of work and filling in the rest: what a
 * style does to a text is then known, but for quotation marks and marks at its end, and what has such stays as it is
 * while the style runs.
 */
export function fillTemplate(item: CslItem, style: Style): Printed[] {
  const values = slotsOf(item);
  const probed = probedBy(item, values);
  const key = `${style.name} ${JSON.stringify(probed)}`;
  if (!templates.has(key))
    templates.set(
      key,
      areToldApart(key, values) ? templateOf(style.print(probed), values) : undefined,
    );
  const template = templates.get(key);
  if (!template) return style.print(item);
  const textOf = (piece: Template[number]['pieces'][number]) => {
    if (typeof piece === 'string') return piece;
    const value = values[piece.slot] ?? '';
    return piece.isCased ? style.inTitleCase(value) : value;
  };
  return template.map(({ italic, pieces }) => ({ italic, text: pieces.map(textOf).join('') }));
}

/**
 * Words, with marks between them, that no style has a reason to change but for their case: it does so with quotation
 * marks, with a space before a colon, and with a mark at the end that meets its own; ? and ! are such marks before a
 * parenthesis too.
 */
const plain =
  /^[\p{L}\p{M}\p{N}](?:(?:[\p{L}\p{M}\p{N},:;.()·…–—/%+=_@#°-]|’(?=\p{L})| (?![ :;]))*[\p{L}\p{M}\p{N})])?$/u;
const plainAddress = /^https?:\/\/[\w./:%-]+$/;

/** The parts of a work that are filled into a citation's template. */
function slotsOf(item: CslItem): Partial<Record<Slot, string>> {
  const [author, ...others] = item.author ?? [];
  const [day, ...end] = item.issued?.['date-parts'] ?? [];
  const isDay =
    day?.length === 3 && end.length === 0 && !item.issued?.circa && !item.issued?.season;
  const texts = {
    title: item.title,
    'container-title': item['container-title'],
    publisher: item.publisher,
    author: others.length === 0 ? author?.literal : undefined,
  };
  return {
    ...Object.fromEntries(
      Object.entries(texts).filter(([, text]) => text !== undefined && plain.test(text)),
    ),
    ...(item.URL && plainAddress.test(item.URL) && { URL: item.URL }),
    ...(isDay && (day[0] ?? 0) > 999 && { year: String(day[0]), day: String(day[2]) }),
  };
}

function probedBy(item: CslItem, values: Partial<Record<Slot, string>>): CslItem {
  const month = item.issued?.['date-parts']?.[0]?.[1] ?? 0;
  return {
    ...item,
    id: 'item',
    ...(values.title && { title: probes.title }),
    ...(values['container-title'] && { 'container-title': probes['container-title'] }),
    ...(values.publisher && { publisher: probes.publisher }),
    ...(values.author && { author: [{ literal: probes.author }] }),
    ...(values.URL && { URL: probes.URL }),
    ...(values.year && {
      issued: { 'date-parts': [[Number(probes.year), month, Number(probes.day)]] },
    }),
  };
}

/** Whether the probe of each slot stands nowhere else in a work: the number of the day may stand in its title. */
function areToldApart(probed: string, values: Partial<Record<Slot, string>>): boolean {
  return (Object.keys(values) as Slot[]).every(
    (slot) => probed.toLowerCase().split(probes[slot]).length === 2,
  );
}

/** Cuts an entry at the probes of these slots; undefined where one is neither as it was nor in title case. */
function templateOf(
  printed: readonly Printed[],
  values: Partial<Record<Slot, string>>,
): Template | undefined {
  const slots = Object.keys(values) as Slot[];
  if (slots.length === 0) return undefined;
  const words = slots.map((slot) => probes[slot].replace(/[./]/g, '\\$&')).join('|');
  let isKnown = true;
  const template = printed.map(({ italic, text }) => ({
    italic,
    pieces: text.split(new RegExp(`(${words})`, 'i')).map((piece) => {
      const slot = slots.find((each) => probes[each] === piece.toLowerCase());
      if (!slot) return piece;
      const isCased = piece !== probes[slot];
      isKnown &&= !isCased || piece === probes[slot].replace(/\bz/g, 'Z');
      return { slot, isCased };
    }),
  }));
  return isKnown ? template : undefined;
}
