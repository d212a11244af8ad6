#!/usr/bin/env node
// Only what every Node has stands above: an old one is to be told of a newer.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Casebook needs Node.js 22.18 or newer; this is ${process.versions.node}. Get it from https://nodejs.org/.\n`,
  );
  process.exitCode = 2;
} else {
  // What was compiled once starts in half the time the next time.
  (await import('node:module')).enableCompileCache();
  const { casebook } = await import('./main.ts');
  const { finish } = await import('./usage.ts');
  const { UnclearFolder } = await import('../src/casebook/folder.ts');
  try {
    finish(await casebook(process.argv.slice(2)));
  } catch (error) {
    if (error instanceof UnclearFolder) finish({ text: `${error.message}\n`, exitCode: 2 });
    else await explain(error);
  }
}

/** Says what went wrong where no command has, and sets the exit code. */
async function explain(error: unknown): Promise<void> {
  const { tell } = await import('./usage.ts');
  // A mistake of ours may quote what a stranger wrote; one of the disk needs no more than its reason.
  const isOfSystem = error instanceof Error && 'errno' in error && 'code' in error;
  const { reasonOf } = await import('../src/casebook/disk.ts');
  const said = isOfSystem
    ? `This could not be done: ${reasonOf(error)}.`
    : (await import('node:util')).inspect(error);
  tell(`${said}\n`);
  process.exitCode = 1;
}

export {};
