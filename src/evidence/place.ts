import type { TextRange } from './find.ts';

/** The position of a passage in a capture, for a person who has the text open. */
export interface CapturePosition {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** Characters (UTF-16 units) before it in the whole text. */
  offset: number;
  /** The words of the text itself. */
  text: string;
  /** The same with some words around it, on one line. */
  context: string;
}

const contextLength = 60;

/** The place of a stretch of a text. */
export function capturePositionOf(text: string, { start, end }: TextRange): CapturePosition {
  const before = text.slice(0, start);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return {
    line: before.split(/\r\n?|\n/).length,
    column: start - lineStart + 1,
    offset: start,
    text: oneLine(text.slice(start, end)),
    context: `${opening(before)}${oneLine(text.slice(start, end))}${closing(text.slice(end))}`,
  };
}

function opening(before: string): string {
  const words = before.slice(-contextLength);
  const cut = before.length > contextLength;
  return oneLine(cut ? `…${words.slice(Math.max(0, words.search(/\s/)))}` : words);
}

function closing(after: string): string {
  const words = after.slice(0, contextLength);
  const cut = after.length > contextLength;
  return oneLine(cut ? `${words.replace(/\S*$/, '')}…` : words);
}

/** White space of all kinds as one space, and without characters that turn the direction of a terminal. */
function oneLine(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '')
  );
}
