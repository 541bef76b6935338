/** One command of `npm run wiki`. It gets what follows its name, and returns its exit code. */
export type Command = (args: string[]) => Promise<number>

type Entry = { usage: string; does: string; load: () => Promise<Command> }

/** Every command, loaded only when it is called: most of them open the database while they load. */
export const COMMANDS = {
  help: {
    usage: 'help',
    does: 'show this list',
    load: async () => (await import('./help')).help,
  },
  import: {
    usage: 'import FILE.jsonl [--default-bound 0] [--rate]',
    does: 'bring in pages with their histories, one JSON object a line',
    load: async () => (await import('./import')).importFile,
  },
  verify: {
    usage: 'verify',
    does: 'check that nothing was lost and that everything agrees',
    load: async () => (await import('./verify')).verify,
  },
  rederive: {
    usage: 'rederive',
    does: 'derive trees, links and search anew from the texts',
    load: async () => (await import('./rederive')).rederive,
  },
} satisfies Record<string, Entry> as Record<string, Entry>
