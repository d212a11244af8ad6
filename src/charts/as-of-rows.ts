import type { Casebook } from '../casebook/link.ts';
import { strings, type Locale } from '../i18n/index.ts';
import { isBounded } from '../schemas/count.ts';
import type { Known } from '../tally/known.ts';
import type { Statement } from '../tally/statement.ts';
import { addKey, floor, floorKey, isAdded, partKey } from './as-of-key.ts';
import { drawCountAxis, drawLabelsAbove, type CountAxis } from './axis.ts';
import { dayColumns } from './as-of-columns.ts';
import type { Mark } from './chart.ts';
import { markAcross } from './count-mark.ts';
import { heightOf, paragraph, setParagraph, type KeyItem, type Page } from './setting.ts';
import { lineHeight } from './text.ts';
import { linkTo } from './words.ts';

/**
 * One day a row: the claims that were new that day, the span of all that stood about the whole, and
 * the conservative minimum.
 */
export function addRows(
  page: Page,
  casebook: Casebook,
  known: readonly Known[],
  width: number,
  locale: Locale,
) {
  const words = strings(locale).charts.asOf;
  const { dates, minima, minimumWidth, scale } = dayColumns(known, known, width, locale);
  const rowHeight = 20;
  // The axis stands above too where its lower end is far away.
  const head = paragraph(words.minimum, Math.max(minimumWidth, width * 0.3), 'note', 2);
  page.put(
    setParagraph(head, width, page.bottom(), { anchor: 'end' }),
    heightOf(head) + (known.length > 12 ? lineHeight : 2),
  );
  const top = page.bottom();
  const rows: Mark[] = [];
  for (const [index, day] of known.entries()) {
    const { range, minimum } = day;
    const y = top + index * rowHeight + rowHeight / 2;
    const bounds = range.comparable.flatMap(({ count }) =>
      isBounded(count) ? [count.min, count.max ?? count.min] : [],
    );
    rows.push({
      kind: 'text',
      x: 0,
      y: y + 4,
      text: dates[index] ?? '',
      anchor: 'start',
      class: 'note',
    });
    if (bounds.length > 0)
      rows.push({
        kind: 'line',
        x1: scale.at(Math.min(...bounds)),
        y1: y,
        x2: scale.at(Math.max(...bounds)),
        y2: y,
        class: 'spread',
      });
    if (minimum) rows.push(floor(scale.at(minimum.min), y - 8, y + 8));
    rows.push(...drawNew(casebook, day, scale, y, locale));
    rows.push({
      kind: 'text',
      x: width,
      y: y + 4,
      text: minima[index] ?? '',
      anchor: 'end',
      class: minimum ? 'strong' : 'note',
    });
  }
  const height = known.length * rowHeight;
  const axis = drawCountAxis(scale, top, top + height);
  const above = known.length > 12 ? drawLabelsAbove(scale, top - 4) : [];
  page.put([...axis, ...rows, ...above], height + 24);
  addKey(page, keyOfRows(known, locale), width);
}

/** The claims that were new on a day, on its row: what is about parts below what is about the whole. */
export function drawNew(
  casebook: Casebook,
  { range, aboutParts, added }: Known,
  scale: CountAxis,
  y: number,
  locale: Locale,
): Mark[] {
  const draw = (statements: readonly Statement[], part: boolean) =>
    statements.flatMap((statement): Mark[] => {
      if (!isAdded(statement, added) || !isBounded(statement.count)) return [];
      const { marks, box } = markAcross(statement.count, scale.at, y, 4);
      return [
        {
          kind: 'group',
          ...(part ? { class: 'part' } : {}),
          link: linkTo(casebook, statement, locale),
          marks: [{ kind: 'rect', ...box, class: 'hit' }, ...marks],
        },
      ];
    });
  return [...draw(aboutParts, true), ...draw(range.comparable, false)];
}

/** What the marks of rows mean. */
export function keyOfRows(known: readonly Known[], locale: Locale): KeyItem[] {
  const words = strings(locale).charts.asOf;
  return [
    {
      symbol: (x, y) => [{ kind: 'circle', cx: x, cy: y, r: 4, class: 'dot' }],
      text: words.newClaim,
    },
    ...partKey(known, locale),
    {
      symbol: (x, y) => [{ kind: 'line', x1: x - 8, y1: y, x2: x + 8, y2: y, class: 'spread' }],
      text: words.spread,
    },
    ...floorKey(known, locale),
  ];
}
