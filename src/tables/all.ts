import type { Casebook } from '../casebook/link.ts';
import { allTallies } from '../tally/minima.ts';
import type { Table } from './table.ts';
import { actorTables } from './actors.ts';
import { claimTables } from './claims.ts';
import { figureTables } from './figures.ts';
import { incidentTables } from './incidents.ts';
import { measuresTable } from './measures.ts';
import { minimaTable } from './minima.ts';
import { aboutTable, correctionTable, noteTable, translationTable } from './others.ts';
import { placeTables } from './places.ts';
import { sourceTables } from './sources.ts';

/** The record as relational tables: what the CSV files, the database and the data package are made of. */
export function tablesOf(casebook: Casebook): Table[] {
  return [
    aboutTable(casebook),
    ...incidentTables(casebook),
    ...claimTables(casebook),
    measuresTable(casebook),
    minimaTable(casebook, allTallies(casebook)),
    ...sourceTables(casebook),
    ...actorTables(casebook),
    ...figureTables(casebook),
    ...placeTables(casebook),
    noteTable(casebook),
    correctionTable(casebook),
    translationTable(casebook),
  ];
}
