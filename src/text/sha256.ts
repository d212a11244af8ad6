import { hash } from 'node:crypto';

/** The SHA-256 of a text or of bytes in hexadecimal, or its first digits. */
export function sha256Of(content: string | Uint8Array, digits = 64): string {
  return hash('sha256', content).slice(0, digits);
}
