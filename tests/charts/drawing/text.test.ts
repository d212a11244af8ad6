import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, widthOf, wrap } from '../../../src/charts/drawing/text.ts';

const face = { size: 12 } as const;

describe('the width of a text', () => {
  it('is that of the widest of the common fonts', () => {
    // Measured in Chromium with DejaVu Sans at 12 pixels.
    for (const [text, measured] of [
      ['Syrian Observatory for Human Rights', 225.3],
      ['المرصد السوري لحقوق الإنسان', 157.2],
    ] as const) {
      expect(widthOf(text, face)).toBeGreaterThanOrEqual(measured - 2);
      expect(widthOf(text, face)).toBeLessThan(measured * 1.06);
    }
  });

  it.each([
    ['bold is wider', '48', 'bold'],
    ['an accent adds nothing', 'e\u0301', 'normal'],
    ['marks of direction add nothing', '\u2068e\u2069', 'normal'],
  ] as const)('%s', (_, text, weight) => {
    const plain = weight === 'bold' ? widthOf(text, face) : widthOf('e', face);
    const width = widthOf(text, { ...face, weight });
    if (weight === 'bold') expect(width).toBeGreaterThan(plain);
    else expect(width).toBe(plain);
  });
});

describe('cutting a text', () => {
  it('leaves what fits', () => {
    expect(cut('Monitor', 100, face)).toEqual({ text: 'Monitor' });
  });

  it('keeps the whole of what does not', () => {
    expect(cut('Human Rights Office', 80, face)).toEqual({
      text: 'Human Rig…',
      full: 'Human Rights Office',
    });
  });

  it('closes an isolate that it cuts open, around the ellipsis', () => {
    expect(cut('\u2068لجنة توثيق المفقودين\u2069', 60, face).text).toMatch(
      /^\u2068[^\u2069]+…\u2069$/,
    );
  });

  it('parts no pair of surrogates and no letter from its accent', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 0, max: 200 }),
        (text, width) => {
          const { text: kept } = cut(text, width, face);
          expect(kept.isWellFormed()).toBe(true);
          expect(kept.endsWith('…') || kept.endsWith('\u2069') || kept === text).toBe(true);
        },
      ),
    );
  });
});

describe('wrapping a text', () => {
  it('closes an isolate at the end of a line and opens it again on the next', () => {
    const { lines } = wrap('\u2068لجنة توثيق المفقودين\u2069: 7 (civilians)', 110, 3, face);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines)
      expect(line.split('\u2068')).toHaveLength(line.split('\u2069').length);
    expect(lines.join(' ').replace(/\u2069 \u2068/g, ' ')).toBe(
      '\u2068لجنة توثيق المفقودين\u2069: 7 (civilians)',
    );
  });

  it('breaks at spaces and behind hyphens', () => {
    expect(wrap('Commission for the North-Eastern Shore', 150, 4, face).lines).toEqual([
      'Commission for the',
      'North-Eastern Shore',
    ]);
  });

  it('breaks a domain before its dot where it alone is too long, and no number or abbreviation', () => {
    const saying = 'said by PanARMENIAN.Net';
    expect(wrap(saying, 130, 4, face).lines).toEqual(['said by', 'PanARMENIAN.Net']);
    expect(wrap('PanARMENIAN.Net', 90, 4, face).lines).toEqual(['PanARMENIAN', '.Net']);
    for (const text of ['12.50', 'U.N.', 'e.g.'])
      expect(wrap(`about ${text}`, 50, 4, face).lines).toEqual(['about', text]);
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrap('Donaudampfschifffahrtsgesellschaft', 100, 4, face).lines.join('')).toBe(
      'Donaudampfschifffahrtsgesellschaft',
    );
  });

  it('cuts what is too much from the last line', () => {
    const { lines, full } = wrap('one two three four five six', 50, 2, face);
    expect(lines).toEqual(['one two', 'three…']);
    expect(full).toBe('one two three four five six');
  });

  it('isolates every line of an isolated text', () => {
    const { lines } = wrap('\u2068لجنة توثيق المفقودين\u2069', 70, 3, face);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^\u2068.*\u2069$/u);
  });

  it('never makes a line wider than asked for, nor more lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 1, max: 5 }),
        (words, width, most) => {
          const { lines } = wrap(words.join(' '), width, most, face);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(widthOf(line, face)).toBeLessThanOrEqual(width + 1e-9);
        },
      ),
    );
  });
});
