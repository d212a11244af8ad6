import { formatNumber, type Locale } from '../../i18n/index.ts';
import { narrowest, type LedgerScale } from './panels.ts';
import type { LedgerRow } from './rows.ts';
import { faces, widthOf } from '../drawing/text.ts';

/**
 * A piece of a bar, in people: `whole` is everyone, `part` a part of the incident, `possible` what may be
 * beyond, `past` what no longer stands or only passes on another claim.
 */
export interface BarSegment {
  kind: 'whole' | 'part' | 'possible' | 'past';
  from: number;
  to: number;
  /** A number to stand on the piece, where there is room. */
  n?: number;
}

/** What of a row is drawn. */
export type DrawnRow = Pick<LedgerRow, 'bar' | 'standing'>;

/** The pieces of a row's bar from zero outwards; a claim of zero is one piece without length. */
export function piecesOf({ bar, standing }: DrawnRow): BarSegment[] {
  if (!bar) return [];
  const solid = standing.state !== 'current' ? 'past' : bar.isPart ? 'part' : 'whole';
  const { segments, sure, perhaps } = bar;
  const end = segments.at(-1)?.to ?? 0;
  const pieces: BarSegment[] = segments.map(({ from, to, count }) => ({
    kind: solid,
    from,
    to,
    n: count.kind === 'exact' ? count.min : undefined,
  }));
  if (sure > end || perhaps === 0) pieces.push({ kind: solid, from: end, to: sure });
  if (perhaps > sure) pieces.push({ kind: 'possible', from: sure, to: perhaps });
  return pieces;
}

/** The height of a bar, in pixels. */
export const barHeight = 22;
/** From the top of a row to its bar, and the bar's height, in pixels: where a row tells all, and in brief. */
const full = { top: 8, height: barHeight };
const thin = { top: 4, height: 12 };

/**
 * The bar of a row as inline SVG whose lengths are percentages of its scale: drawn once for every width.
 * `floor` is what follows, one rule through all rows. Where texts run from right to left it is mirrored.
 */
export function drawRow(
  row: DrawnRow,
  scale: LedgerScale,
  floor: number | null,
  {
    locale,
    isMirrored,
    isBrief = false,
  }: { locale: Locale; isMirrored: boolean; isBrief?: boolean },
): string {
  const { top, height } = isBrief ? thin : full;
  const x = (people: number) => percent(isMirrored ? 1 - scale.at(people) : scale.at(people));
  const rule = (people: number, name: string) =>
    `<line class="${name}" x1="${x(people)}" x2="${x(people)}" y1="0" y2="100%"/>`;
  const pieces = piecesOf(row).map(({ kind, from, to, n }) => {
    if (from === to) return rule(from, 'l-zero');
    const width = scale.at(to) - scale.at(from);
    const hasRoom =
      !isBrief &&
      n !== undefined &&
      widthOf(formatNumber(n, locale), faces.strong) + 4 <= width * narrowest;
    return [
      `<rect class="l-${kind}" x="${x(isMirrored ? to : from)}" width="${percent(width)}" y="${top}" height="${height}"/>`,
      hasRoom
        ? `<text class="on-${kind}" x="${x((from + to) / 2)}" y="${top + 16}">${formatNumber(n, locale)}</text>`
        : '',
    ].join('');
  });
  const head = isMirrored ? 'M0 0h-20m6-6-6 6 6 6' : 'M0 0h20m-6-6 6 6-6 6';
  const arrow =
    row.bar?.isOpen === true
      ? `<svg x="${x(row.bar.sure)}" y="${top + height / 2}" overflow="visible"><path class="l-open" d="${head}"/></svg>`
      : '';
  return [
    '<svg aria-hidden="true">',
    ...scale.ticks.map((tick) => rule(tick, 'l-grid')),
    ...pieces,
    arrow,
    // On a bar it keeps clear of the bar's own colour.
    floor === null ? '' : rule(floor, 'l-halo') + rule(floor, 'l-floor'),
    '</svg>',
  ].join('');
}

/** The numbers of a scale, below its rows. */
export function drawAxis(
  scale: LedgerScale,
  { locale, isMirrored }: { locale: Locale; isMirrored: boolean },
): string {
  const texts = scale.ticks.map((tick) => {
    const at = scale.at(tick);
    const anchor = at < 0.04 ? '' : at > 0.96 ? ' text-anchor="end"' : ' text-anchor="middle"';
    return `<text class="l-tick" x="${percent(isMirrored ? 1 - at : at)}" y="15"${anchor}>${formatNumber(tick, locale)}</text>`;
  });
  return `<svg class="l-axis" aria-hidden="true">${texts.join('')}</svg>`;
}

/** A share of one as a percentage to the hundredth. */
function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
