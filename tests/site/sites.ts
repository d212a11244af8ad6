import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/casebook/folder.ts';

/** A built site that the tests look at. */
export interface BuiltSite {
  /** Where it was built, an absolute path. */
  folder: string;
  /** The path below which it is served, without a slash at its end. */
  base: string;
  /** The address it is meant for, if any. */
  site?: string;
  content: string;
}

const below = (name: string) => join(projectRoot, '.cache/sites', name);
const example = join(projectRoot, 'tests/fixtures/example');

/** The case in src/content at the root; an invented one at the root without an address, and below a path. */
export const sites = {
  own: {
    folder: below('own'),
    base: '',
    site: 'https://casebook.example',
    content: join(projectRoot, 'src/content'),
  },
  example: { folder: below('example'), base: '', content: example },
  exampleBelowBase: {
    folder: below('example-below-base'),
    base: '/coast',
    site: 'https://casebook.example',
    content: example,
  },
} satisfies Record<string, BuiltSite>;

/** A Casebook and the folder that one stands in. */
export interface Command {
  command: string;
  cwd: string;
}

const here: Command = { command: 'cli/casebook.ts', cwd: projectRoot };

/** Builds a site by the command that a publisher uses. */
export function build(
  site: BuiltSite,
  env: Record<string, string> = {},
  { command, cwd }: Command = here,
) {
  return spawnSync(process.execPath, [command, 'build', '--out', site.folder], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      CASEBOOK_CONTENT: site.content,
      BASE: site.base || '/',
      SITE: site.site ?? '',
      ...env,
    },
  });
}
