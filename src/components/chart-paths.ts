import type { Casebook } from '../casebook/link.ts';
import {
  chartAddress,
  chartKinds,
  type ChartKind,
  type ChartSubject,
} from '../charts/catalogue.ts';
import { localePaths } from './site.ts';

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

/** A kind of chart with everything that it is drawn of, and the one by which the gallery shows it. */
export interface Exhibit {
  kind: ChartKind;
  subjects: readonly ChartSubject[];
  lead: ChartSubject;
}

/** The gallery: each kind that the case has, shown by the chart of its root incident where there is one. */
export function exhibitsOf(casebook: Casebook): Exhibit[] {
  const { root } = casebook.case.data;
  return chartKinds.flatMap((kind) => {
    const subjects = kind.subjects(casebook);
    const lead = subjects.find(({ about }) => about === `incidents/${root}`) ?? subjects[0];
    return lead ? [{ kind, subjects, lead }] : [];
  });
}

/** The charts that the gallery shows, as paths. */
export function leadPaths(casebook: Casebook) {
  const exhibits = exhibitsOf(casebook);
  return localePaths(casebook).flatMap(({ params, props }) =>
    exhibits.map(({ kind, lead }) => ({
      params: { ...params, chart: kind.name, subject: lead.id },
      props: { ...props, kind, subject: lead },
    })),
  );
}

/** The address of a chart's picture for a phone, below base and language. */
export function narrowPictureAddress(kind: string, subject: string): string {
  return `${chartAddress(kind, 'narrow')}${subject}.svg`;
}

export type ChartProps = ReturnType<typeof chartPaths>[number]['props'];
