import { max } from 'd3';
import type { AnyEntry, Claim } from '../../casebook/entry.ts';
import { asserterOf, lastMomentOf, recordOf } from '../../casebook/link.ts';
import { memoize } from '../../casebook/memoize.ts';
import { direction } from '../../i18n/index.ts';
import type { Chart, ChartTable, Mark } from '../chart.ts';
import { flipAnchors, mirror } from './mirror.ts';
import { setKey, type Key, type VerticalLayout } from './paragraph.ts';
import type { Say } from './words.ts';

/** What a layout has drawn, apart from the marks on its page. */
export interface ChartContent extends Pick<Chart, 'name' | 'title' | 'description'> {
  /** What the marks mean, set below them. */
  key?: Key;
  /** Whose numbers it shows; of a chart of incidents, the claims about them. */
  claims: Iterable<Claim>;
  /** Marks whose places are the same in every script, as on a map; they lie below the others. */
  unmirrored?: readonly Mark[];
  /** Made when it is asked for: a chart is drawn in several widths, and its table is shown once. */
  table(): ChartTable;
}

/** The end of every layout: the key below the marks, the height, the source line, and mirrored where texts run to the left. */
export function finishChart(say: Say, page: VerticalLayout, content: ChartContent): Chart {
  const { name, title, description, key = [], unmirrored = [] } = content;
  const { marks, height } = setKey(key, page.width, page.bottom() + 10);
  if (height > 0) page.put(marks, height + 10);
  const isMirrored = direction(say.locale) === 'rtl';
  return {
    name,
    width: page.width,
    height: Math.ceil(page.bottom() + 4),
    ...(isMirrored && { direction: 'rtl' }),
    title,
    description,
    marks: isMirrored
      ? [...flipAnchors(unmirrored), ...mirror(page.marks(), page.width)]
      : [...unmirrored, ...page.marks()],
    get source() {
      return sourceOf(content)(say);
    },
    get table() {
      return tableOf(content);
    },
  };
}

const tableOf = memoize(({ table }: ChartContent) => table());
const sourceOf = memoize(({ claims }: ChartContent) =>
  memoize((say: Say) => sourceLine(say, [...new Set(claims)])),
);

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
