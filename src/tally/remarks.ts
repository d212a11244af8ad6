import type { Claim } from '../casebook/entry.ts';
import type { LinkedRecords } from '../casebook/link.ts';
import { standingOf, statementsOf, type StatementStatus, type Statement } from './statement.ts';

/** A remark beside a claim: some of its numbers were replaced or retracted, or they are another claim's. */
export interface Remark {
  standing: Exclude<StatementStatus, { state: 'current' | 'unsaid' }>;
  /** The numbers of which it is true. */
  statements: readonly Statement[];
}

/** The remarks on a claim: replaced, retracted or only passing on; none where all of it stands. */
export function remarksOn(casebook: LinkedRecords, claim: Claim): Remark[] {
  const remarks = new Map<string, Remark>();
  for (const statement of statementsOf(claim)) {
    const standing = standingOf(casebook, statement);
    if (standing.state === 'current' || standing.state === 'unsaid') continue;
    const other = 'by' in standing ? standing.by.id : 'of' in standing ? standing.of.id : '';
    const key = `${standing.state} ${other}`;
    const statements = [...(remarks.get(key)?.statements ?? []), statement];
    remarks.set(key, { standing, statements });
  }
  return [...remarks.values()];
}
