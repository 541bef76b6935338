/** What became of an act on a whole page. */
export type Done =
  | { kind: 'published'; slug: string; n: number }
  | { kind: 'deleted'; slug: string }
  | { kind: 'protected'; slug: string }
  | { kind: 'proposed'; proposalId: number }
  | { kind: 'unchanged'; slug: string }

export type WholeError =
  | { kind: 'not-found' }
  | { kind: 'forbidden'; reason: string }
  /** Another page the person may know bears the title. */
  | { kind: 'taken'; slug: string; title: string }
  /** What is wrong with what they said, at its field. */
  | { kind: 'refused'; message: string; field?: string }
  /** The page changed again and again meanwhile. */
  | { kind: 'busy' }

/** Characters of a reason. */
export const REASON_LIMIT = 500
