import type { Casebook } from '../../casebook/link.ts';
import type { Locale } from '../../i18n/index.ts';
import type { Coverage } from '../../tally/coverage.ts';
import type { Mark } from '../chart.ts';
import { cellText, mostLines } from './grid.ts';
import { lastOf, linkOf, subjectHead } from './heads.ts';
import {
  ascent,
  heightOf,
  paragraph,
  setParagraph,
  type VerticalLayout,
} from '../drawing/paragraph.ts';
import { lineHeight } from '../drawing/text.ts';
import { nameOf } from '../drawing/words.ts';

/** One subject after the other: who spoke of it with what. */
export function addLists(
  page: VerticalLayout,
  casebook: Casebook,
  { asserters, subjects, said }: Coverage,
  width: number,
  locale: Locale,
) {
  let group: string | undefined;
  for (const subject of subjects) {
    const head = subjectHead(casebook, subject, locale);
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
      const { lines } = cellText(cell, width * 0.42, locale);
      const name = paragraph(
        nameOf(casebook, asserter, locale),
        width * 0.54 - 10,
        'label',
        mostLines,
      );
      const top = page.bottom();
      const height = Math.max(lines.length * lineHeight, heightOf(name)) + 6;
      page.put(
        [
          {
            kind: 'group',
            link: linkOf(casebook, last, subject, locale),
            marks: [
              { kind: 'rect', x: 0, y: top, width, height, class: 'hit' },
              {
                kind: 'rect',
                x: 0.5,
                y: top + 6,
                width: 8,
                height: 8,
                class: last.standing.state === 'current' ? 'whole-bar' : 'past-bar',
              },
              ...setParagraph(name, 14, top + 3),
              ...lines.map(({ text, class: face }, index): Mark => ({
                kind: 'text',
                x: width,
                y: top + 3 + ascent + index * lineHeight,
                text,
                anchor: 'end',
                class: face,
              })),
            ],
          },
        ],
        height,
      );
    }
  }
}
