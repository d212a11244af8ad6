import { textFieldsOf } from './fields.ts';
import type { AnyEntry, CaseEntry, TranslationEntry } from '../entry.ts';
import type { LinkedRecords } from '../link.ts';
import { memoize } from '../memoize.ts';
import type { SourcePosition } from '../problem.ts';
import type { FieldPath } from '../../schemas/shape.ts';
import type { TextVoice } from '../../schemas/text.ts';
import type { CheckContext } from '../check.ts';
import type { Point } from '../../prose/tree.ts';
import { blocksOf, type ProseBlock, type TextSegment, type PassageRange } from './flatten.ts';
import { placesInSource } from './place.ts';

/** Some words of the record, as a reader reads them. */
export interface Passage extends ProseBlock {
  entry: AnyEntry | CaseEntry | TranslationEntry;
  /** Where in front matter it stands; undefined in the body. */
  field: FieldPath | undefined;
  /**
   * Whose voice it is: the site's own; a claim's title, which sums up what somebody said; or an allegation, which names
   * who makes it.
   */
  voice: Exclude<TextVoice, 'others'>;
}

/** Every text that the site itself words: bodies, and the texts of front matter from titles to reasons. */
export const passagesOf = memoize((draft: LinkedRecords): readonly Passage[] => [
  ...(draft.case ? passagesIn(draft.case) : []),
  ...draft.entries.flatMap(passagesIn),
  ...[...draft.translations.values()].flatMap(passagesIn),
]);

/** The same of one record or translation. */
export function passagesIn(entry: AnyEntry | CaseEntry | TranslationEntry): Passage[] {
  const fields = textFieldsOf(entry).map((field): Passage => ({
    entry,
    ...field,
    links: [],
    lead: '',
  }));
  const bodies = blocksOf(entry.prose).map((block): Passage => ({
    ...block,
    entry,
    field: undefined,
    voice: 'site',
  }));
  return [...fields, ...bodies];
}

/** Where an offset of a passage stands in its file. */
export function positionInPassage(
  passage: Passage,
  offset: number,
  context: CheckContext,
): SourcePosition {
  const { entry, field, pieces } = passage;
  const piece = pieces.findLast(({ start }) => start <= offset) ?? pieces[0];
  const at = field ? context.where(entry.file, field) : piece?.at;
  const source = context.textOf(entry.file);
  if (!piece || !at || source === undefined) return { file: entry.file, line: 1, column: 1 };
  const within = piece.letters[Math.max(0, Math.min(offset, piece.end - 1) - piece.start)] ?? 0;
  let places = placesOf.get(piece);
  if (!places) placesOf.set(piece, (places = placesInSource(source, at, piece.written)));
  return { file: entry.file, ...(places[within] ?? at) };
}

/** Aligned once, however many findings there are in a piece. */
const placesOf = new WeakMap<TextSegment, Point[]>();

export function isInRange(spans: readonly PassageRange[], offset: number): boolean {
  return spans.some(({ start, end }) => start <= offset && offset < end);
}
