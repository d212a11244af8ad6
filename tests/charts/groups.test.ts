import fc from 'fast-check';
import { wordsFor } from '../../src/charts/drawing/words.ts';
import { describe, expect, it } from 'vitest';
import type { Casebook } from '../../src/casebook/link.ts';
import { layoutBreakdown } from '../../src/charts/groups/breakdown.ts';
import type { GroupedNumber } from '../../src/charts/groups/groups.ts';
import { narrow, wide, type ChartCell, type ChartSize, type Mark } from '../../src/charts/chart.ts';
import { hasUnits, layoutUnits } from '../../src/charts/groups/units.ts';
import { locales, type Locale } from '../../src/i18n/index.ts';
import { statementsOf } from '../../src/tally/statement.ts';
import { caseOf, nasty, type Sketch } from './cases.ts';
import { findOverlaps, textsIn } from './overlap.ts';
import { expectPicture, views } from './snapshot.ts';

type Count = string | number;
/** A number of a case that breaks it down. */
type Given = GroupedNumber & { casebook: Casebook };

function inputOf(count: Count, ...parts: Count[]): Given {
  const groups = ['crew', 'passengers', 'civilians', 'unknown'];
  const breakdown: Sketch['breakdown'] = [
    { by: 'side', parts: parts.map((count, index) => ({ group: groups[index] ?? 'rest', count })) },
  ];
  const casebook = caseOf({ groups: ['Crew', 'Passengers'], claims: [{ count, breakdown }] });
  return inputsOf(casebook)[0] ?? never();
}

function inputsOf(casebook: Casebook): Given[] {
  return [...casebook.claims.values()]
    .flatMap(statementsOf)
    .flatMap((statement) =>
      statement.breakdown.map((breakdown) => ({ casebook, statement, breakdown })),
    );
}

function never(): never {
  throw new Error('There is a breakdown.');
}

const draw = (
  layout: typeof layoutUnits,
  { casebook, ...grouped }: Given,
  size: ChartSize,
  locale: Locale,
) => layout(wordsFor(casebook, locale), grouped, size);
const texts = (input: Given, width = wide.width) =>
  textsIn(draw(layoutBreakdown, input, { width }, 'en').marks).map(({ text }) => text);
const shown = (cell: ChartCell) => (typeof cell === 'object' && cell !== null ? cell.shown : cell);

describe.each(views)('a breakdown, $view', ({ view, size, locale }) => {
  it('looks like its picture', async () => {
    const chart = draw(layoutBreakdown, inputOf(48, 16, 20, 4), size, locale);
    await expectPicture(chart, `breakdown-${view}`, locale);
  });

  it('looks like its picture in squares', async () => {
    const chart = draw(layoutUnits, inputOf(48, 16, 20, 4), size, locale);
    await expectPicture(chart, `units-${view}`, locale);
  });
});

describe('a breakdown', () => {
  it('shows what it leaves over, and says so', () => {
    const chart = draw(layoutBreakdown, inputOf(48, 16, 20, 4), wide, 'en');
    expect(texts(inputOf(48, 16, 20, 4))).toContain('8');
    expect(chart.description).toBe(
      'Monitor (6 May 2001): Of 48 people killed: Passengers: 20; Crew: 16; civilians: 4; not broken down by this source: 8.',
    );
  });

  it('says that nothing is left over', () => {
    expect(texts(inputOf(48, 16, 28, 4))).toContain('The groups make up the whole number.');
  });

  it.each([
    ['of fewer than a hundred', inputOf(99, 33, 66)],
    ['of an open total', inputOf('at least 30', 12)],
    ['of a range', inputOf('16 to 20', 9)],
    ['of a total in words', inputOf('dozens', 5)],
    ['of nobody', inputOf(0, 0)],
  ])('%s has no per cent', (_, input) => {
    expect(texts(input).some((text) => text.includes('%'))).toBe(false);
  });

  it('gives no length to a group in words', () => {
    const inWords = inputOf(48, 16, 'several');
    expect(texts(inWords)).toContain('several');
    expect(texts(inWords)).toContain('not known');
  });

  it('calls one of forty thousand not nothing, and all but one not all', () => {
    const list = texts(inputOf(40_000, 1, 39_999));
    expect(list).toContain('1 · under 1%');
    expect(list).toContain('39,999 · over 99%');
  });

  it('has in its table every part, the remainder and the total', () => {
    const { rows, columns } = draw(
      layoutBreakdown,
      inputOf(48, 16, 'at least 20'),
      wide,
      'en',
    ).table;
    const keys = ['group', 'wording', 'min', 'max', 'share'];
    const at = keys.map((key) => columns.findIndex((column) => column.key === key));
    expect(rows.map(({ cells }) => at.map((index) => shown(cells[index] ?? null)))).toEqual([
      ['Passengers', 'at least 20', 20, 'open', ''],
      ['Crew', '16', 16, 16, ''],
      ['not broken down by this source', '0–12', '0', 12, ''],
      ['Total', '48', 48, 48, ''],
    ]);
  });
});

describe('no group is drawn fainter than another', () => {
  const fillsOf = (marks: readonly Mark[]): string[] =>
    marks.flatMap((mark) =>
      mark.kind === 'group'
        ? fillsOf(mark.marks)
        : mark.kind === 'text' || mark.class === 'hit' || mark.class === 'leader'
          ? []
          : [mark.class],
    );

  it.each([
    ['pieces', layoutBreakdown],
    ['squares', layoutUnits],
  ])('as %s', (_, layout) => {
    const fills = fillsOf(draw(layout, inputOf(40, 16, 20, 4), wide, 'en').marks);
    expect(fills).toHaveLength(3);
    expect(new Set(fills).size).toBe(1);
  });
});

describe('one square, one person', () => {
  const squares = (input: Given) =>
    JSON.stringify(draw(layoutUnits, input, wide, 'en').marks).match(/\["Z"\]/g)?.length;

  it('has as many squares as people', () => {
    expect(squares(inputOf(48, 16, 28, 4))).toBe(48);
    expect(squares(inputOf(60, 16, 28, 4))).toBe(60);
  });

  it.each([
    ['an open number', inputOf('at least 30', 12)],
    ['a part that is not exact', inputOf(48, 16, 'at least 20')],
    ['a part in words', inputOf(48, 16, 'several')],
    ['nobody', inputOf(0, 0)],
    ['more than a few hundred', inputOf(401, 12)],
  ])('is not offered for %s', (_, input) => {
    expect(hasUnits(input)).toBe(false);
  });
});

describe('no piece hides another', () => {
  it.each(locales)('in %s', (locale) => {
    for (const input of inputsOf(nasty['breakdowns of all sorts']?.() ?? never()))
      for (const width of [narrow.width, 420, wide.width]) {
        expect(findOverlaps(draw(layoutBreakdown, input, { width }, locale))).toEqual([]);
        if (hasUnits(input))
          expect(findOverlaps(draw(layoutUnits, input, { width }, locale))).toEqual([]);
      }
  });

  it('whatever the parts', () => {
    const count = fc.oneof(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 400 }).map((n) => `at least ${n}`),
      fc.constantFrom('dozens', 'about 50', 'unspecified', '3 to 9'),
    );
    fc.assert(
      fc.property(count, fc.array(count, { minLength: 1, maxLength: 4 }), (total, parts) => {
        const input = inputOf(total, ...parts);
        for (const { width } of [narrow, wide])
          expect(findOverlaps(draw(layoutBreakdown, input, { width }, 'en'))).toEqual([]);
      }),
    );
  });
});
