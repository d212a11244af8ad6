import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const writes = ['writeFileSync', 'mkdirSync', 'cpSync', 'openSync'] as const;
const others = ['renameSync', 'rmSync', 'rmdirSync', 'chmodSync', 'linkSync'] as const;
const names = [...writes, ...others];

/** How the disk fails: the process is killed, after which nothing of it happens, or there is no space for more. */
export type Fault = 'killed' | 'full';

export class FaultError extends Error {
  code = 'ENOSPC';
}

/**
 * Runs `act` on a disk that fails at its nth change (from 0); with n infinite, it never does. Returns how many changes
 * there were, or would have been, up to the fault, and what `act` has thrown.
 */
export function withFault(
  fault: Fault,
  n: number,
  act: () => void,
): { changes: number; thrown: unknown } {
  const originals = names.map((name) => fs[name] as (...args: unknown[]) => unknown);
  let changes = 0;
  let thrown: unknown;
  for (const [index, name] of names.entries()) {
    const canFail = fault === 'killed' || (writes as readonly string[]).includes(name);
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (changesNothing(name, args)) return originals[index]?.(...args);
        if (canFail && changes >= n) throw new FaultError('ENOSPC: no space left on device');
        if (canFail) changes++;
        return originals[index]?.(...args);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    act();
  } catch (error) {
    thrown = error;
  } finally {
    for (const [index, name] of names.entries()) Object.assign(fs, { [name]: originals[index] });
    syncBuiltinESMExports();
  }
  return { changes, thrown };
}

function changesNothing(name: string, [path, flag = 'r']: unknown[]): boolean {
  return name === 'mkdirSync' ? fs.existsSync(String(path)) : name === 'openSync' && flag === 'r';
}
