import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAxis, drawTimeAxis, timeAxis } from '../../../src/charts/drawing/axis.ts';
import { faces, widthOf } from '../../../src/charts/drawing/text.ts';
import { locales } from '../../../src/i18n/index.ts';
import { findOverlaps } from '../overlap.ts';

describe('the axis of people', () => {
  it.each([
    [0, ['0', '1']],
    [1, ['0', '1']],
    [3, ['0', '1', '2', '3']],
    [48, ['0', '10', '20', '30', '40', '50']],
    [71, ['0', '20', '40', '60', '80']],
    [40_000, ['0', '10,000', '20,000', '30,000', '40,000']],
  ])('up to %i has ticks at whole people, from zero', (max, labels) => {
    const { ticks } = countAxis(max, { from: 0, to: 320 }, 'en');
    expect(ticks.map(({ label }) => label)).toEqual(labels);
    expect(ticks[0]?.at).toBe(0);
  });

  it('never collides and never parts a person', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000 }),
        fc.integer({ min: 60, max: 700 }),
        fc.constantFrom(...locales),
        (max, length, locale) => {
          const { ticks, at } = countAxis(max, { from: 0, to: length }, locale);
          expect(at(0)).toBe(0);
          expect(ticks.at(-1)?.value).toBeGreaterThanOrEqual(max);
          for (const [index, { at, label, value }] of ticks.entries()) {
            expect(Number.isInteger(value)).toBe(true);
            const next = ticks[index + 1];
            if (!next) continue;
            const half = (text: string) => widthOf(text, faces.tick) / 2;
            expect(at + half(label)).toBeLessThan(next.at - half(next.label));
          }
        },
      ),
    );
  });
});

const day = 24 * 60 * 60 * 1000;
const at = (text: string) => Date.parse(text);
const labels = (from: string, to: string, width: number, finest?: 'day') => {
  const axis = timeAxis({ from: at(from), to: at(to) }, { from: 20, to: 20 + width }, 'en', finest);
  return {
    ticks: axis.ticks.flatMap(({ label }) => label?.label ?? []).join(' '),
    parents: axis.parents.flatMap(({ label }) => label ?? []).join(' | '),
  };
};

describe('the axis of time', () => {
  it('counts minutes within an hour, in UTC', () => {
    expect(labels('2001-05-05T13:00Z', '2001-05-05T14:00Z', 240)).toEqual({
      ticks: '13:15 13:30 13:45',
      parents: '5 May 2001, UTC',
    });
  });

  it('counts days over a few of them, and puts their labels in their middles', () => {
    expect(labels('2025-03-04', '2025-03-08', 240, 'day')).toEqual({
      ticks: '4 5 6 7',
      parents: 'Mar 2025',
    });
    const axis = timeAxis({ from: 0, to: 4 * day }, { from: 0, to: 400 }, 'en', 'day');
    expect(axis.ticks[0]?.label?.at).toBe(50);
  });

  it('counts Mondays over a month or two', () => {
    expect(labels('2001-01-01', '2001-03-01', 300, 'day')).toEqual({
      ticks: '1 8 15 22 29 5 12 19 26',
      parents: 'Jan 2001 | Feb 2001',
    });
  });

  it('counts months over a year and years over decades', () => {
    expect(labels('2001-01-01', '2002-01-01', 500)).toEqual({
      ticks: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
      parents: '2001',
    });
    expect(labels('1977-03-16', '2017-07-01', 240)).toEqual({
      ticks: '1980 1990 2000 2010',
      parents: '',
    });
  });

  it('never collides, from one minute to three centuries', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.double({ min: Math.log(60_000), max: Math.log(300 * 365 * day), noNaN: true }),
        fc.integer({ min: 200, max: 700 }),
        fc.constantFrom(...locales),
        fc.constantFrom('time', 'day'),
        (from, length, width, locale, finest) => {
          const span = { from: from.getTime(), to: from.getTime() + Math.exp(length) };
          const axis = timeAxis(span, { from: 30, to: 30 + width }, locale, finest);
          const chart = {
            name: 'axis',
            width: width + 60,
            height: 50,
            title: '',
            description: '',
            source: '',
            marks: drawTimeAxis(axis, 5),
            table: { caption: '', columns: [], rows: [] },
          };
          expect(findOverlaps(chart)).toEqual([]);
          expect(axis.ticks.some(({ label }) => label)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});
