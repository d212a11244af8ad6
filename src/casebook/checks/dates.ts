import { schemaOfTranslated } from '../../schemas/translation.ts';
import type { EdtfDate } from '../../schemas/edtf.ts';
import { valuesWith, type FieldPath } from '../../schemas/shape.ts';
import type { AnyEntry, CaseEntry } from '../entry.ts';
import type { LinkedRecords } from '../link.ts';
import type { SourcePosition } from '../problem.ts';
import { surelyBefore } from '../time.ts';
import type { CheckContext } from '../check.ts';

/** Every date in the front matter of a record or of the case. */
export function datesIn(entry: AnyEntry | CaseEntry): { path: FieldPath; date: EdtfDate }[] {
  const schema = schemaOfTranslated('collection' in entry ? entry.collection : 'case');
  return valuesWith(schema, 'edtf', entry.data).map(({ path, value }) => ({
    path,
    date: value as EdtfDate,
  }));
}

/** The day of this version of the case, the later of `published` and `updated`, and where it stands. */
export function versionOf(
  { case: entry }: LinkedRecords,
  where: CheckContext['where'],
): { date: EdtfDate; place: SourcePosition } | undefined {
  if (!entry) return undefined;
  const { published, updated } = entry.data;
  const isUpdated = updated !== undefined && !surelyBefore(updated, published);
  return {
    date: isUpdated ? updated : published,
    place: where(entry.file, [isUpdated ? 'updated' : 'published']),
  };
}
