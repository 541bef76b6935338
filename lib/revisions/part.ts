import { splitSource } from '../markdown/split'
import type { SourceIssue } from '../markdown/issue'
import { err, ok, type Result } from '../result'
import type { Horizon } from '../spoilers/horizon'
import { DATA } from '../spoilers/sections'
import type { PageTree } from '../spoilers/tree'
import { dataAlone } from './data/data-alone'
import { readData, writeData } from './data/data-text'
import { replaceData, type NotPut } from './data/replace-data'
import { shownRows, type RowBounds } from './data/shown-rows'
import { excerpt, replaceExcerpt, type ExcerptBounds } from './excerpt'

/** A part of a page that a person edits alone. */
export type Part = {
  /** What they see of it at their horizon. */
  text: string
  /** The whole source with an edited text in its place, and all that was hidden where it stood. */
  putBack: (edited: string) => Result<string, SourceIssue[]>
  /** An edited text as a source of its own, with nothing of the page but what bounds it. */
  alone: (edited: string) => Result<string, SourceIssue[]>
  /** Of rows of data: from when each row of the text is known. */
  rowBounds?: RowBounds
}

/** One part of a source as seen at a horizon.
 *  @param section a section's id, `lead`, or `data` for the rows of its form; null for the whole
 *  @returns null where there is no such part, or it does not show */
export function partOf(source: string, tree: PageTree, bounds: ExcerptBounds, horizon: Horizon, section: string | null): Part | null {
  if (section === DATA) return dataPart(source, tree, bounds, horizon)
  const part = excerpt(source, tree, bounds, horizon, section)
  return part && { text: part.text, putBack: (edited) => ok(replaceExcerpt(source, part, edited)), alone: (edited) => ok(section === null ? edited : underItsPage(source, edited)) }
}

function dataPart(source: string, tree: PageTree, { written }: ExcerptBounds, horizon: Horizon): Part {
  const shown = shownRows(source, tree, written, horizon)
  const putBack = (edited: string): Result<string, SourceIssue[]> => {
    const rows = readData(edited)
    const replaced = rows ? replaceData(source, shown, rows) : err('unreadable' as const)
    return replaced.ok ? replaced : err([{ message: WORDS[replaced.error] }])
  }
  const alone = (edited: string): Result<string, SourceIssue[]> => {
    const rows = readData(edited)
    return rows ? ok(dataAlone(source, rows)) : err([{ message: WORDS.unreadable }])
  }
  return { text: writeData(shown.rows), putBack, alone, rowBounds: shown.bounds }
}

const WORDS: Record<NotPut | 'unreadable', string> = {
  unusual: 'The data on top of this page is written in a way that this form cannot change. Edit the whole page instead; what you wrote here stays in your drafts.',
  'unknown-row': 'A row of this form is not on the page it was shown from. Open the form again; what you wrote stays in your drafts.',
  unreadable: 'These are not rows as the form writes them.',
}

/** A section under its page's front matter, which bounds it; nothing else of the page. */
function underItsPage(source: string, text: string): string {
  const split = splitSource(source)
  return split ? `${source.slice(0, split.bodyStart)}\n${text}` : text
}
