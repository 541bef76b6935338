import { SUMMARY_LIMIT } from '../revisions/limits'
import type { Undoing } from '../revisions/undoing'
import type { RevisionRow } from '../revisions/view'

/** The summary that an undoing starts with: “Undo revision 12 by Edda”. Whose author is hidden is not named.
 *  @param undone what is taken back, newest first
 *  @param goal the revision whose text comes back */
export function undoSummary(act: Undoing, undone: readonly RevisionRow[], goal: RevisionRow): string {
  return wordsOf(act, undone, goal).slice(0, SUMMARY_LIMIT)
}

function wordsOf(act: Undoing, undone: readonly RevisionRow[], goal: RevisionRow): string {
  const [newest, oldest] = [undone[0]!, undone.at(-1)!]
  if (act === 'undo') return `Undo revision ${newest.n}${by(newest)}`
  if (act === 'revert') return `Revert to revision ${goal.n}${by(goal)}`
  const run = newest === oldest ? `revision ${newest.n}` : `revisions ${oldest.n} to ${newest.n}`
  return `Roll back ${run}${by(newest)}, to revision ${goal.n}${by(goal)}`
}

// A hidden author has no profile and no name; a former member has a name that tells nothing.
const by = ({ author }: RevisionRow): string => (author.handle === 'hidden' && author.href === null ? '' : ` by ${author.handle}`)
