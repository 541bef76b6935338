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
}

export type RecentRow = RevisionRow & { page: LinkView; slug: string; patrolled: boolean }
