import { MOST_EPISODES } from '@/lib/markdown/front-schema'
import type { LookedOver } from '@/lib/pages/look-over'
import type { PreviewView } from '@/lib/pages/preview'
import type { Lowering } from '@/lib/revisions/lowering'
import type { RowBounds } from '@/lib/revisions/data/shown-rows'
import type { BoardOdds } from '@/lib/theories/board-at-odds'
import type { Region } from '@/lib/revisions/merge/result'
import type { FormAction, FormState } from '@/lib/web/form-state'

/** What a form for a text gets back beside its errors: the question to answer before it can be saved, or the preview. */
export type WriteExtra = {
  /** "Known from which episode?" */
  asksBound: true
  /** Words that would be known earlier than they were. */
  lowerings: Lowering[]
  /** Filters whose warning was given, for when it is sent again. */
  warned: number[]
  /** Both texts where they do not merge, and the head they were merged with. */
  conflict: { slug: string; regions: Region[]; onto: number }
  /** The other text tells more than the person has watched; their own is kept in this draft. */
  beyond: { slug: string; pageId: number; draftId: number | null }
  /** The page that bears the name. */
  taken: { slug: string; title: string }
  /** The text that the fields of a form for facts and relations make. */
  typed: string
  preview: PreviewView
  /** Of a season in the preview: where its beats do not fit together. */
  odds: BoardOdds[]
  changes: LookedOver
}

export type WriteState = FormState<WriteExtra>
export type WriteAction = FormAction<WriteExtra>

/** What the board of a season that is not there yet asks besides. */
export type NewSeason = { title: string; premise: string; /** From when it is known; null where nobody has said so yet. */ begins: string | null; fork?: { of: string; differs: string } }

/** What a form for a text starts with. */
export type Start = {
  /** Empty for a page that is not there yet. */
  slug: string
  section: string
  /** How many episodes a section was cut for. */
  seen?: number
  base: number
  version: number
  /** One's own waiting proposal of a new page. */
  proposal?: number
  text: string
  summary: string
  key: string
  /** How often the draft it goes on from was kept while typed. */
  step?: number
  /** Of facts and relations: from when each row of the text is known. */
  rowBounds?: RowBounds
  /** Of a season's board: how many episodes it has; and what else is asked of a season that is not there yet. */
  board?: number
  season?: NewSeason
}

/** Whether anything was sent: then what comes back is shown, whatever became of the page meanwhile. */
export const isSent = (state: FormState): boolean => 'key' in state.values

/** The start of a form that was sent: everything as it was typed. */
export function startOf(state: WriteState, start: Start | null): Start {
  if (!isSent(state) && start !== null) return start
  const { slug = '', section = '', seen, proposal, base = '0', version = '0', text = state.typed ?? '', summary = '', key = '', board } = state.values
  return {
    slug, section, ...(seen !== undefined && { seen: Number(seen) }), ...(proposal !== undefined && { proposal: Number(proposal) }), base: Number(base), version: Number(version), text, summary, key,
    ...(board !== undefined && { board: Math.min(Number(board) || 1, MOST_EPISODES), ...(slug === '' && { season: seasonIn(state.values) }) }),
  }
}

function seasonIn({ title = '', premise = '', begins, fork, differs = '' }: FormState['values']): NewSeason {
  return { title, premise, begins: begins ?? null, ...(fork && { fork: { of: fork, differs } }) }
}
