import { formatDay, formatNumber, strings, type Locale } from '../i18n/index.ts';
import type { Known } from '../tally/known.ts';
import { endOf, greatest, roomy } from './as-of-key.ts';
import { countAxis, type CountAxis } from './axis.ts';
import type { Stretch } from './place.ts';
import { faces, widthOf } from './text.ts';

/** What stands before and behind the axis that rows of days share. */
export interface DayColumns {
  dates: string[];
  minima: string[];
  /** Of the widest date and the widest minimum, in pixels. */
  dateWidth: number;
  minimumWidth: number;
  /** Where the axis stands. */
  plot: Stretch;
  scale: CountAxis;
}

/** The columns for the days that are named, with an axis that has room for every day. */
export function dayColumns(
  named: readonly Known[],
  known: readonly Known[],
  width: number,
  locale: Locale,
): DayColumns {
  const { tally } = strings(locale);
  const dates = named.map(({ asOf }) => formatDay(asOf, locale));
  const minima = named.map(({ minimum }) => {
    if (!minimum) return width < roomy ? '–' : tally.noClaim;
    const number = formatNumber(minimum.min, locale);
    return width < roomy ? number : tally.atLeast(number);
  });
  const dateWidth = Math.max(...dates.map((text) => widthOf(text, faces.note.size)));
  const minimumWidth = Math.max(...minima.map((text) => widthOf(text, faces.strong.size, 'bold')));
  const most = greatest(known);
  const plot = { from: dateWidth + 14, to: width - minimumWidth - 10 - endOf(most, locale) };
  const scale = countAxis(most, plot, locale);
  return { dates, minima, dateWidth, minimumWidth, plot, scale };
}
