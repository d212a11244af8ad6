import { expect, test, vi } from 'vitest';
import { normalise } from '../../src/evidence/normalise.ts';

test('however many marks stand in a row, few are sorted at once', () => {
  const normalize = vi.spyOn(String.prototype, 'normalize');
  const text = `a${'\u0316\u0301'.repeat(2000)}`;
  expect(normalise(text).starts).toHaveLength(text.length);
  const lengths = normalize.mock.contexts.map((written) => String(written).length);
  normalize.mockRestore();
  expect(lengths.length).toBeGreaterThan(0);
  expect(lengths.filter((length) => length > 17)).toEqual([]);
});
