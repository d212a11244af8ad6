import { createHash } from 'node:crypto';

/** The DNS namespace of RFC 9562, appendix A; names here begin with "casebook:". */
const namespace = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

/**
 * A permanent identifier for a name: `urn:uuid:` with a version 5 UUID (RFC 9562). It depends on the name
 * alone, so it stays when the site moves to another host or path.
 */
export function urnOf(name: string): string {
  const seed = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const hash = createHash('sha1').update(seed).update(`casebook:${name}`, 'utf8').digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.subarray(0, 16).toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
