import type { Bound } from '../spoilers/bound'
import type { Grounds } from '../spoilers/surroundings'
import type { PageTree } from '../spoilers/tree'

export type Act = 'create' | 'edit' | 'undo' | 'revert' | 'rollback' | 'rename' | 'restore' | 'settle'
export type Origin = 'form' | 'api' | 'import' | 'bot' | 'seed'

/** A text that was accepted: parsed, bounded and ready to be published. `source` has its row ids written. */
export type Prepared = { source: string; tree: PageTree; json: string; bounds: Bound[]; around: Grounds }

/** A page whose row is locked by this transaction. */
export type LockedPage = { id: number; head: number | null; slug: string; title: string; kind: string; bound: Bound; protection: string; deletedAt: Date | null }

/** One text about to become a revision. `baseN` is the revision its author saw. */
export type Publication = {
  prepared: Prepared
  act: Act
  authorId: number
  reviewerId?: number
  proposalId?: number
  baseN: number | null
  merged: boolean
  undoesN?: number
  summary: string
  /** The summary tells more than the change: it is known no earlier than this. */
  summaryFrom?: Bound
  minor: boolean
  origin: Origin
  claimedAt?: Date
}

/** The tables that hold rows derived from a head. */
export type DerivedTable = 'block' | 'link' | 'citation' | 'fact' | 'relation' | 'evidence' | 'source' | 'theory' | 'episode_page' | 'file_page'

/** Rows by table; keys are the columns, without page and deriver. */
export type DerivedRows = Partial<Record<DerivedTable, object[]>>

/** Derives rows of a head; pure. */
export type RowDeriver = (derived: Prepared) => DerivedRows
