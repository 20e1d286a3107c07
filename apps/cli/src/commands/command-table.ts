import type { Command } from 'commander';

interface Entry {
  /** Its line in the list of commands. */
  summary: string;
  load: () => Promise<Command>;
}

/** Every command by name. Each is loaded when it is called: most need no database driver and no queue. */
export const commandTable: Record<string, Entry> = {
  start: {
    summary: 'start everything on this machine: database, api, gateway, worker and pages on one address',
    load: async () => (await import('../start/start.command.js')).startCommand(),
  },
  demo: {
    summary: 'play a whole convention, from profiles to signed deals, and throw it away',
    load: async () => (await import('../demo/demo.command.js')).demoCommand(),
  },
  import: {
    summary: 'import organizations from CSV, TSV, JSON lines or .xlsx; the whole file or nothing',
    load: async () => (await import('./import.command.js')).importCommand(),
  },
  match: {
    summary: 'make the matches of a convention anew, on a Handsel that runs',
    load: async () => (await import('./match.command.js')).matchCommand(),
  },
  rank: {
    summary: 'rank suppliers for each buyer from files; needs no database',
    load: async () => (await import('./rank.command.js')).rankCommand(),
  },
  solve: {
    summary: 'make a timetable with a certificate from a file; needs no database',
    load: async () => (await import('./solve.command.js')).solveCommand(),
  },
  migrate: {
    summary: 'bring the schema of the database at DATABASE_URL up to date',
    load: async () => (await import('./migrate.command.js')).migrateCommand(),
  },
};
