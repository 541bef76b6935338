/** One command of `npm run wiki`. It gets what follows its name, and returns its exit code. */
export type Command = (args: string[]) => Promise<number>

/** `alone`: it asks nothing of the wiki's own database. */
type Entry = { usage: string; does: string; alone?: true; load: () => Promise<Command> }

/** Every command, loaded only when it is called: most of them open the database while they load. */
export const COMMANDS = {
  help: {
    usage: 'help',
    does: 'show this list',
    alone: true,
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
  report: {
    usage: 'report content',
    does: 'count pages, words and citations by kind, and list what is left to mend',
    load: async () => (await import('./report')).report,
  },
  'review-stats': {
    usage: 'review-stats [--days 90] [--json]',
    does: 'reckon the published figures of review anew from the log',
    load: async () => (await import('./review-stats')).reviewStats,
  },
  'believed-season': {
    usage: 'believed-season [--horizon N] [--json]',
    does: 'reckon the season fans believe in anew from the votes',
    load: async () => (await import('./believed-season')).believedSeasonCommand,
  },
  rederive: {
    usage: 'rederive',
    does: 'derive trees, links and search anew from the texts',
    load: async () => (await import('./rederive')).rederive,
  },
  attribute: {
    usage: 'attribute',
    does: 'work out anew which revision brought each word in',
    load: async () => (await import('./attribute')).attribute,
  },
  bench: {
    usage: 'bench [--pages N] [--seconds S] [--only PART]',
    does: 'measure the wiki, loaded with pages of its own (npm run bench)',
    alone: true,
    load: async () => (await import('./bench')).bench,
  },
} satisfies Record<string, Entry> as Record<string, Entry>
