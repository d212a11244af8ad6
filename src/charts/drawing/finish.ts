import { max } from 'd3';
import type { AnyEntry, Claim } from '../../casebook/entry.ts';
import { asserterOf, lastMomentOf, recordOf } from '../../casebook/link.ts';
import { direction } from '../../i18n/index.ts';
import type { Chart, Mark } from '../chart.ts';
import { flipAnchors, mirror } from './mirror.ts';
import { setKey, type Key, type VerticalLayout } from './paragraph.ts';
import type { Say } from './words.ts';

/** What a layout has drawn, apart from the marks on its page. */
export interface ChartContent extends Pick<Chart, 'name' | 'title' | 'description' | 'table'> {
  /** What the marks mean, set below them. */
  key?: Key;
  /** Whose numbers it shows; of a chart of incidents, the claims about them. */
  claims: Iterable<Claim>;
  /** Marks whose places are the same in every script, as on a map; they lie below the others. */
  unmirrored?: readonly Mark[];
}

/** The end of every layout: the key below the marks, the height, the source line, and mirrored where texts run to the left. */
export function finishChart(
  say: Say,
  page: VerticalLayout,
  { name, title, description, table, key = [], claims, unmirrored = [] }: ChartContent,
): Chart {
  const { marks, height } = setKey(key, page.width, page.bottom() + 10);
  if (height > 0) page.put(marks, height + 10);
  const chart: Chart = {
    name,
    width: page.width,
    height: Math.ceil(page.bottom() + 4),
    title,
    description,
    source: sourceLine(say, [...new Set(claims)]),
    marks: page.marks(),
    table,
  };
  if (direction(say.locale) === 'ltr') return { ...chart, marks: [...unmirrored, ...chart.marks] };
  const mirrored = mirror(chart);
  return { ...mirrored, marks: [...flipAnchors(unmirrored), ...mirrored.marks] };
}

/** So many speakers and documents are named in a source line. */
const mostNamed = 5;

/** Who said it, in which documents it was read, by when all of it was said, and the licence. */
function sourceLine(say: Say, claims: readonly Claim[]): string {
  const { casebook, t } = say;
  const words = t.charts.source;
  const named = (all: Iterable<AnyEntry>) => say.list([...new Set(all)].map(say.name), mostNamed);
  const last = max(claims, ({ data }) => lastMomentOf(data.claimed));
  const licence = casebook.case.data.licence.data;
  if (last === undefined) return licence;
  return [
    words.saidBy(named(claims.map((claim) => asserterOf(casebook, claim)))),
    words.readIn(named(claims.map(({ data }) => recordOf(casebook, 'sources', data.source)))),
    words.asSaidBy(say.day(last)),
    licence,
  ].join(' · ');
}
