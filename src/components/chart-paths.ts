import { recordByKey, type Casebook } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import {
  chartAddress,
  chartKinds,
  isOfRoot,
  ledAndRest,
  type ChartKind,
  type ChartSubject,
  type KindName,
} from '../charts/catalogue.ts';
import type { Locale } from '../i18n/index.ts';
import { pagesByRecord } from './lists.ts';
import type { RowPage } from './row-pages.ts';
import { localePaths, type Site } from './site.ts';

/** Every chart of the case in every language, as paths of pages or files. */
export function chartPaths(casebook: Casebook) {
  return localePaths(casebook).flatMap(({ params, props }) =>
    chartKinds.flatMap((kind) =>
      kind.subjects(casebook).map((subject) => ({
        params: { ...params, chart: kind.name, subject: subject.id },
        props: { ...props, kind, subject },
      })),
    ),
  );
}

/** A kind of chart in the gallery: what is shown as a picture, and the rest. */
export interface ChartPageProps {
  kind: ChartKind;
  shown: readonly ChartSubject[];
  others: readonly ChartSubject[];
}

/** The address below which the gallery pages of one kind of chart stand. */
export function galleryAddress(kind: string): string {
  return `/charts/${kind}/by/`;
}

/** The pages over which the charts of a kind are spread that are about records; none where they are few. */
export function chartPagesOf({ casebook, locale }: Site, kind: KindName): RowPage<ChartSubject>[] {
  return chartPagesIn(casebook, kind, locale);
}

const chartPagesIn = memoize((casebook: Casebook, kind: KindName, locale: Locale) => {
  const { lead, rest } = ledAndRest(casebook, kind);
  const rows = [...lead, ...rest].flatMap((subject) => {
    const record = subject.about && recordByKey(casebook, subject.about);
    return record ? [{ subject, record }] : [];
  });
  return pagesByRecord({ casebook, locale }, rows, ({ record }) => record).map(
    ({ rows: some, ...page }) => ({ ...page, rows: some.map(({ subject }) => subject) }),
  );
});

/** The gallery: each kind that the case has. */
export function exhibitsOf(casebook: Casebook): ChartPageProps[] {
  return chartKinds.flatMap((kind) => {
    const { lead, rest } = ledAndRest(casebook, kind.name);
    return lead.length > 0 ? [{ kind, shown: lead, others: rest }] : [];
  });
}

export interface Drawable {
  kind: ChartKind;
  subject: ChartSubject;
}

/** So many other charts are named below one. */
const mostRelated = 8;

/** The charts about each record, in the order of the gallery; the case and its root incident are the same. */
const chartsAbout = memoize((casebook: Casebook) =>
  Map.groupBy(
    chartKinds.flatMap((kind) => kind.subjects(casebook).map((subject) => ({ kind, subject }))),
    ({ subject }) => aboutOf(casebook, subject),
  ),
);

function aboutOf(casebook: Casebook, subject: ChartSubject) {
  return isOfRoot(casebook, subject) ? undefined : subject.about;
}

/** The other charts about what a chart is about. */
export function relatedTo(casebook: Casebook, kind: ChartKind, subject: ChartSubject): Drawable[] {
  const all = chartsAbout(casebook).get(aboutOf(casebook, subject)) ?? [];
  return all
    .filter((other) => !(other.kind.name === kind.name && other.subject.id === subject.id))
    .slice(0, mostRelated);
}

/** The charts that the gallery shows as pictures, as paths. */
export function thumbnailPaths(casebook: Casebook) {
  const exhibits = exhibitsOf(casebook);
  return localePaths(casebook).flatMap(({ params, props }) =>
    exhibits.flatMap(({ kind, shown }) =>
      shown.map((subject) => ({
        params: { ...params, chart: kind.name, subject: subject.id },
        props: { ...props, kind, subject },
      })),
    ),
  );
}

/** The address of a chart's picture in the gallery, below base and language. */
export function thumbnailAddress(kind: string, subject: string): string {
  return `${chartAddress(kind, 'thumbnail')}${subject}.svg`;
}

export type ChartProps = ReturnType<typeof chartPaths>[number]['props'];
