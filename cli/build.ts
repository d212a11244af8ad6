import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build, preview } from 'astro';
import { checkContent } from '../src/casebook/check.ts';
import { contentFolder, fromProjectRoot, projectRoot } from '../src/casebook/folder.ts';
import { readContent } from '../src/casebook/read.ts';
import { writeReport } from '../src/casebook/report.ts';
import { webAt } from '../src/web/web.ts';
import { finishSite } from './finish.ts';
import { indexSite } from './search-index.ts';
import { finish, readArguments } from './usage.ts';
import { replaceSite, restoreSite, workshopIn } from './workshop.ts';

/**
 * Checks the content, builds the site beside `outDir` and puts it in place only when it is whole:
 * a build that fails leaves the last good one as it was. Gives the process's exit code.
 */
export async function buildSite(outDir: string): Promise<number> {
  const folder = contentFolder();
  const { casebook, problems } = checkContent(readContent(folder));
  const isInActions = process.env['GITHUB_ACTIONS'] === 'true';
  if (problems.length > 0)
    process.stderr.write(
      writeReport(
        problems,
        isInActions ? 'github' : 'text',
        isInActions ? fromProjectRoot(folder) : '',
      ),
    );
  if (!casebook) {
    process.stderr.write(
      `Nothing was built; ${existsSync(outDir) ? 'the last good site is as it was' : 'there is no site yet'}.\n`,
    );
    return 1;
  }
  // Astro would take these for its own where the shell or a test runner has set them.
  for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR']) delete process.env[name];
  mkdirSync(dirname(outDir), { recursive: true });
  if (restoreSite(outDir))
    process.stderr.write('A build was killed: its last good site is back.\n');
  const workshop = workshopIn(join(projectRoot, '.cache'), 'build-');
  try {
    const fresh = join(workshop, 'site');
    await build({
      root: projectRoot,
      outDir: fresh,
      cacheDir: join(workshop, 'cache'),
      logLevel: 'warn',
    });
    await indexSite(fresh);
    const web = webAt(process.env['SITE'], process.env['BASE']);
    for (const note of await finishSite(fresh, casebook, web)) process.stderr.write(`${note}\n`);
    replaceSite(outDir, fresh);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  process.stdout.write(`Built ${relative(process.cwd(), outDir) || outDir}/\n`);
  return 0;
}

const help = `Checks the content and builds the site.

Usage: npm run build -- [--out FOLDER] [--preview]

  --out      Where the site is put; dist when left out. What is there stays until the new site is whole.
  --preview  Shows the site when it is built.

SITE is the origin at which it is published, such as https://example.org, and BASE the path below it, such
as /coast; CASEBOOK_CONTENT is the folder of the content, src/content when left out.
`;

if (import.meta.main) {
  const wanted = readArguments(
    {
      help,
      options: {
        out: { type: 'string', default: 'dist' },
        preview: { type: 'boolean', default: false },
      },
      interpret: (values) => values,
    },
    process.argv.slice(2),
  );
  if ('exitCode' in wanted) finish(wanted);
  else {
    const outDir = resolve(projectRoot, wanted.out);
    process.exitCode = await buildSite(outDir);
    if (wanted.preview && process.exitCode === 0) await preview({ root: projectRoot, outDir });
  }
}
