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

const STATE_WORDS = {
  open: 'No, it is open',
  affirmed: 'Yes, they have said that it is so',
  denied: 'Yes, they have said that it is not so',
  partly: 'In part',
  unknowable: 'It can no longer be settled',
} as const

/** Whether the makers settled it, by whom and when. */
export function settlementWords(settlement: TheoryView['settlement']): string {
  if (!settlement) return 'No, not that you have seen.'
  const by = [settlement.by, settlement.date && dayWords(settlement.date)].filter(Boolean).join(', ')
  return `${STATE_WORDS[settlement.state]}${by ? ` (${by})` : ''}.`
}
