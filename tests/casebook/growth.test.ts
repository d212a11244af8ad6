import { afterAll, beforeAll, expect, test } from 'vitest';
import { Pair } from 'yaml';
import { readYaml } from '../../src/casebook/yaml.ts';

let looks = 0;

beforeAll(() => {
  const keysOf = new WeakMap<object, unknown>();
  Object.defineProperty(Pair.prototype, 'key', {
    configurable: true,
    get(this: object) {
      looks++;
      return keysOf.get(this);
    },
    set(this: object, key: unknown) {
      keysOf.set(this, key);
    },
  });
});
afterAll(() => {
  Reflect.deleteProperty(Pair.prototype, 'key');
});

const keys = (n: number) => Array.from({ length: n }, (_, index) => `key${index}`);

test.each<[string, (n: number) => unknown]>([
  ['one key again and again', (n) => readYaml('key: 1\n'.repeat(n), 2).findings],
  [
    'places of keys',
    (n) => {
      const { whereKey } = readYaml(keys(n).join(': 1\n').concat(': 1\n'), 2);
      return keys(n).map((key) => whereKey([], key));
    },
  ],
  [
    'places of values',
    (n) => {
      const { where } = readYaml(keys(n).join(': 1\n').concat(': 1\n'), 2);
      return keys(n).map((key) => where([key]));
    },
  ],
])('%s: the keys that are looked at grow with the front matter, not with its square', (_, act) => {
  const [atFirst = 0, , atLast = 0] = [100, 200, 400].map((n) => {
    looks = 0;
    act(n);
    return looks / n;
  });
  expect(atFirst).toBeGreaterThan(0);
  expect(atLast).toBeLessThan(1.2 * atFirst);
});
