import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { checkContent } from '../src/casebook/check.ts';
import { contentFolder, fromHere } from '../src/casebook/folder.ts';
import type { Casebook } from '../src/casebook/link.ts';
import { readContent } from '../src/casebook/read.ts';
import { writeReport } from '../src/casebook/report.ts';
import { webAt } from '../src/web/web.ts';
import { astroConfig } from './astro.ts';
import { finishSite } from './finish.ts';
import { showSite } from './preview.ts';
import { indexSite } from './search-index.ts';
import { readArguments, tell, type Environment, type Outcome } from './usage.ts';
import { replaceSite, restoreSite, workshopIn } from './workshop.ts';

/**
 * Checks the content, builds the site beside `outDir` and puts it in place only when it is whole:
 * a build that fails leaves the last good one as it was. Gives the case that was built, or undefined where it has errors,
 * which are told.
 */
export async function buildSite(content: string, outDir: string): Promise<Casebook | undefined> {
  const { casebook, problems } = checkContent(readContent(content));
  const isInActions = process.env['GITHUB_ACTIONS'] === 'true';
  if (problems.length > 0 && isInActions)
    process.stderr.write(writeReport(problems, 'github', fromHere(content)));
  else if (problems.length > 0) tell(writeReport(problems, 'text', ''));
  if (!casebook) {
    tell(
      `Nothing was built; ${existsSync(outDir) ? 'the last good site is as it was' : 'there is no site yet'}.\n`,
    );
    return undefined;
  }
  mkdirSync(dirname(outDir), { recursive: true });
  if (restoreSite(outDir)) tell('A build was killed: its last good site is back.\n');
  const workshop = workshopIn(resolve('.cache'), 'build-');
  try {
    const fresh = join(workshop, 'site');
    await build({
      ...(await astroConfig(content)),
      outDir: fresh,
      cacheDir: join(workshop, 'cache'),
    });
    await indexSite(fresh);
    const web = webAt(process.env['SITE'], process.env['BASE']);
    for (const note of await finishSite(fresh, casebook, web)) tell(`${note}\n`);
    replaceSite(outDir, fresh);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return casebook;
}

const help = `Checks the content and builds the site.

Usage: casebook build [--out FOLDER] [--preview] [--content DIR]

  --out      Where the site is put; dist when left out. What is there stays until the new site is whole.
  --preview  Shows the site when it is built.

SITE is the origin at which it is published, such as https://example.org, and BASE the path below it, such
as /coast.
`;

/** The `build` command. */
export async function main(argv: readonly string[], env: Environment): Promise<Outcome> {
  const wanted = readArguments(
    {
      help,
      options: {
        out: { type: 'string', default: 'dist' },
        preview: { type: 'boolean', default: false },
      },
      interpret: ({ content, out, preview }) => ({
        content: contentFolder(content, env),
        outDir: resolve(out),
        preview,
      }),
    },
    argv,
  );
  if ('exitCode' in wanted) return wanted;
  const { content, outDir, preview } = wanted;
  if (!(await buildSite(content, outDir))) return { text: '', exitCode: 1 };
  return {
    text: `Built ${fromHere(outDir)}/\n`,
    exitCode: 0,
    ...(preview && { afterwards: () => void showSite(outDir) }),
  };
}
