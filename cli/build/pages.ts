import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { handOver, type Reading } from '../../src/casebook/handed.ts';
import { astroConfig } from '../astro.ts';
import { pathsOf, type Slice } from './slice.ts';

/** Has Astro make the pages of a slice, of what was read, in `site` below a workshop. */
export async function makePages(reading: Reading, slice: Slice, workshop: string): Promise<string> {
  const config = await astroConfig(reading.folder);
  const site = join(workshop, 'site');
  handOver(reading);
  try {
    await build({
      ...config,
      integrations: [...(config.integrations ?? []), onlyPagesOf(slice)],
      outDir: site,
      cacheDir: join(workshop, 'cache'),
    });
  } finally {
    handOver(undefined);
  }
  return site;
}

function onlyPagesOf(slice: Slice): AstroIntegration {
  return {
    name: 'casebook-slice',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          name: 'casebook',
          getStaticPaths: async () => pathsOf(await usual.getStaticPaths(), slice),
        })),
    },
  };
}
