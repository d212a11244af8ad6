import type { Files, Unreadable } from '../files.ts';
import type { ExampleChange, ExampleFiles } from '../rule.ts';

/** For an example in which "guard-second" is replaced or retracted: the texts that print its numbers, without them. */
export const withoutSecond: ExampleFiles = {
  'incidents/ferry-sinking.mdx': {
    replace:
      'counted <Count claim="guard-second" outcome="killed" /> dead, <Count claim="guard-second" outcome="killed" group="civilians" /> of them passengers.',
    by: 'counted the dead.',
  },
  'ar/incidents/ferry-sinking.mdx': {
    replace:
      'أحصى حرس البحيرة <Count claim="guard-second" outcome="killed" /> قتيلاً، بينهم <Count claim="guard-second" outcome="killed" group="civilians" /> من الركاب.',
    by: 'أحصى حرس البحيرة القتلى.',
  },
  'notes/method.mdx': {
    replace: '| the second | <Count claim="guard-second" outcome="killed" /> |',
    by: '| the second | not current |',
  },
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
