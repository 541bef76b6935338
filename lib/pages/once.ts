import { isTaken } from '../db/transaction'
import { err, ok, type Result } from '../result'
import { earlierAnswer, type SubmissionName } from '../revisions/submissions'

/** Do what one submit asks for once: a repeat, also one that comes while the first is still under way, gets the same answer.
 *  @param work keeps its answer under this name in its transaction
 *  @param busy what is answered where somebody else took what it needs meanwhile */
export async function once<T, E>(submission: SubmissionName, work: () => Promise<Result<T, E>>, busy: E): Promise<Result<T, E>> {
  const earlier = await earlierAnswer<T>(submission)
  if (earlier) return ok(earlier)
  const done = await unlessTaken(work, busy)
  const twin = done.ok ? null : await earlierAnswer<T>(submission)
  return twin ? ok(twin) : done
}

async function unlessTaken<T, E>(work: () => Promise<Result<T, E>>, busy: E): Promise<Result<T, E>> {
  try {
    return await work()
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    return err(busy)
  }
}
