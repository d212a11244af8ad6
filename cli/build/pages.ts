import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { handOver, type Reading } from '../../src/casebook/handed.ts';
import { astroConfig } from '../astro.ts';
import { doing } from '../progress.ts';
import { pathsOf, type Slice } from './slice.ts';

/** Has Astro make the pages of a slice, of what was read, in `site` below a workshop. */
export async function makePages(reading: Reading, slice: Slice, workshop: string): Promise<string> {
  const config = await astroConfig(reading.folder);
  const site = join(workshop, 'site');
  doing('Preparing the pages …');
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
  let [made, all] = [0, 0];
  return {
    name: 'casebook-slice',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          name: 'casebook',
          getStaticPaths: async () => {
            const paths = pathsOf(await usual.getStaticPaths(), slice);
            all = paths.length;
            return paths;
          },
          render: (...page) => {
            made += 1;
            doing(`Making the pages: ${made} of ${all} …`);
            return usual.render(...page);
          },
        })),
    },
  };
}
