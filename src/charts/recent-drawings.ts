import { memoize } from '../casebook/memoize.ts';
import type { Chart, ChartSize } from './chart.ts';
import type { Say } from './drawing/words.ts';

type Layout = (say: Say, size: ChartSize) => Chart;

/** A chart's page, its files and its page for frames are made one after the other, with charts that the page names. */
export const mostRecent = 16;

/** The layouts that were asked last, each with its answers; the latest at the end. */
const recent = new Map<Layout, Layout>();

/** A layout that draws a chart once for each size and language, for as long as few others have been asked. */
export function drawnOnce(layout: Layout): Layout {
  return (say, size) => {
    const kept = recent.get(layout) ?? withAnswers(layout);
    recent.delete(layout);
    recent.set(layout, kept);
    for (const oldest of recent.keys()) {
      if (recent.size <= mostRecent) break;
      recent.delete(oldest);
    }
    return kept(say, size);
  };
}

function withAnswers(layout: Layout): Layout {
  const ask = memoize((say: Say, width: number, alone: 'alone' | 'among others') =>
    layout(say, { width, alone: alone === 'alone' }),
  );
  return (say, { width, alone }) => ask(say, width, alone ? 'alone' : 'among others');
}
