import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackage } from '../package/install.ts';
import { build, sites, type Command } from './sites.ts';

/** Builds every site that the tests look at, once: one of them with Casebook as others install it. */
export default function setup(): void {
  const folder = mkdtempSync(join(tmpdir(), "casebook it's “ال” "));
  try {
    const installed: Command = { command: installPackage(folder), cwd: folder };
    for (const [name, site] of Object.entries(sites)) {
      const { status, stdout, stderr } = build(
        site,
        {},
        name === 'exampleBelowBase' ? installed : undefined,
      );
      if (status !== 0) throw new Error(`Building "${name}" failed.\n${stdout}\n${stderr}`);
      const noise = `${stdout}${stderr}`.replace(/^(?:Built|SITE is not set:) .*$/gm, '').trim();
      if (noise && name !== 'own') throw new Error(`Building "${name}" was not quiet:\n${noise}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
