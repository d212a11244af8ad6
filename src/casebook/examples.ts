import type { Files, Unreadable } from './files.ts';

/** The change that an example makes to one file of the example case. */
export type ExampleChange =
  /** The whole text of the file. */
  | string
  /** One passage of the file, which holds it exactly once, and what stands there instead. */
  | { replace: string; by: string }
  /** Bytes that are no text. */
  | Uint8Array
  /** The file is taken away. */
  | null;

/** A content folder small enough to read: paths to changes, laid over the example case. */
export type ExampleFiles = Readonly<Record<string, ExampleChange>>;

/** A change of one passage of a file, which holds it exactly once. */
export function edit(file: string, replace: string, by: string): ExampleFiles {
  return { [file]: { replace, by } };
}

/** A paragraph more in a note. */
export function inNote(text: string): ExampleFiles {
  return edit('notes/method.mdx', 'Two numbers add up', `${text}\n\nTwo numbers add up`);
}

/** For an example in which "guard-second" is replaced or retracted: the texts that print its numbers, without them. */
export const withoutSecond: ExampleFiles = {
  ...edit(
    'incidents/ferry-sinking.mdx',
    'counted <Count claim="guard-second" outcome="killed" /> dead, <Count claim="guard-second" outcome="killed" group="civilians" /> of them passengers.',
    'counted the dead.',
  ),
  ...edit(
    'ar/incidents/ferry-sinking.mdx',
    'أحصى حرس البحيرة <Count claim="guard-second" outcome="killed" /> قتيلاً، بينهم <Count claim="guard-second" outcome="killed" group="civilians" /> من الركاب.',
    'أحصى حرس البحيرة القتلى.',
  ),
  ...edit('notes/method.mdx', '| <Count claim="guard-second" outcome="killed" />', '| not current'),
};

/** The example case with an example's changes. Throws when a passage to replace is not there exactly once. */
export function layOver(base: Files, example: ExampleFiles): Files {
  const files = new Map(base);
  for (const [file, change] of Object.entries(example)) {
    const changed = changedFile(file, base.get(file), change);
    if (changed === undefined) files.delete(file);
    else files.set(file, changed);
  }
  return files;
}

function changedFile(
  file: string,
  bytes: Uint8Array | Unreadable | undefined,
  change: ExampleChange,
): Uint8Array | undefined {
  if (change === null) return undefined;
  if (change instanceof Uint8Array) return change;
  if (typeof change === 'string') return new TextEncoder().encode(change);
  const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '';
  const [before, after, ...others] = text.split(change.replace);
  if (after === undefined || others.length > 0)
    throw new Error(`${file} does not hold exactly once: ${change.replace}`);
  return new TextEncoder().encode(before + change.by + after);
}
