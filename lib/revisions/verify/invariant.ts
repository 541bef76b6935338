/** What must hold of the database at any moment, after any fault. */
export type Invariant = {
  name: string
  /** What holds, as people read it. */
  sentence: string
  /** Finds whatever breaks it: one row an offender, its columns saying where. */
  sql: string
}
