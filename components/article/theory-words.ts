import { dayWords } from '@/components/site/time'
import type { TheoryView } from '@/lib/pages/view'

export const TYPE_WORDS: Record<string, string> = {
  'what-happened': 'What happened, off screen',
  'what-would-have-happened': 'What would have happened next',
  character: 'What somebody is like',
  production: 'How the show is made',
}

export const VERDICT_WORDS = {
  compatible: 'Yes, nothing shown speaks against it',
  strained: 'Only just: what is shown strains it',
  contradicted: 'No, what is shown contradicts it',
} as const

export const STATE_WORDS = {
  open: 'No, it is open',
  affirmed: 'Yes, they have said that it is so',
  denied: 'Yes, they have said that it is not so',
  partly: 'In part',
  unknowable: 'It can no longer be settled',
} as const

/** How near to the show whoever settles it stands. */
export const RANK_WORDS = {
  episode: 'in an episode',
  script: 'in a script',
  showrunner: 'by a showrunner',
  actor: 'by one of the actors',
  press: 'by the press',
} as const

/** Whether the makers settled it, where, by whom and when. */
export function settlementWords(settlement: TheoryView['settlement']): string {
  if (!settlement) return 'No, not that you have seen.'
  const by = [settlement.rank && RANK_WORDS[settlement.rank], settlement.by, settlement.date && dayWords(settlement.date)].filter(Boolean).join(', ')
  return `${STATE_WORDS[settlement.state]}${by ? ` (${by})` : ''}.`
}
