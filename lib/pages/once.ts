import { isTaken } from '../db/transaction'
import { err, ok, type Result } from '../result'
import { earlierAnswer, type SubmissionName } from '../revisions/submissions'
import type { Done, WholeError } from './whole'

/** Do what one submit asks for once: a repeat, also one that comes while the first is still under way, gets the same answer. */
export async function once(submission: SubmissionName, work: () => Promise<Result<Done, WholeError>>): Promise<Result<Done, WholeError>> {
  const earlier = await earlierAnswer<Done>(submission)
  if (earlier) return ok(earlier)
  const done = await unlessTaken(work)
  const twin = done.ok ? null : await earlierAnswer<Done>(submission)
  return twin ? ok(twin) : done
}

async function unlessTaken(work: () => Promise<Result<Done, WholeError>>): Promise<Result<Done, WholeError>> {
  try {
    return await work()
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    return err({ kind: 'busy' })
  }
}
