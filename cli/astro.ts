import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroUserConfig } from 'astro';
import type { Plugin } from 'vite';
import { projectRoot, UnclearFolder } from '../src/casebook/folder.ts';

/**
 * What Astro is told, wherever a case stands: the pages are Casebook's, and all that is written lies in `root`, the
 * folder that one stands in where it is left out; two processes at once need two. Sets CASEBOOK_CONTENT, by which
 * src/content.config.ts finds the case. Throws `UnclearFolder` for a path that Astro cannot take.
 */
export async function astroConfig(
  content: string,
  root = process.cwd(),
): Promise<AstroInlineConfig> {
  if (/[#?]/.test(projectRoot))
    throw new UnclearFolder(
      `Casebook lies in ${projectRoot}, and no pages can be made from a path with # or ?. Rename that folder.`,
    );
  process.env['CASEBOOK_CONTENT'] = content;
  // Who works on which case is for nobody else to know.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Astro would take these for its own where the shell or a test runner has set them.
  for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR']) delete process.env[name];
  const own = pathToFileURL(join(projectRoot, 'astro.config.mjs')).href;
  const { default: config } = (await import(own)) as { default: AstroUserConfig };
  return {
    ...config,
    configFile: false,
    root: root + sep,
    srcDir: join(projectRoot, 'src'),
    publicDir: join(projectRoot, 'public'),
    logLevel: 'warn',
    vite: {
      plugins: [ownPackages(), ownMiddleware()],
      define: { CASEBOOK_ROOT: JSON.stringify(projectRoot) },
      // As everywhere outside of node_modules: the languages are imported by their names.
      build: { dynamicImportVarsOptions: { exclude: [/node_modules\/(?!casebook\/)/] } },
      server: {
        fs: { allow: [projectRoot, process.cwd()] },
        // What was built beside it is none of what is shown while writing.
        watch: { ignored: ['**/{dist,pack,.dist.*}/**'] },
      },
    },
  };
}

/** Finds packages as Casebook finds them, for the folder that one stands in need not have any. */
function ownPackages(): Plugin {
  return {
    name: 'casebook:own-packages',
    enforce: 'pre',
    resolveId(source, importer, options) {
      // What is compiled for one machine cannot be bundled.
      if (source === 'sharp') return { id: import.meta.resolve(source), external: true };
      const isPackage = /^(?:@[\w.-]+\/)?[a-z][\w.-]*(?:\/|$)/i.test(source);
      if (!isPackage || importer?.includes('/node_modules/')) return undefined;
      const from = join(projectRoot, 'package.json');
      return this.resolve(source, from, { ...options, skipSelf: true });
    },
    configResolved({ optimizeDeps, environments: { client, prerender } }) {
      // For Astro's toolbar, which is off. Nothing of a page comes from a package.
      for (const wanted of [optimizeDeps, client?.optimizeDeps]) if (wanted) wanted.include = [];
      // Astro would have sharp found from where the bundle lies.
      if (prerender) delete prerender.build.rolldownOptions.external;
    },
  };
}

/** Names the middleware by a word, for Astro writes its path between quotation marks, and a path may hold one. */
function ownMiddleware(): Plugin {
  const name = 'casebook:middleware';
  const path = join(projectRoot, 'src/middleware').split(sep).join('/');
  return {
    name,
    enforce: 'pre',
    resolveId: (source) => (source === path || source === name ? name : undefined),
    load: (id) => (id === name ? `export * from ${JSON.stringify(`${path}.ts`)};` : undefined),
  };
}
