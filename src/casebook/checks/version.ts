import type { EdtfDate } from '../../schemas/edtf.ts';
import type { LinkedRecords } from '../link.ts';
import { surelyBefore } from '../time.ts';
import type { CheckContext } from '../rule.ts';

/** The day of this version of the case, the later of `published` and `updated`, and where it stands. */
export function versionOf(
  { case: entry }: LinkedRecords,
  where: CheckContext['where'],
): { date: EdtfDate; place: ReturnType<CheckContext['where']> & { what: string } } | undefined {
  if (!entry) return undefined;
  const { published, updated } = entry.data;
  const isUpdated = updated !== undefined && !surelyBefore(updated, published);
  return {
    date: isUpdated ? updated : published,
    place: {
      ...where(entry.file, [isUpdated ? 'updated' : 'published']),
      what: 'The day of this version.',
    },
  };
}
