import type { Coverage } from '../../tally/coverage.ts';
import { rect, target } from '../drawing/marks.ts';
import { heightOf, paragraph, setParagraph, type VerticalLayout } from '../drawing/paragraph.ts';
import { lineHeight } from '../drawing/text.ts';
import type { Say } from '../drawing/words.ts';
import { cellText, mostLines, setCell } from './grid.ts';
import { lastOf, linkOf, subjectHead } from './heads.ts';

/** One subject after the other: who spoke of it with what. */
export function addSubjectLists(
  page: VerticalLayout,
  say: Say,
  { asserters, subjects, said }: Coverage,
) {
  const { width } = page;
  let group: string | undefined;
  for (const subject of subjects) {
    const head = subjectHead(say, subject);
    if (head.group && head.group.key !== group) {
      page.skip(group === undefined ? 0 : 10);
      group = head.group.key;
      page.add(paragraph(head.group.text, width, 'strong', mostLines), head.group.link);
      page.skip(3);
    } else page.skip(9);
    page.add(paragraph(head.text, width, 'note', mostLines));
    for (const asserter of asserters) {
      const cell = said(asserter, subject);
      const last = lastOf(cell);
      if (!last) continue;
      const lines = cellText(say, cell, width * 0.42);
      const name = paragraph(say.name(asserter), width * 0.54 - 10, 'label', mostLines);
      const top = page.bottom();
      const height = Math.max(lines.length * lineHeight, heightOf(name)) + 6;
      const isCurrent = last.standing.state === 'current';
      const square = { x: 0.5, y: top + 6, width: 8, height: 8 };
      page.put(
        [
          target(linkOf(say, last, subject), { x: 0, y: top, width, height }, [
            rect(square, isCurrent ? 'whole-bar' : 'past-bar'),
            ...setParagraph(name, 14, top + 3),
            ...setCell(lines, [width, top + 3], 'end'),
          ]),
        ],
        height,
      );
    }
  }
}
