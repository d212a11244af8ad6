import { createHash } from 'node:crypto';
import { compareText } from '../casebook/problem.ts';

/** The SHA-256 of some bytes, as 64 hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `SHA256SUMS`: what `sha256sum -c` checks, in the order of the names. */
export function checksums(files: readonly { name: string; bytes: Uint8Array }[]): string {
  return [...files]
    .sort((a, b) => compareText(a.name, b.name))
    .map(({ name, bytes }) => `${sha256Of(bytes)}  ${name}\n`)
    .join('');
}
