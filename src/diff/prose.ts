import { textsIn } from '../casebook/translation.ts';
import type { Pairs } from './pairs.ts';
import { bodyOf, type Revision } from './side.ts';

/** A file whose words changed, without its data. */
export interface ProseChange {
  file: string;
  change: 'added' | 'removed' | 'changed';
}

/** The files whose prose, or whose translated words, differ; under the name that they have now. */
export function proseChanges(before: Revision, after: Revision, { renamed }: Pairs): ProseChange[] {
  const now = new Map(renamed.map((pair) => [pair.before.file, pair.after.file]));
  const old = new Map(wordsOf(before).map(([file, words]) => [now.get(file) ?? file, words]));
  const young = new Map(wordsOf(after));
  return [...new Set([...old.keys(), ...young.keys()])].sort().flatMap((file): ProseChange[] => {
    const [from, to] = [old.get(file) ?? '', young.get(file) ?? ''];
    if (from === to) return [];
    return [{ file, change: from === '' ? 'added' : to === '' ? 'removed' : 'changed' }];
  });
}

function wordsOf(side: Revision): [string, string][] {
  const translations = new Map(
    side.draft.translations.values().map((entry) => [entry.file, textsIn(entry)]),
  );
  return [...side.files.keys()].map((file) => {
    const texts = (translations.get(file) ?? []).map(({ text }) => text);
    return [file, [...texts, bodyOf(side, file) ?? ''].filter(Boolean).join('\n\n')];
  });
}
