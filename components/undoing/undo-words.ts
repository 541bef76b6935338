import type { Undoing } from '@/lib/revisions/undoing'

/** MediaWiki's words for the ways back: as a link in a list, as one that stands for itself, and as a button. */
export const LINK_WORDS: Record<Undoing, string> = { undo: 'undo', revert: 'revert to this', rollback: 'rollback' }
export const WHOLE_WORDS: Record<Undoing, string> = { undo: 'Undo this edit', revert: 'Revert to this text', rollback: 'Roll back' }
export const BUTTON_WORDS: Record<Undoing, string> = { undo: 'Undo', revert: 'Revert', rollback: 'Roll back' }

/** What a screen before an undoing is called. */
export function undoTitle(act: Undoing, n: number): string {
  switch (act) {
    case 'undo': return `Undo revision ${n}`
    case 'revert': return `Revert to revision ${n}`
    case 'rollback': return 'Roll back'
  }
}
