import { build, sites } from './sites.ts';

/** Builds every site that the tests look at, once. */
export default function setup(): void {
  for (const [name, site] of Object.entries(sites)) {
    const { status, stdout, stderr } = build(site);
    if (status !== 0) throw new Error(`Building "${name}" failed.\n${stdout}\n${stderr}`);
    const noise = `${stdout}${stderr}`.replace(/^(?:Built|SITE is not set:) .*$/gm, '').trim();
    if (noise && name !== 'own') throw new Error(`Building "${name}" was not quiet:\n${noise}`);
  }
}
