import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroUserConfig } from 'astro';
import { projectRoot } from '../src/casebook/folder.ts';

/**
 * What Astro is told, wherever a case stands: the pages are Casebook's, and all that is written lies in the folder that
 * one stands in. Sets CASEBOOK_CONTENT, by which src/content.config.ts finds the case.
 */
export async function astroConfig(content: string): Promise<AstroInlineConfig> {
  process.env['CASEBOOK_CONTENT'] = content;
  // Astro would take these for its own where the shell or a test runner has set them.
  for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR']) delete process.env[name];
  const own = pathToFileURL(join(projectRoot, 'astro.config.mjs')).href;
  const { default: config } = (await import(own)) as { default: AstroUserConfig };
  return {
    ...config,
    configFile: false,
    root: process.cwd() + sep,
    srcDir: join(projectRoot, 'src'),
    publicDir: join(projectRoot, 'public'),
    logLevel: 'warn',
  };
}
