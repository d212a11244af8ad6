import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../text/sha256.ts';
import { cacheFolder, keep } from './cache.ts';
import { indexedPng } from './png.ts';
import { useBundledFonts } from './fonts.ts';

/** To be raised when the same SVG shall come out differently. */
const edition = 2;

/**
 * An SVG as PNG, `scale` times its size, drawn with the bundled fonts alone. It is kept below .cache/ by the digest of what it is
 * drawn from, so that only what has changed is drawn again.
 */
export async function drawSocialImage(svg: string, scale = 1): Promise<Uint8Array> {
  useBundledFonts(cacheFolder());
  const { default: sharp } = await import('sharp');
  const renderer = JSON.stringify(sharp.versions);
  const digest = sha256Of(`${edition} ${renderer} ${scale} ${svg}`);
  const name = `social/${digest}.png`;
  const file = join(cacheFolder(), name);
  if (existsSync(file)) return readFileSync(file);
  const { data, info } = await sharp(Buffer.from(svg), { density: 72 * scale })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const png = await indexedPng({ width: info.width, height: info.height, rgba: data });
  keep(cacheFolder(), name, png);
  return png;
}

/** An SVG as an answer in PNG that does not wait until it is drawn: a build makes other pages meanwhile. */
export function pngResponse(svg: string, scale?: number): Response {
  const drawn = new ReadableStream({
    async pull(controller) {
      controller.enqueue(await drawSocialImage(svg, scale));
      controller.close();
    },
  });
  return new Response(drawn, { headers: { 'Content-Type': 'image/png' } });
}
