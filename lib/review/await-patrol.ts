import type { Tx } from '../db/transaction'
import type { Member } from '../people/person'
import { patrolsItself } from '../revisions/policy'
import type { EditFacts } from './facts'
import { weigh } from './weigh'

/** What somebody published directly waits for another to look at it, at the place its facts give it; a moderator's does not. */
export async function awaitPatrol(tx: Tx, actor: Member, pageId: number, n: number, facts: EditFacts): Promise<void> {
  if (patrolsItself(actor)) await tx.patrol.create({ data: { pageId, n, byId: actor.id }, select: { n: true } })
  else await weigh(tx, { pageId, n }, facts)
}
