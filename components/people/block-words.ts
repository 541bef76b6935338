import type { BlockAct } from '@/lib/people/blocks'

export const BLOCK_ACT_WORDS: Record<BlockAct, string> = {
  edit: 'edit, undo and rename', create: 'begin pages', upload: 'upload pictures', manage: 'delete, merge and restore pages', report: 'report',
}

/** “edit, undo and rename; report”; everything for a suspension. */
export const blockedFrom = ({ whole, acts }: { whole: boolean; acts: readonly BlockAct[] }): string => (whole ? 'change anything' : acts.map((act) => BLOCK_ACT_WORDS[act]).join('; '))
