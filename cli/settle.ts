import { abandonedIn, settleFolder } from '../src/casebook/write-together.ts';
import { tell } from './usage.ts';

/** Ends what a killed command has left in a folder, and says so. Throws what the file system throws. */
export function settle(folder: string): void {
  for (const note of settleFolder(folder)) tell(`${note}\n`);
}

/** Says that a killed command has left something in a folder, for a command that writes nothing there. */
export function tellOfAbandoned(folder: string): void {
  if (abandonedIn(folder).length > 0)
    tell(
      'A command was interrupted; the next one that writes here (new, translate, import, migrate) ends what it has left.\n',
    );
}
