import { keyOf, type AnyEntry } from '../../casebook/entry.ts';
import { recordOf } from '../../casebook/link.ts';
import { outcomeLabel } from '../../i18n/index.ts';
import { isBounded, type Count } from '../../schemas/count.ts';
import type { StatementStatus, Statement } from '../../tally/statement.ts';
import type { ChartCell, ChartTable } from '../chart.ts';
import type { Say } from './words.ts';

/** A record by its name, and by its id for machines. */
export function recordCell(say: Say, record: AnyEntry): ChartCell {
  return { shown: say.name(record), value: record.id };
}

/** Several records in one cell; null where there is none. */
export function recordsCell(say: Say, records: readonly AnyEntry[]): ChartCell {
  if (records.length === 0) return null;
  return { shown: say.list(records.map(say.name)), value: records.map(({ id }) => id).join(' ') };
}

/** A date in words, and in EDTF for machines. */
export function dateCell(say: Say, date: Parameters<Say['date']>[0]): ChartCell {
  return { shown: say.date(date), value: date.edtf };
}

type ChartColumn = ChartTable['columns'][number];

/** What a count is in a table: as worded, and its bounds, in words where they are open or none. */
export function countColumns({ t }: Say): ChartColumn[] {
  const { column } = t.charts;
  return [
    { key: 'wording', label: column.wording },
    { key: 'kind', label: column.wording, only: 'download' },
    { key: 'min', label: column.atLeast, numeric: true },
    { key: 'max', label: column.atMost, numeric: true },
  ];
}

export function countCells(say: Say, count: Count): ChartCell[] {
  const { openEnd, noBound } = say.t.charts.bound;
  const none = { shown: noBound, value: null };
  const [min, max] = isBounded(count)
    ? [count.min, count.max ?? { shown: openEnd, value: null }]
    : [none, none];
  return [{ shown: say.count(count), value: count.wording }, count.kind, min, max];
}

/** One statement a row, with everything that a chart may draw of it. */
export function statementTable(
  say: Say,
  caption: string,
  said: readonly { statement: Statement; standing: StatementStatus }[],
): ChartTable {
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
      ...countColumns(say),
      { key: 'incidents', label: column.incident },
      { key: 'occurred', label: column.covers },
      { key: 'state', label: column.state },
      { key: 'source', label: column.source, only: 'download' },
    ],
    rows: said.map(({ statement, standing: { state } }) => {
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
          ...countCells(say, count),
          { shown: incidents, value: covers.incidents.join(' ') },
          dateCell(say, covers.occurred),
          { shown: charts.state[state], value: state },
          source,
        ],
      };
    }),
  };
}
