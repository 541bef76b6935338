/** Who brought each word in, as `[count, revision, count, revision, …]`: so many words in a row from that revision. */
export type Runs = readonly number[]

/** @param origins for each word the number of the revision that brought it in */
export function toRuns(origins: ArrayLike<number>): number[] {
  const runs: number[] = []
  for (let i = 0; i < origins.length; i++) {
    const n = origins[i]!
    if (runs.length > 0 && runs.at(-1) === n) runs[runs.length - 2]!++
    else runs.push(1, n)
  }
  return runs
}

/** The number of the revision that brought each word in. */
export function fromRuns(runs: Runs): Int32Array {
  let size = 0
  for (let i = 0; i < runs.length; i += 2) size += runs[i]!
  const origins = new Int32Array(size)
  let at = 0
  for (let i = 0; i < runs.length; i += 2) {
    origins.fill(runs[i + 1]!, at, at + runs[i]!)
    at += runs[i]!
  }
  return origins
}
