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
} satisfies Record<string, Entry> as Record<string, Entry>
