/** Prints what the interface says, for `machine.test.ts` to compare between machines. */
import {
  describePrecision,
  formatDate,
  formatDay,
  formatList,
  formatNumber,
  formatTick,
  languageName,
  locales,
  machineDate,
  strings,
} from '../../src/i18n/index.ts';
import { parseEdtf } from '../../src/schemas/edtf.ts';
import { leavesOf, textOf } from './leaves.ts';

const dates = ['2025-03-06', '2025-03-06/2025-03-07', '2025-03-07T01:15+04:00', '2025-03', '1977']
  .concat(['2024-12-08/..', '197X', '2025-21', '2025-03-07T23:30Z'])
  .map((written) => parseEdtf(written)!);
const moments = [Date.UTC(2025, 2, 6), Date.UTC(2025, 2, 6, 23, 59, 59, 999)];

for (const locale of locales) {
  const said = [
    ...leavesOf(strings(locale)).map(
      ([path, leaf]) => `${path} ${textOf(leaf, [3, 1234, 5, 7, 9])}`,
    ),
    ...dates.flatMap((date) => [
      formatDate(date, locale),
      describePrecision(date, locale),
      machineDate(date),
    ]),
    ...moments.flatMap((ms) => [
      formatDay(ms, locale),
      ...(['time', 'day', 'month', 'year'] as const).map((step) => formatTick(ms, step, locale)),
    ]),
    formatNumber(1234567, locale),
    formatList(['a', 'b', 'c'], locale),
    languageName('hy', locale),
  ];
  console.log(said.join('\n'));
}
