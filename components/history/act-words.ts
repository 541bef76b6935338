import type { RevisionRow } from '@/lib/pages/view'

/** What an act of a revision is called in a history; a plain edit needs no word. */
const ACTS: Record<string, string> = {
  create: 'New page',
  undo: 'Undo',
  revert: 'Revert',
  rollback: 'Rollback',
  rename: 'New title',
  restore: 'Restored',
  settle: 'Settled',
}

/** What an act is called; nothing where it needs no word. */
export const actWord = (act: string): string | undefined => ACTS[act]

/** The marks of a revision. An act that says what it took back says so itself. */
export function actWords({ act, minor, merged, undid }: Pick<RevisionRow, 'act' | 'minor' | 'merged' | 'undid'>): string[] {
  return [undid ? undefined : ACTS[act], minor ? 'minor' : undefined, merged ? 'merged' : undefined].filter((word) => word !== undefined)
}
