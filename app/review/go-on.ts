import { redirect } from 'next/navigation'
import { claimNext } from '@/lib/review/claim'
import { readQueue } from '@/lib/review/queue-filter'
import type { MemberViewer } from '@/lib/spoilers/viewer'
import { paths, withQuery } from '@/lib/web/paths'

/** Lead a moderator on to the next of what they are working through, saying there what was just done.
 *  @param queue what the queue is narrowed to, as a form carries it */
export async function goOn(actor: MemberViewer, queue: string, did: Record<string, string | number>): Promise<never> {
  const filter = readQueue(queue)
  const next = await claimNext(actor, filter)
  const said = { ...filter, ...did }
  redirect(next === null ? paths.review(said) : withQuery(next, said))
}
