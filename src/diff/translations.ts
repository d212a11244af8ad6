import { originalOf, translationOf } from '../casebook/translation.ts';
import type { Revision } from './side.ts';

/** A translation whose original changed without it. */
export interface LeftBehind {
  file: string;
  /** The parts that changed: `title`, `roles.0.title`, `body`. */
  parts: string[];
}

/** The translations that are behind in the younger side, and were not in the older one. */
export function translationsLeftBehind(before: Revision, after: Revision): LeftBehind[] {
  const old = new Map(behindIn(before).map(({ file, parts }) => [file, parts]));
  return behindIn(after)
    .map(({ file, parts }) => ({
      file,
      parts: parts.filter((part) => !old.get(file)?.includes(part)),
    }))
    .filter(({ parts }) => parts.length > 0);
}

function behindIn({ draft }: Revision): LeftBehind[] {
  return [...draft.translations.values()].map((entry) => {
    const original = originalOf(draft, entry);
    const parts = original ? translationOf(draft, original, entry.language).parts : [];
    return {
      file: entry.file,
      parts: parts.filter(({ state }) => state === 'behind').map(({ name }) => name),
    };
  });
}
