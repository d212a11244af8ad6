import type { Casebook } from '../../casebook/link.ts';
import { strings, type Locale } from '../../i18n/index.ts';
import type { Coverage } from '../../tally/coverage.ts';
import type { Mark } from '../chart.ts';
import { cellText } from './grid.ts';
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

/** One subject after the other: who spoke of it with what, and who did not. */
export function addLists(
  page: VerticalLayout,
  casebook: Casebook,
  { asserters, subjects, said }: Coverage,
  width: number,
  locale: Locale,
) {
  const { charts } = strings(locale);
  let group: string | undefined;
  for (const subject of subjects) {
    const head = subjectHead(casebook, subject, locale);
    if (head.group && head.group.key !== group) {
      page.skip(group === undefined ? 0 : 10);
      group = head.group.key;
      page.add(paragraph(head.group.text, width, 'strong', 4), head.group.link);
      page.skip(3);
    } else page.skip(9);
    page.add(paragraph(head.text, width, 'note', 3));
    for (const asserter of asserters) {
      const cell = said(asserter, subject);
      const last = lastOf(cell);
      if (!last) continue;
      const { lines } = cellText(cell, width * 0.42, locale);
      const name = paragraph(nameOf(casebook, asserter, locale), width * 0.54 - 10, 'label', 3);
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
                class: last.standing.state === 'current' ? 'fill-strong' : 'fill-none',
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
    const mute = asserters.filter((asserter) => said(asserter, subject).length === 0);
    if (mute.length > 0) {
      const named = mute.slice(0, 6).map((asserter) => nameOf(casebook, asserter, locale));
      const rest = mute.length - named.length;
      const list = [...named, ...(rest > 0 ? [charts.others(rest)] : [])].reduce(charts.series);
      page.add(paragraph(charts.coverage.noClaimBy(list), width, 'note', 8));
    }
  }
}
