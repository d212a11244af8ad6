import { hash } from 'node:crypto';

/** Digests of large objects that stand inside others, many of them inside several. */
const digests = new WeakMap<object, string>();

/** Of texts shorter than this it costs less to put one together again than to remember its digest. */
const fewestRemembered = 256;

/** Thrown for what has no content that could be compared: a function, or an object that is more than its fields. */
const undigestible = new Error('This has no content that could be compared.');

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
    const text = textOf(value, nameOf);
    // A text shorter than a digest is its own, and never one's of another.
    return text.length < digestLength ? text : shortDigest(text);
  } catch (error) {
    if (error === undigestible) return undefined;
    throw error;
  }
}

const digestLength = 22;

/** 22 letters that no two texts have in common. */
export function shortDigest(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64').slice(0, digestLength);
}

/** A text that no other value has: of each word its length stands before it, so that no mark can be one of its letters. */
function textOf(value: unknown, nameOf: (value: object) => string | undefined): string {
  if (typeof value === 'string') return `${value.length}"${value}`;
  if (typeof value === 'function' || typeof value === 'symbol') throw undigestible;
  if (typeof value !== 'object' || value === null) return String(value);
  const name = nameOf(value) ?? digests.get(value);
  if (name !== undefined) return `@${name}`;
  if (Array.isArray(value)) return `[${listed(value, nameOf)}]`;
  if (value instanceof Map) return `map(${listed(value, nameOf)})`;
  if (value instanceof Set) return `set(${listed(value, nameOf)})`;
  if (value instanceof Uint8Array) return `bytes(${shortDigest(value)})`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw undigestible;
  let text = '{';
  for (const key of Object.keys(value))
    text += `${key.length}"${key}:${textOf(value[key as keyof typeof value], nameOf)},`;
  text += '}';
  if (text.length < fewestRemembered) return text;
  const digest = shortDigest(text);
  digests.set(value, digest);
  return `@${digest}`;
}

function listed(values: Iterable<unknown>, nameOf: (value: object) => string | undefined): string {
  let text = '';
  for (const value of values) text += `${textOf(value, nameOf)},`;
  return text;
}
