import { collectionNames } from '../schemas/collections.ts';
import { isId } from '../schemas/id.ts';
import type { Correction, Incident, RecordKey } from './entry.ts';
import { compareText } from './problem.ts';

/** An id that a record had once: its record was renamed, or taken away. */
export interface FormerId {
  /** The record by its old id. */
  key: RecordKey;
  /** The record as it is called now, over however many steps; undefined when it was taken away. */
  now: RecordKey | undefined;
  /** The last correction that tells it; an alias tells no more than where to go. */
  correction: Correction | undefined;
}

/** A correction of the field `id`: from which record to which, or to none. */
export interface IdChange {
  from: RecordKey;
  to: RecordKey | undefined;
}

/** The change of id that a correction tells, or undefined when it tells of something else, or makes no sense. */
export function idChangeOf({ data }: Correction): IdChange | undefined {
  const collection = collectionNames.find((name) => data.record.startsWith(`${name}/`));
  const [from, to] = [data.from, data.to].map((value) => (value === null ? value : String(value)));
  if (data.field !== 'id' || !collection || !isId(from) || (to !== null && !isId(to)))
    return undefined;
  return { from: `${collection}/${from}`, to: to === null ? undefined : `${collection}/${to}` };
}

/** Every id that is no record's any more and still has an address, by aliases and corrections, in order of key. */
export function formerIdsOf(records: {
  incidents: ReadonlyMap<string, Incident>;
  corrections: ReadonlyMap<string, Correction>;
}): Map<RecordKey, FormerId> {
  const steps = new Map<RecordKey, { to: RecordKey | undefined; correction?: Correction }>();
  for (const { id, data } of records.incidents.values())
    for (const alias of data.aliases) steps.set(`incidents/${alias}`, { to: `incidents/${id}` });
  for (const correction of records.corrections.values()) {
    const change = idChangeOf(correction);
    if (change) steps.set(change.from, { to: change.to, correction });
  }
  const follow = (key: RecordKey): FormerId => {
    const passed = new Set<RecordKey>();
    let now: RecordKey | undefined = key;
    let correction: Correction | undefined;
    while (now !== undefined && !passed.has(now)) {
      const step = steps.get(now);
      if (!step) break;
      passed.add(now);
      ({ to: now, correction = correction } = step);
    }
    return { key, now, correction };
  };
  return new Map([...steps.keys()].sort(compareText).map((key) => [key, follow(key)]));
}
