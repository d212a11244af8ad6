import type { Casebook } from '../../casebook/link.ts';
import { formatNumber, formatPeople, sentence, strings, type Locale } from '../../i18n/index.ts';
import type { Breakdown } from '../../schemas/measure.ts';
import { remainderOf } from '../../tally/remainder.ts';
import type { Statement } from '../../tally/statement.ts';
import { layoutBreakdown } from './breakdown.ts';
import type { Chart, Mark, Size } from '../chart.ts';
import { finishChart } from '../drawing/finish.ts';
import { verticalLayout, paragraph } from '../drawing/paragraph.ts';
import { fillSquares, textureAt, type Texture } from './texture.ts';
import { groupName, linkTo, speakerOf } from '../drawing/words.ts';

export interface UnitsInput {
  casebook: Casebook;
  statement: Statement;
  breakdown: Breakdown;
}

/** Beyond this many people nobody sees each of them any more. */
const mostPeople = 400;
/** From one square to the next in pixels, the largest that does not take too many rows. */
const pitches = [26, 20, 16, 13];
const mostRows = 10;
/** After each ten, so that they can be counted. */
const afterTen = 4;

/**
 * One square, one person: a claim's number by the groups of its breakdown, and hatched what the source
 * does not break down. Undefined where there is not a square for everyone: where a number is not exact,
 * is zero, or is above 400.
 */
export function layoutUnits(input: UnitsInput, { width }: Size, locale: Locale): Chart | undefined {
  const { casebook, statement, breakdown } = input;
  const blocks = blocksOf(casebook, statement, breakdown, locale);
  if (!blocks) return undefined;
  const t = strings(locale);
  const words = t.charts.units;
  const page = verticalLayout(width);
  const total = formatPeople(statement.count, statement.outcome, locale);
  const link = linkTo(casebook, statement, locale);
  page.add(
    paragraph(t.common.labelled(speakerOf(casebook, statement, locale), total), width, 'heading'),
  );
  page.add(paragraph(words.rule, width, 'note'));
  const pitch = pitchFor(blocks, width);
  for (const { name, people, texture } of blocks) {
    page.skip(8);
    const label = sentence(t.charts.breakdown.part(name, formatNumber(people, locale)), locale);
    page.add(paragraph(label, width, 'label'));
    page.skip(3);
    const { marks, height } = squaresOf(people, pitch, page.bottom(), width, texture);
    page.put([{ kind: 'group', link: { to: link.to, label }, marks }], height);
  }
  const base = layoutBreakdown(input, { width }, locale);
  return finishChart({ casebook, locale }, page, {
    name: 'units',
    title: base.title,
    description: base.description,
    claims: [statement.claim],
    table: base.table,
  });
}

interface Block {
  name: string;
  people: number;
  texture: Texture;
}

/** The groups with their people, or undefined where one of them is not exact. */
function blocksOf(
  casebook: Casebook,
  { count }: Statement,
  breakdown: Breakdown,
  locale: Locale,
): Block[] | undefined {
  if (count.kind !== 'exact' || count.min === 0 || count.min > mostPeople) return undefined;
  const blocks: Block[] = [];
  for (const [index, part] of breakdown.parts.entries()) {
    if (part.count.kind !== 'exact') return undefined;
    const name = groupName(casebook, { by: breakdown.by, group: part.group }, locale);
    blocks.push({ name, people: part.count.min, texture: textureAt(index) });
  }
  const remainder = remainderOf(count, breakdown);
  if (remainder && remainder.min > 0)
    blocks.push({
      name: strings(locale).tally.notBrokenDown,
      people: remainder.min,
      texture: 'rest',
    });
  return blocks;
}

function columnsFor(pitch: number, width: number): number {
  return 10 * Math.max(1, Math.floor((width + afterTen) / (10 * pitch + afterTen)));
}

function pitchFor(blocks: readonly Block[], width: number): number {
  const rows = (pitch: number) =>
    blocks.reduce((sum, { people }) => sum + Math.ceil(people / columnsFor(pitch, width)), 0);
  return pitches.find((pitch) => rows(pitch) <= mostRows) ?? pitches.at(-1) ?? 13;
}

function squaresOf(
  people: number,
  pitch: number,
  top: number,
  width: number,
  texture: Texture,
): { marks: Mark[]; height: number } {
  const columns = columnsFor(pitch, width);
  const corners = Array.from({ length: people }, (_, index) => {
    const place = index % columns;
    return {
      x: 1 + place * pitch + Math.floor(place / 10) * afterTen,
      y: top + Math.floor(index / columns) * pitch,
    };
  });
  const height = Math.ceil(people / columns) * pitch;
  const hit: Mark = { kind: 'rect', x: 0, y: top - 1, width, height: height + 1, class: 'hit' };
  return { marks: people > 0 ? [hit, ...fillSquares(corners, pitch - 3, texture)] : [], height };
}
