import { hash } from 'node:crypto';

/** Digests of objects that stand inside others, many of them inside several. */
const digests = new WeakMap<object, string>();

/** Thrown for what has no content that could be compared: a function, or an object that is more than its fields. */
class Undigestible extends Error {}

/**
 * A digest of a value by its content: equal for values in which everything is equal, in the same order. `nameOf` gives
 * the names of objects that stand for themselves. Undefined where the value holds what has no content, such as a
 * function. The value must not be changed afterwards.
 */
export function digestOf(
  value: unknown,
  nameOf: (value: object) => string | undefined,
): string | undefined {
  try {
    return shortDigest(textOf(value, nameOf));
  } catch (error) {
    if (error instanceof Undigestible) return undefined;
    throw error;
  }
}

/** 22 letters that no two texts have in common. */
export function shortDigest(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64').slice(0, 22);
}

function textOf(value: unknown, nameOf: (value: object) => string | undefined): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function' || typeof value === 'symbol') throw new Undigestible();
  if (typeof value !== 'object' || value === null) return String(value);
  const name = nameOf(value) ?? digests.get(value);
  if (name !== undefined) return `@${name}`;
  const list = (values: Iterable<unknown>) =>
    Array.from(values, (one) => textOf(one, nameOf)).join();
  if (Array.isArray(value)) return `[${list(value)}]`;
  if (value instanceof Map) return `map(${list(value)})`;
  if (value instanceof Set) return `set(${list(value)})`;
  if (value instanceof Uint8Array) return `bytes(${shortDigest(value)})`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Undigestible();
  const digest = shortDigest(`{${list(Object.entries(value).flat())}}`);
  digests.set(value, digest);
  return `@${digest}`;
}
