import { keyOf } from '../../casebook/entry.ts';
import { recordOf } from '../../casebook/link.ts';
import { formatCount, type Locale, outcomeLabel, strings } from '../../i18n/index.ts';
import { isBounded, type Count } from '../../schemas/count.ts';
import type { Standing, Statement } from '../../tally/statement.ts';
import type { Cell, Table } from '../chart.ts';
import type { Say } from './words.ts';

type Column = Table['columns'][number];

/** What a count is in a table: as worded, and its bounds, in words where they are open or none. */
export function countColumns(locale: Locale): Column[] {
  const { column } = strings(locale).charts;
  return [
    { key: 'wording', label: column.wording },
    { key: 'kind', label: column.wording, only: 'download' },
    { key: 'min', label: column.atLeast, numeric: true },
    { key: 'max', label: column.atMost, numeric: true },
  ];
}

export function countCells(count: Count, locale: Locale): Cell[] {
  const { openEnd, noBound } = strings(locale).charts.bound;
  const [min, max] = isBounded(count)
    ? [count.min, count.max ?? { shown: openEnd, value: null }]
    : [
        { shown: noBound, value: null },
        { shown: noBound, value: null },
      ];
  return [{ shown: formatCount(count, locale), value: count.wording }, count.kind, min, max];
}

/** One statement a row, with everything that a chart may draw of it. */
export function statementTable(
  say: Say,
  caption: string,
  said: readonly { statement: Statement; state: Standing['state'] | 'apart' }[],
): Table {
  const { casebook, locale, t } = say;
  const { charts, common } = t;
  const { column } = charts;
  return {
    caption,
    columns: [
      { key: 'claim', label: column.claim, only: 'download' },
      { key: 'said_by', label: column.saidBy },
      { key: 'claimed', label: column.saidOn },
      { key: 'outcome', label: column.outcome },
      { key: 'population', label: column.group },
      ...countColumns(locale),
      { key: 'incidents', label: column.incident },
      { key: 'occurred', label: column.covers },
      { key: 'state', label: column.state },
      { key: 'source', label: column.source, only: 'download' },
    ],
    rows: said.map(({ statement, state }) => {
      const { claim, outcome, population, count } = statement;
      const { covers, claimed, source, assertedBy } = claim.data;
      const incidents = covers.incidents
        .map((id) => say.name(recordOf(casebook, 'incidents', id)))
        .join('; ');
      return {
        link: keyOf(claim),
        cells: [
          claim.id,
          { shown: say.speaker(statement), value: assertedBy },
          { shown: say.said(claimed), value: claimed.edtf },
          { shown: outcomeLabel(outcome, locale), value: outcome },
          population
            ? { shown: say.group(population), value: population.group }
            : { shown: common.everyone, value: null },
          ...countCells(count, locale),
          { shown: incidents, value: covers.incidents.join(' ') },
          { shown: say.date(covers.occurred), value: covers.occurred.edtf },
          { shown: charts.state[state], value: state },
          source,
        ],
      };
    }),
  };
}
