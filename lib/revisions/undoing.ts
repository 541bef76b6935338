/** The three ways back, by MediaWiki's names: one edit out of the middle, to an earlier text, and the newest author's run. */
export const UNDOINGS = ['undo', 'revert', 'rollback'] as const
export type Undoing = (typeof UNDOINGS)[number]

/** The newest revisions of a page that one person wrote without anybody else between. */
export type TopRun = { authorId: number; from: number; to: number }

/** The revisions that an undoing puts together three ways: what turned `base` into the text of `mine` is done to the head.
 *  `undoes` is the oldest revision that the page is rid of. */
export type UndoSides = { base: number; mine: number; undoes: number }

/** An undo stands on the edit itself, whose parent is where it goes; the other two stand on the text that everybody reads.
 *  @param n the revision that is undone; of a revert, the one gone back to */
export function undoSides(act: Undoing, n: number, head: number, run: TopRun | null): UndoSides {
  if (act === 'undo') return { base: n, mine: n - 1, undoes: n }
  const mine = act === 'revert' ? n : (run?.from ?? 1) - 1
  return { base: head, mine, undoes: mine + 1 }
}

/** The revisions that a stored undoing took back, oldest and newest; null for every other act.
 *  An undo took one back; a revert and a rollback all from there to the text they stood on. */
export function undoneBy({ act, undoesN, baseN }: { act: string; undoesN: number | null; baseN: number | null }): { from: number; through: number } | null {
  if (undoesN === null) return null
  return { from: undoesN, through: act === 'undo' ? undoesN : Math.max(undoesN, baseN ?? undoesN) }
}
