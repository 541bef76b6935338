/** What the pictures of revisions need; pure types, for components too. */
export type LinkView = { title: string; href: string; wanted?: boolean }

/** A person as a name and, where they have one, the address of their profile. */
export type PersonView = { handle: string; href: string | null }

/** A revision as a row of a history. */
export type RevisionRow = {
  n: number
  at: Date
  author: PersonView
  reviewer?: PersonView
  /** Null where it is beyond the horizon, hidden or empty: all three look alike. */
  summary: string | null
  minor: boolean
  act: string
  merged: boolean
  claimedAt?: Date
  /** The revisions that this one took back, oldest and newest. */
  undid?: { from: number; through: number }
}

export type RecentRow = RevisionRow & { page: LinkView; slug: string; /** For moderators: it waits for one of them to look at it. */ unchecked: boolean }

/** An author, and their share (0 … 1) of the words that the reader sees. */
export type AuthorShare = PersonView & { share: number }

/** Words in a row that revision `n` brought in; null where nobody may be named. */
export type PassageView = { text: string; n: number | null }

/** A text by who wrote it. `origins` are the revisions its words came with, `author` the place of each one's author in
 *  `authors`. `coarse`: comparing took too long somewhere, so that some words may be older than said. */
export type WhoWrote = {
  kind: 'known'
  page: LinkView
  slug: string
  row: RevisionRow
  newest: number
  authors: AuthorShare[]
  origins: { row: RevisionRow; words: number; author: number }[]
  blocks: { kind: string; depth?: number; passages: PassageView[] }[]
  coarse: boolean
}
