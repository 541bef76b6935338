import type { SourceIssue } from '../markdown/issue'
import type { Lowering } from '../revisions/lowering'
import type { Answer, Region } from '../revisions/merge/result'
import type { Undoing } from '../revisions/undoing'
import type { From } from '../spoilers/front'

/** What an edit form sends. */
export type Edit = {
  slug: string
  /** The whole source, or that of `section`. */
  text: string
  section: string | null
  /** How many episodes the form's section was cut for: what was hidden then is put back, wherever the person has come since. */
  seen?: number | null
  /** The revision the form showed; 0 for a text written from nothing. */
  base: number
  /** The version of one's own waiting proposal that the form showed; 0 for none. */
  version: number
  summary: string
  minor: boolean
  /** The form's idempotency key. */
  key: string
  /** The answer to "known from which episode?". */
  knownFrom: From | null
  /** Said yes to words being known earlier. */
  lowers: boolean
  /** Filters whose warning was read. */
  warned?: number[]
  /** Answers to the conflicts that were shown, and the head they were judged on. */
  answers: Answer[] | null
  onto: number | null
  /** An undoing is an edit too: `undoes` is the oldest revision it takes back, `seen` the head it was shown on. */
  undoing?: { act: Undoing; undoes: number; seen: number }
}

export type Creation = Pick<Edit, 'text' | 'summary' | 'key' | 'knownFrom' | 'lowers' | 'warned'> & {
  /** One's own waiting proposal of this page that the form showed, which the text goes on from. */
  proposal?: { id: number; version: number } | null
}

export type Saved =
  | { kind: 'published'; slug: string; n: number; merged: boolean }
  | { kind: 'proposed'; proposalId: number; slug: string | null }
  | { kind: 'unchanged'; slug: string }

export type EditError =
  | { kind: 'not-found' }
  | { kind: 'forbidden'; reason: string }
  | { kind: 'refused'; issues: SourceIssue[] }
  /** The text says nothing of when it is known. */
  | { kind: 'ask-bound' }
  | { kind: 'ask-lowering'; lowerings: Lowering[] }
  /** Both texts, where they do not merge; `onto` is the head they were merged with. */
  | { kind: 'conflict'; slug: string; regions: Region[]; onto: number; mine: string }
  /** The other text holds what is beyond the person's horizon, so it is not shown unasked. */
  | { kind: 'conflict-beyond'; slug: string; pageId: number }
  /** Another page the person may know bears the name. */
  | { kind: 'taken'; slug: string; title: string }
  | { kind: 'busy' }
  /** A filter asks whether this is meant; sent again with its number it goes through. */
  | { kind: 'warned'; ids: number[]; message: string }
  /** A filter lets it not through. */
  | { kind: 'filtered'; message: string }
