import type { Casebook } from '../casebook/link.ts';
import { chartKinds } from '../charts/catalogue.ts';
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

export type ChartProps = ReturnType<typeof chartPaths>[number]['props'];
