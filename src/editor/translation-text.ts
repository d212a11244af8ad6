import { Document, isMap, isScalar, isSeq, visit, type YAMLMap } from 'yaml';
import type { AnyEntry, CaseEntry, TranslationEntry } from '../casebook/entry.ts';
import {
  translatablePartsOf,
  textAt,
  translationOf,
  type TranslatablePart,
} from '../casebook/translation.ts';
import { bodyPart } from '../schemas/translation.ts';
import type { FieldPath } from '../schemas/shape.ts';

export interface TranslationTask {
  original: AnyEntry | CaseEntry;
  /** The body of the original, as written. */
  originalBody: string;
  language: string;
  /** The translation as it is; undefined where there is none yet. */
  entry: TranslationEntry | undefined;
  body: string;
  /** The day of today, as EDTF. */
  today: string;
  /** Whether all that is translated was held against the originals as they are now. */
  confirm: boolean;
}

/**
 * The text of a translation's file: every text of the record under its own key, without a value where it is
 * not translated yet. What is missing or behind stands below its original, as a comment. The digest of an
 * original is renewed where nothing is translated yet, and otherwise only on purpose.
 */
export function translationText(task: TranslationTask): string {
  const { original, language, entry, originalBody, body, confirm, today } = task;
  const states = new Map(
    translationOf({ translations: entriesOf(entry) }, original, language).parts.map(
      ({ name, state }) => [name, state],
    ),
  );
  const stateOf = ({ name }: TranslatablePart) => {
    const state = states.get(name) ?? 'missing';
    return confirm && state !== 'missing' ? 'done' : state;
  };
  const parts = translatablePartsOf(original);
  const texts = parts.flatMap(({ path }) =>
    path ? [{ path, text: textAt(entry?.data, path) ?? null }] : [],
  );
  const of = parts.flatMap((part): [string, string][] => {
    const digest =
      confirm || stateOf(part) === 'missing' ? part.digest : entry?.data.of?.[part.name];
    return digest ? [[part.name, digest]] : [];
  });
  const { review, accept, translated } = entry?.data ?? {};
  const document = new Document({
    ...nested(texts),
    translated: confirm || !translated ? today : translated.edtf,
    ...(review && { review }),
    ...(accept && { accept }),
    of: Object.fromEntries(of),
  });
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string') node.type = 'QUOTE_DOUBLE';
    },
  });
  for (const part of parts) {
    const state = stateOf(part);
    if (state !== 'missing' && state !== 'behind') continue;
    const text = part.path ? part.text : `${bodyPart}:\n${originalBody}`;
    const comment = commentOf(state === 'behind' ? `has changed, and is now:\n${text}` : text);
    if (part.path) commentBefore(document, part.path, comment);
    else document.comment = comment;
  }
  const yaml = document.toString({ lineWidth: 0, nullStr: '' }).replace(/: $/gm, ':');
  return `---\n${yaml.trimEnd()}\n---\n${body.trim() ? `\n${body.trim()}\n` : ''}`;
}

function entriesOf(entry: TranslationEntry | undefined): Map<string, TranslationEntry> {
  return new Map(entry ? [[`${entry.language}/${entry.record}`, entry]] : []);
}

/** Texts at their places; an entry of a list that has no text is empty. */
function nested(
  texts: readonly { path: FieldPath; text: string | null }[],
): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const { path, text } of texts) {
    let owner: Record<string | number, unknown> = root;
    for (const [depth, step] of path.entries()) {
      const next = path[depth + 1];
      if (next === undefined) owner[step] = text;
      else {
        owner[step] ??= typeof next === 'number' ? [] : {};
        const inner = owner[step] as Record<string | number, unknown>;
        if (Array.isArray(inner))
          for (let index = inner.length; index < Number(next); index++) inner[index] = null;
        owner = inner;
      }
    }
  }
  return root;
}

/** Sets a comment above a key; above the whole entry of a list where the key is its first. */
function commentBefore(document: Document, path: FieldPath, comment: string): void {
  const key = path.at(-1);
  const owner = document.getIn(path.slice(0, -1)) ?? document.contents;
  if (!isMap(owner)) return;
  const index = owner.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  const list = document.getIn(path.slice(0, -2));
  const isFirst = index === 0 && isSeq(list);
  const node = isFirst ? (owner as YAMLMap) : owner.items[index]?.key;
  if (isMap(node) || isScalar(node)) node.commentBefore = comment;
}

function commentOf(text: string): string {
  return text
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
}
