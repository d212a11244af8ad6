import { formatNumber, strings, type Locale } from '../i18n/index.ts';
import { isBounded } from '../schemas/count.ts';
import type { Known } from '../tally/known.ts';
import type { Minimum } from '../tally/minimum.ts';
import type { Statement } from '../tally/statement.ts';
import type { Mark } from './chart.ts';
import { arrow } from './count-mark.ts';
import { setKey, type KeyItem, type Page } from './setting.ts';
import { faces, widthOf } from './text.ts';

/** Narrower than this, in pixels, there is one panel across, and minima are numbers only. */
export const roomy = 480;

/** The greatest number that any day has to show. */
export function greatest(known: readonly Known[]): number {
  const counts = known.flatMap(({ range, aboutParts }) =>
    [...range.comparable, ...aboutParts].flatMap(({ count }) =>
      isBounded(count) ? [count.max ?? count.min] : [],
    ),
  );
  return Math.max(1, ...counts, ...known.map(({ minimum }) => minimum?.min ?? 0));
}

/** What an arrow, or half of a number below the axis, may need beyond its end, in pixels. */
export function endOf(most: number, locale: Locale): number {
  return Math.max(arrow + 4, widthOf(formatNumber(most, locale), faces.tick.size) / 2 + 1);
}

export function isAdded({ claim }: Statement, added: readonly Statement[]): boolean {
  return added.some((one) => one.claim === claim);
}

export function minimumText(minimum: Minimum | undefined, locale: Locale): string {
  const { tally, charts, common } = strings(locale);
  if (!minimum) return charts.asOf.noMinimum;
  return common.labelled(
    tally.conservativeMinimum,
    tally.atLeast(formatNumber(minimum.min, locale)),
  );
}

export function addKey(page: Page, items: readonly KeyItem[], width: number) {
  const key = setKey(items, width, page.bottom() + 4);
  page.put(key.marks, key.height + 4);
}

export function floorKey(known: readonly Known[], locale: Locale): KeyItem[] {
  if (known.every(({ minimum }) => minimum === undefined)) return [];
  return [
    { symbol: (x, y) => [floor(x, y - 7, y + 7)], text: strings(locale).charts.asOf.minimum },
  ];
}

export function partKey(known: readonly Known[], locale: Locale): KeyItem[] {
  if (known.every(({ aboutParts }) => aboutParts.length === 0)) return [];
  return [
    {
      symbol: (x, y) => [
        {
          kind: 'group',
          class: 'part',
          marks: [{ kind: 'circle', cx: x, cy: y, r: 4, class: 'dot' }],
        },
      ],
      text: strings(locale).charts.asOf.about.part,
    },
  ];
}

export function floor(x: number, top: number, bottom: number): Mark {
  return { kind: 'line', x1: x, y1: top, x2: x, y2: bottom, class: 'floor' };
}
