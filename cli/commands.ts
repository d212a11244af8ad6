import type { CommandResult } from './usage.ts';

/** One verb of the command line. What it needs is loaded when it runs, so that the others start at once. */
export interface Command {
  /** Its line in `casebook --help`. */
  does: string;
  run: (argv: readonly string[]) => Promise<CommandResult>;
}

/** Every command of `casebook`, in the order in which a case comes to need them. */
export const commands: Readonly<Record<string, Command>> = {
  init: {
    does: 'Makes a repository for a new case.',
    run: async (argv) => (await import('./init.ts')).atTerminal(argv),
  },
  new: {
    does: 'Makes the file of a new record, which passes the checks.',
    run: async (argv) => (await import('./new.ts')).atTerminal(argv),
  },
  import: {
    does: 'Makes records of a table: UCDP GED, ACLED, or claims of your own.',
    run: async (argv) => (await import('./import.ts')).main(argv, process.env, today()),
  },
  translate: {
    does: 'Makes or refreshes the translation of records.',
    run: async (argv) => (await import('./translate.ts')).main(argv, process.env, today()),
  },
  check: {
    does: 'Says everything that is wrong with a case.',
    run: async (argv) => (await import('./check.ts')).main(argv, process.env),
  },
  tally: {
    does: 'Says what follows from the claims.',
    run: async (argv) => (await import('./tally.ts')).main(argv, process.env),
  },
  verify: {
    does: 'Holds quotations against the texts of the sources.',
    run: async (argv) => (await import('./verify.ts')).main(argv, process.env),
  },
  diff: {
    does: 'Says what a change does to the record.',
    run: async (argv) => (await import('./diff.ts')).main(argv, process.env),
  },
  dev: {
    does: 'Shows the site while you write.',
    run: async (argv) => (await import('./dev.ts')).main(argv, process.env),
  },
  build: {
    does: 'Checks the case and builds its site.',
    run: async (argv) => (await import('./build.ts')).main(argv, process.env),
  },
  preview: {
    does: 'Shows the site that was built.',
    run: async (argv) => (await import('./preview.ts')).main(argv, process.env),
  },
  pack: {
    does: 'Packs the site for readers without a network.',
    run: async (argv) => (await import('./pack.ts')).main(argv, process.env),
  },
  picture: {
    does: 'Draws a chart as a PNG.',
    run: async (argv) => (await import('./picture.ts')).main(argv, process.env),
  },
  migrate: {
    does: 'Brings a case of an older version up to date.',
    run: async (argv) => (await import('./migrate.ts')).main(argv, process.env),
  },
  comment: {
    does: 'In a workflow: writes the comment of a pull request.',
    run: async (argv) => (await import('./comment.ts')).main(argv, process.env),
  },
  'content-only': {
    does: 'In a workflow: says whether a merge would change content alone.',
    run: async (argv) => (await import('./content-only.ts')).main(argv, process.env),
  },
};

/** `YYYY-MM-DD` in UTC. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
