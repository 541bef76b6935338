import type { FilterAction } from '@/lib/review/filters/policy'

export const FILTER_ACTION_WORDS: Record<FilterAction, string> = {
  tag: 'Mark it for moderators', warn: 'Ask its author once whether they mean it', hold: 'Let it wait for a moderator', throttle: 'Let few of them through', refuse: 'Turn it away',
}

/** What was done with an edit, in one word. */
export const DONE_WITH: Record<FilterAction, string> = { tag: 'marked', warn: 'asked about', hold: 'held', throttle: 'counted', refuse: 'turned away' }

export const FILTER_STATE_WORDS = { draft: 'not armed yet', armed: 'armed', disarmed: 'disarmed' } as const

/** What a rule may ask, with an example of each. */
export const FACT_HELP: [string, string][] = [
  ['age < 2 days', 'how long its author has been here: minutes, hours, days'],
  ['rank = newcomer', 'newcomer or editor'],
  ['edits so far < 5', 'what its author has published'],
  ['edits in ten minutes > 5', 'how fast they write'],
  ['kind = character', 'the kind of page'],
  ['new page', 'it begins one'],
  ['letters added > 2000', 'how much came; likewise letters removed'],
  ['links added > 0', 'links to elsewhere'],
  ['citations removed > 0', 'citations that went; likewise citations added'],
  ['lowers a bound', 'it makes words known earlier'],
  ['words contain "cheap pills"', 'whole words among what came or in the summary; or any of ("…", "…")'],
  ['spelling only', 'a few letters and nothing else'],
  ['no summary', 'nothing said about it'],
]
