import { readDrawing, type Drawing, type Fault } from './svg-drawing.ts';

/** The logo of a case: a file beside case.mdx that only draws. */
export interface Logo {
  /** The name of its file. */
  name: string;
  type: 'image/png' | 'image/svg+xml';
  /** In pixels, or in units of the drawing. */
  width: number;
  height: number;
  /** The file's bytes. */
  base64: string;
  /** The contents of a drawing, to be placed within others. */
  drawing?: Pick<Drawing, 'viewBox' | 'inner'>;
}

/** In bytes: every page shows it, on a slow line too. */
export const largestLogo = 100 * 1024;
/** In pixels: more than any screen shows of it. */
const longestSide = 4000;

/** Reads a logo from its bytes, by what its name says that it is; or tells the first fault in it. Never throws. */
export function readLogo(name: string, bytes: Uint8Array): Logo | Fault {
  if (bytes.length > largestLogo)
    return wrong(
      `This logo has ${Math.ceil(bytes.length / 1024)} KiB, and every page shows it; it may have ${largestLogo / 1024}.`,
      'Save it smaller: as an SVG, or as a PNG of some 400 pixels.',
    );
  const base64 = Buffer.from(bytes).toString('base64');
  if (name.endsWith('.png')) {
    const size = sizeOfPng(bytes);
    return 'what' in size ? size : { name, type: 'image/png', ...size, base64 };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return wrong(
      'This is no SVG: it is not text in UTF-8.',
      'Save it again as an SVG, or as a PNG.',
    );
  }
  const read = readDrawing(text);
  if ('what' in read) return read;
  const { width, height, ...drawing } = read;
  return { name, type: 'image/svg+xml', width, height, base64, drawing };
}

function wrong(what: string, fix: string): Fault {
  return { offset: 0, what, fix };
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The size of a PNG (third edition, 2025) whose chunks are whole, from its header to its end. */
function sizeOfPng(bytes: Uint8Array): { width: number; height: number } | Fault {
  if (!signature.every((byte, n) => bytes[n] === byte))
    return wrong(
      'This is no PNG, whatever its name says.',
      'Save it again as a PNG, or name it after what it is.',
    );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signature.length;
  let last = '';
  while (at + 12 <= bytes.length && last !== 'IEND') {
    last = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    at += 12 + view.getUint32(at);
  }
  if (last !== 'IEND' || at !== bytes.length)
    return wrong('This PNG is broken off, or something hangs on behind it.', 'Save it again.');
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 && width <= longestSide && height <= longestSide
    ? { width, height }
    : wrong(
        `This logo is ${width} by ${height} pixels; a side has at most ${longestSide}.`,
        'Save it smaller.',
      );
}
