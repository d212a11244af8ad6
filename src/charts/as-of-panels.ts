import { asserterOf, type Casebook } from '../casebook/link.ts';
import { formatCount, formatDay, sentence, strings, type Locale } from '../i18n/index.ts';
import { isBounded } from '../schemas/count.ts';
import type { Known } from '../tally/known.ts';
import type { Statement } from '../tally/statement.ts';
import {
  addKey,
  endOf,
  floor,
  floorKey,
  greatest,
  isAdded,
  minimumText,
  partKey,
  roomy,
} from './as-of-key.ts';
import { countAxis, drawCountAxis, type CountAxis } from './axis.ts';
import type { Mark } from './chart.ts';
import { keyTo, markAcross } from './count-mark.ts';
import { heightOf, paragraph, setParagraph, type Page, type Paragraph } from './setting.ts';
import { faces, lineHeight } from './text.ts';
import { fitName, incidentsOf, linkTo } from './words.ts';

/** So many claims of one kind are shown in a panel. */
const mostClaims = 6;

/** Where a panel stands and how its columns divide. */
interface Panel {
  x: number;
  top: number;
  width: number;
  /** The width of its labels. */
  labels: number;
  scale: CountAxis;
}

const gutter = 36;

/** One day a panel: the claims that stood at its end, the new ones first, and the conservative minimum. */
export function addPanels(
  page: Page,
  casebook: Casebook,
  known: readonly Known[],
  width: number,
  locale: Locale,
) {
  const across = width >= roomy ? 2 : 1;
  const panelWidth = (width - (across - 1) * gutter) / across;
  const labels = Math.round(panelWidth * 0.5) - 12;
  const most = greatest(known);
  for (let from = 0; from < known.length; from += across) {
    const panels = known.slice(from, from + across).map((day, index) => {
      const x = index * (panelWidth + gutter);
      const plot = { from: x + labels + 12, to: x + panelWidth - endOf(most, locale) };
      const scale = countAxis(most, plot, locale);
      return drawPanel(
        casebook,
        day,
        { x, top: page.bottom(), width: panelWidth, labels, scale },
        locale,
      );
    });
    page.put(
      panels.flatMap(({ marks }) => marks),
      Math.max(...panels.map(({ height }) => height)) + 16,
    );
  }
  const bounded = known
    .flatMap(({ range, aboutParts }) => [...range.comparable, ...aboutParts])
    .filter(({ count }) => isBounded(count))
    .map(({ count }) => ({ count, state: 'current' as const }));
  const items = [...keyTo(bounded, locale), ...partKey(known, locale), ...floorKey(known, locale)];
  addKey(page, items, width);
}

function drawPanel(
  casebook: Casebook,
  { asOf, range, aboutParts, minimum, added }: Known,
  panel: Panel,
  locale: Locale,
): { marks: Mark[]; height: number } {
  const words = strings(locale).charts.asOf;
  const { x, top, width, labels, scale } = panel;
  const marks: Mark[] = [];
  let y = top;
  const add = (text: Paragraph) => {
    marks.push(...setParagraph(text, x, y));
    y += heightOf(text);
  };
  add(paragraph(words.endOf(formatDay(asOf, locale)), width, 'strong', 2));
  add(paragraph(sentence(minimumText(minimum, locale), locale), width, 'label', 3));
  y += 4;
  const plotTop = y;
  const addClaims = (statements: readonly Statement[], part: boolean) => {
    for (const statement of newestFirst(statements, added).slice(0, mostClaims)) {
      const row = drawClaim(
        casebook,
        statement,
        isAdded(statement, added),
        part,
        { ...panel, top: y },
        locale,
      );
      marks.push(row.mark);
      y += row.height;
    }
    if (statements.length > mostClaims)
      add(paragraph(words.more(statements.length - mostClaims), labels, 'note', 2));
  };
  add(paragraph(range.comparable.length > 0 ? words.whole : words.noWhole, labels, 'note', 3));
  addClaims(range.comparable, false);
  if (aboutParts.length > 0) {
    y += 4;
    add(paragraph(words.parts, labels, 'note', 3));
    addClaims(aboutParts, true);
  }
  const bottom = y + 2;
  return {
    marks: [
      ...drawCountAxis(scale, plotTop, bottom),
      ...(minimum ? [floor(scale.at(minimum.min), plotTop, bottom)] : []),
      ...marks,
    ],
    height: bottom + 18 - top,
  };
}

function newestFirst(statements: readonly Statement[], added: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) => Number(isAdded(b, added)) - Number(isAdded(a, added)));
}

const none: Paragraph = { lines: [], face: 'note' };

function drawClaim(
  casebook: Casebook,
  statement: Statement,
  isNew: boolean,
  part: boolean,
  { x, top, width, labels, scale }: Panel,
  locale: Locale,
): { mark: Mark; height: number } {
  const { charts, common } = strings(locale);
  const { claim, count } = statement;
  const name = fitName(casebook, asserterOf(casebook, claim), labels, faces.label, locale);
  const said = formatCount(count, locale);
  const wording = paragraph(
    isNew ? common.aside(said, charts.asOf.new) : said,
    labels,
    isNew ? 'strong' : 'label',
    3,
  );
  // Of a part it has to be said which one.
  const where = part
    ? paragraph(incidentsOf(casebook, statement, locale), labels, 'note', 2)
    : none;
  const height = lineHeight + heightOf(wording) + heightOf(where) + 5;
  return {
    mark: {
      kind: 'group',
      ...(part ? { class: 'part' } : {}),
      link: linkTo(casebook, statement, locale),
      marks: [
        { kind: 'rect', x, y: top, width, height, class: 'hit' },
        ...setParagraph({ lines: [name.text], full: name.full, face: 'label' }, x, top + 2),
        ...setParagraph(wording, x, top + 2 + lineHeight),
        ...setParagraph(where, x, top + 2 + lineHeight + heightOf(wording)),
        ...(isBounded(count) ? markAcross(count, scale.at, top + height / 2).marks : []),
      ],
    },
    height,
  };
}
