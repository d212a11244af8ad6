import { max } from 'd3';
import type { Link, Mark, Text } from '../chart.ts';
import { target, textMark } from './marks.ts';
import { faces, lineHeight, widthOf, wrap, type FaceName } from './text.ts';

/** A text in lines that fit a width. */
export interface Paragraph {
  lines: string[];
  /** The whole text where some of it had to go. */
  full?: string;
  face: FaceName;
}

/** Breaks a text into at most so many lines of a width in pixels. */
export function paragraph(text: string, width: number, face: FaceName, most = 6): Paragraph {
  return { ...wrap(text, width, most, faces[face]), face };
}

/** The height of a paragraph in pixels. */
export function heightOf({ lines, face }: Paragraph): number {
  return lines.length * leadingOf(face);
}

/** From one base line to the next, in pixels. */
function leadingOf(face: FaceName): number {
  return face === 'number' ? 23 : lineHeight;
}

/** The width of its longest line in pixels. */
export function widthOfParagraph({ lines, face }: Paragraph): number {
  return max(lines, (line) => widthOf(line, faces[face])) ?? 0;
}

/** From a base line to the bottom of its line, and from the top of a line to its base line, in pixels. */
const descent = 4;
export const ascent = lineHeight - descent;

/** A paragraph as texts, from its top; `more` are further classes. */
export function setParagraph(
  { lines, full, face }: Paragraph,
  x: number,
  top: number,
  { anchor = 'start', more = '' }: { anchor?: Text['anchor']; more?: string } = {},
): Text[] {
  const name = more ? `${face} ${more}` : face;
  return lines.map((text, index) => {
    const y = top + (index + 1) * leadingOf(face) - descent;
    // The lines of one text need its whole only once.
    return textMark(text, [x, y], name, anchor, index === lines.length - 1 ? full : undefined);
  });
}

/** Paragraphs one below the other, from a top. */
export function setParagraphs(
  paragraphs: readonly Paragraph[],
  x: number,
  top: number,
  look?: { anchor?: Text['anchor']; more?: string },
): Text[] {
  let y = top;
  return paragraphs.flatMap((one) => {
    const set = setParagraph(one, x, y, look);
    y += heightOf(one);
    return set;
  });
}

/** Marks and paragraphs one below the other, from a height on; those with a link are easy to hit. */
export function verticalLayout(width: number, from = 2) {
  let set: Mark[] = [];
  let top = from;
  return {
    width,
    add(text: Paragraph, link?: Link) {
      const height = heightOf(text);
      const texts = setParagraph(text, 0, top);
      if (link) set.push(target(link, { x: 0, y: top, width, height }, texts));
      else for (const text of texts) set.push(text);
      top += height;
    },
    /** Puts marks down and goes on below them. */
    put(marks: readonly Mark[], height: number) {
      for (const mark of marks) set.push(mark);
      top += height;
    },
    /** Draws marks below all that stand there, and takes no room: a grid. */
    putBehind(marks: readonly Mark[]) {
      set = [...marks, ...set];
    },
    skip(pixels: number) {
      top += pixels;
    },
    marks: () => set,
    bottom: () => top,
  };
}

/** A chart that is being filled from its top. */
export type VerticalLayout = ReturnType<typeof verticalLayout>;

/** What the marks mean; `false` stands for marks that are not drawn. */
export type Key = readonly (KeyItem | false)[];

/** What a mark means. The symbol is drawn around the middle of a line, 16 pixels wide. */
export interface KeyItem {
  symbol(x: number, y: number): Mark[];
  text: string;
}

const symbolWidth = 22;
const betweenItems = 18;

/** What the marks mean, one beside the other where there is room. */
export function setKey(key: Key, width: number, top: number): { marks: Mark[]; height: number } {
  let marks: Mark[] = [];
  let [x, y] = [0, top];
  for (const item of key) {
    if (!item) continue;
    const { symbol, text } = item;
    const needed = symbolWidth + widthOf(text, faces.note);
    if (x > 0 && x + needed > width) [x, y] = [0, y + lineHeight + 3];
    const set = paragraph(text, width - symbolWidth, 'note');
    marks = marks.concat(symbol(x + 8, y + lineHeight / 2), setParagraph(set, x + symbolWidth, y));
    if (set.lines.length > 1) [x, y] = [width, y + heightOf(set) - lineHeight];
    else x += needed + betweenItems;
  }
  return { marks, height: marks.length > 0 ? y - top + lineHeight + 3 : 0 };
}
