import { spellOut } from '../text/hidden.ts';

const longest = 60;

/** What an author wrote, as a message may repeat it: on one line, not too long, hidden characters spelled out. */
export function said(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return spellOut(line.length > longest ? `${line.slice(0, longest)}…` : line);
}

/** "a", "b" or "c". */
export function eitherOf(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
